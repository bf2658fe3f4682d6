package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All new atomic operations count what was not counted before. */
final class CounterBeside implements Rule {

    private static final Card CARD = new Card(
            "counter-beside",
            "A new counter is atomic",
            "Atomic additions, and loads in new functions, of variables that nothing read or wrote before, and no other new atomic operation.",
            "It counts something along the way. Nobody raced for it, so the bug is mended elsewhere.",
            "A variable that was known by another name before; a count that others wait for.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10");

    private static final Set<FactKind> KNOWN =
            EnumSet.of(READ, WRITE, ATOMIC_LOAD, ATOMIC_STORE, ATOMIC_ADD, ATOMIC_SWAP, ATOMIC_CAS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<Dossier.Standing> fresh = Stream.of(fix.standing(Operations.ATOMICS))
                .filter(standing -> Operations.synchronisesAnew(standing.change()))
                .toList();
        boolean counts = fresh.stream().anyMatch(standing -> standing.change().kind() == ATOMIC_ADD);
        if (!counts || !fresh.stream().allMatch(standing -> isOfNewCounter(fix, standing))) {
            return List.of();
        }
        Findings findings = new Findings(this);
        fresh.forEach(standing -> findings.fired(standing.change()));
        return findings.list();
    }

    private static boolean isOfNewCounter(Dossier fix, Dossier.Standing standing) {
        FactChange change = standing.change();
        boolean told =
                change.kind() == ATOMIC_LOAD && standing.function().before().isEmpty();
        return Operations.added(change)
                && (change.kind() == ATOMIC_ADD || told)
                && Operations.isNewName(fix, KNOWN, change.fact());
    }
}
