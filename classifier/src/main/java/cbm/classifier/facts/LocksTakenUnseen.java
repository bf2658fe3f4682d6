package cbm.classifier.facts;

import cbm.classifier.syntax.LineTable;
import cbm.miner.fix.Fragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The locks that are held where a stretch of a patch begins: what a stretch releases before it takes it was taken in lines that the
 * patch does not show. Only a lock counts that the other side releases first there too: a release that the fix adds or takes out says
 * nothing of what was held.
 */
final class LocksTakenUnseen {

    private LocksTakenUnseen() {}

    /** The locks held where each stretch between the gaps begins, in the order of the stretches. */
    static List<List<HeldLock>> in(List<Fact> facts, Gaps gaps, List<Fragment> twins, LineTable lines) {
        List<List<HeldLock>> held = new ArrayList<>();
        int stretches = gaps.offsets().size() + 1;
        for (int stretch = 0; stretch < stretches && stretches == twins.size(); stretch++) {
            int from = stretch == 0 ? 0 : lines.line(gaps.offsets().get(stretch - 1));
            int to = stretch == stretches - 1
                    ? Integer.MAX_VALUE
                    : lines.line(gaps.offsets().get(stretch));
            List<Fact> shown = facts.stream()
                    .filter(fact ->
                            from <= fact.place().firstLine() && fact.place().firstLine() < to)
                    .toList();
            held.add(releasedFirst(shown, twins.get(stretch).text()));
        }
        return held;
    }

    private static List<HeldLock> releasedFirst(List<Fact> facts, String twin) {
        List<HeldLock> held = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fact fact : facts) {
            boolean ofLock = fact.kind().takesLock() || fact.kind().releasesLock();
            if (!ofLock || !seen.add(fact.subject().path())) {
                continue;
            }
            if (fact.kind().releasesLock() && isPlain(fact) && isReleasedFirst(twin, fact.subject())) {
                boolean read = fact.kind() == FactKind.READ_UNLOCK;
                held.add(new HeldLock(fact.subject().path(), fact.subject().member(), read, true));
            }
        }
        return held;
    }

    /** Whether a release is done where it stands. */
    private static boolean isPlain(Fact fact) {
        return !fact.has(Trait.DEFER_CALL) && fact.surroundings().enclosures().isEmpty();
    }

    private static boolean isReleasedFirst(String text, Subject lock) {
        String written = lock.path().replaceFirst("\\.(?:RW)?Mutex$", "");
        int release = first(text, written + ".Unlock()", written + ".RUnlock()");
        int take = first(text, written + ".Lock()", written + ".RLock()");
        boolean deferred = release >= 0 && text.substring(0, release).endsWith("defer ");
        return release >= 0 && !deferred && (take < 0 || release < take);
    }

    private static int first(String text, String one, String other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        return first < 0 || (second >= 0 && second < first) ? second : first;
    }
}
