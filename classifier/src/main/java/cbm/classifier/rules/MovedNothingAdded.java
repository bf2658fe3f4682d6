package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A function does things in another order, and synchronises with nothing new. */
final class MovedNothingAdded implements Rule {

    private static final Card CARD = new Card(
            "moved-and-nothing-added",
            "A function does things in another order, and synchronises with nothing new",
            "A statement, call, write or operation moved in a function that was there before, to which no operation of"
                    + " synchronisation was added.",
            "All that was needed was there, in the wrong place.",
            "Code moved along with another change.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    /** What is no operation, but derived from others. */
    private static final Set<FactKind> DERIVED = EnumSet.of(FactKind.CAPTURE, FactKind.RELOCK, FactKind.LEAVES_LOCKED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function) || Operations.within(function, MovedNothingAdded::synchronisesAnew)) {
                continue;
            }
            function.facts().stream().filter(MovedNothingAdded::isMovedDeed).forEach(findings::fired);
            if (function.movedStatements() > 0 && !Operations.within(function, MovedNothingAdded::isMovedDeed)) {
                findings.fired(function, function.name());
            }
        }
        return findings.list();
    }

    private static boolean isMovedDeed(FactChange change) {
        boolean deed =
                change.kind() == FactKind.CALL || change.kind() == FactKind.WRITE || Operations.synchronises(change);
        return deed && Operations.moved(change);
    }

    private static boolean synchronisesAnew(FactChange change) {
        return Operations.synchronises(change) && Operations.added(change) && !DERIVED.contains(change.kind());
    }
}
