package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A goroutine that was there is counted by a WaitGroup that was there. */
final class OldGoroutineCounted implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-counts-old-goroutine",
            "A goroutine that was there is counted by a WaitGroup that was there",
            "Add and Done put in, or Add raised and Done put in, where a goroutine was started already, for a group that is not declared anew and whose Wait stays as it is.",
            "Wait came back while that goroutine still ran.",
            "A goroutine that is started anew with the count.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<FactKind> DONE = Set.of(WAITGROUP_DONE);

    private static final Set<FactKind> WAITS = Set.of(WAITGROUP_WAIT, DECLARE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function) || !startedBefore(function)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (counts(fix, function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean startedBefore(FunctionChange function) {
        return Operations.within(
                function,
                change -> change.kind() == GO
                        && change.before().isPresent()
                        && change.after().isPresent());
    }

    private static boolean isCounted(FunctionChange function, FactChange add) {
        return Operations.added(add)
                && function.added(WAITGROUP_DONE).anyMatch(done -> Operations.sameSubject(done, add.fact()));
    }

    /** Whether the count is raised for one more that counts down, which may stand in the function that is started. */
    private static boolean isCountedElsewhere(Dossier fix, FactChange add) {
        return Groups.isRaised(add) && Operations.anywhere(fix, DONE, FactStatus.ADDED, add.fact());
    }

    private static boolean counts(Dossier fix, FunctionChange function, FactChange change) {
        return change.kind() == WAITGROUP_ADD
                && (isCounted(function, change) || isCountedElsewhere(fix, change))
                && fix.changes(WAITS)
                        .filter(other -> Operations.sameSubject(other.fact(), change.fact()))
                        .allMatch(Operations::kept);
    }
}
