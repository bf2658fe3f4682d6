package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.function.Predicate;

/** A lock is now released on a way out that kept it. */
final class UnlockOnWayOut implements Rule {

    private static final Card CARD = new Card(
            "unlock-on-way-out",
            "A lock is now released on a way out that kept it",
            "A release added, or brought from elsewhere in the function, before a return, continue or end of a function that held the lock there"
                    + " before, without a new lock for it; or on such a way out of a new function that the lock went to.",
            "The path left the lock taken, so whoever takes it next waits for ever.",
            "A rewritten function in which lock and unlock both changed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.functions().forEach(function -> examine(function, findings, Operations.RELEASES::contains));
        fix.functions().stream()
                .filter(function -> function.before().isEmpty())
                .forEach(function -> inPartSplitOff(fix, function, findings));
        return findings.list();
    }

    /** Finds the releases of some kinds in a function. */
    static void examine(FunctionChange function, Findings findings, Predicate<FactKind> wanted) {
        for (FactChange change : function.facts()) {
            if (wanted.test(change.kind()) && appears(change)) {
                examine(function, change, findings);
            }
        }
    }

    /** Finds the releases on ways out of a new function that took over the lock of another, which was left with it held. */
    private static void inPartSplitOff(Dossier fix, FunctionChange part, Findings findings) {
        if (part.function().has(FactKind.LEAVES_LOCKED)) {
            return;
        }
        for (FactChange change : part.facts()) {
            Fact release = change.fact();
            boolean onWayOut = Operations.RELEASES.contains(release.kind())
                    && release.surroundings().leaves()
                    && !release.surroundings().conditions().isEmpty();
            if (onWayOut
                    && Operations.within(part, lock -> isFromLeaky(fix, lock, release))
                    && Operations.anywhere(fix, left -> wasLeftOn(left, release))) {
                findings.fired(change);
            }
        }
    }

    private static boolean isFromLeaky(Dossier fix, FactChange lock, Fact release) {
        return Operations.TAKES.contains(lock.kind())
                && Operations.moved(lock)
                && Operations.sameSubject(lock.fact(), release)
                && Operations.anywhere(
                        fix,
                        left -> isLeftLocked(left, release)
                                && lock.before()
                                        .filter(was -> was.place()
                                                .function()
                                                .equals(left.fact().place().function()))
                                        .isPresent());
    }

    private static boolean isLeftLocked(FactChange left, Fact release) {
        return left.kind() == FactKind.LEAVES_LOCKED
                && Operations.removed(left)
                && Operations.sameSubject(left.fact(), release);
    }

    /** Whether a way out that kept a lock stood under the condition that its release stands under. */
    private static boolean wasLeftOn(FactChange left, Fact release) {
        return isLeftLocked(left, release)
                && left.fact()
                        .surroundings()
                        .conditions()
                        .equals(release.surroundings().conditions());
    }

    private static boolean appears(FactChange change) {
        return Operations.added(change) || change.has(Shift.INTO_DEFER) || isBroughtToWayOut(change);
    }

    /** Whether a release came from elsewhere in its function, where it may not have been needed any more. */
    private static boolean isBroughtToWayOut(FactChange change) {
        return Operations.moved(change)
                && change.has(Shift.LATER)
                && !change.has(Shift.TO_OTHER_FUNCTION)
                && change.fact().surroundings().leaves();
    }

    private static void examine(FunctionChange function, FactChange release, Findings findings) {
        boolean kept = function.facts().stream()
                .anyMatch(change -> change.kind() == FactKind.LEAVES_LOCKED
                        && Operations.removed(change)
                        && Operations.sameSubject(change.fact(), release.fact()));
        boolean newLock = function.facts().stream()
                .anyMatch(change ->
                        Operations.takesAnew(change) && Operations.sameSubject(change.fact(), release.fact()));
        if (newLock) {
            findings.nearly(release, "the lock is taken anew too");
        } else if (!kept && StateCheckedUnderLock.leavesAnew(function, release.fact())) {
            findings.nearly(release, "the way out is new too");
        } else if (kept || isOnUnknownWay(function, release)) {
            findings.fired(release);
        }
    }

    /** Whether the release stands before a way out of a function of which not all is known, and no release of the lock went. */
    private static boolean isOnUnknownWay(FunctionChange function, FactChange release) {
        return Operations.lives(function)
                && function.function().partial()
                && (release.fact().surroundings().leaves() || isOneWayOfSeveral(function, release))
                && function.facts().stream()
                        .noneMatch(change -> Operations.RELEASES.contains(change.kind())
                                && (Operations.removed(change) || Operations.moved(change))
                                && Operations.sameSubject(change.fact(), release.fact()));
    }

    /** Whether only the release is added, at the end of what is seen, and another way out before it releases the lock too. */
    private static boolean isOneWayOfSeveral(FunctionChange function, FactChange release) {
        return Operations.added(release)
                && !release.fact().isDeferred()
                && function.facts().stream()
                        .anyMatch(change -> Operations.kept(change)
                                && change.kind() == release.kind()
                                && change.fact().surroundings().leaves()
                                && change.fact().line() < release.fact().line()
                                && Operations.sameSubject(change.fact(), release.fact()));
    }
}
