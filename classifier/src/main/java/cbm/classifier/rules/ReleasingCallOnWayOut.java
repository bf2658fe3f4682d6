package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.regex.Pattern;

/** A call that releases a lock is now made on a way out that went without. */
final class ReleasingCallOnWayOut implements Rule {

    private static final Card CARD = new Card(
            "releasing-call-on-way-out",
            "A call that releases a lock is now made on a way out that went without",
            "A call whose function only releases a lock, or that is named so, added before a return or continue, deferred in place of"
                    + " calls at the ends, or made under a condition less there.",
            "The lock is taken and released by functions of its own; the path left it taken.",
            "What is released is a buffer, a file or a reference.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** Names of functions that give back what their counterparts took. */
    private static final Pattern RELEASES =
            Pattern.compile("(?:[rR]elease|[uU]n[lL]ock)\\w*|\\w+(?:Release|Unlock)|[uU]npin|[uU]nhold|end|leave");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.CALL
                        && releases(change.fact())
                        && (appears(function, change) || losesCondition(change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean releases(Fact call) {
        boolean takes = call.hasEffect(FactKind.LOCK) || call.hasEffect(FactKind.READ_LOCK);
        boolean releases = call.hasEffect(FactKind.UNLOCK) || call.hasEffect(FactKind.READ_UNLOCK);
        boolean named =
                !call.has(Trait.KNOWN) && RELEASES.matcher(call.detail()).matches();
        return !takes && (releases || named);
    }

    /** Whether it was made on some ways out of a branch and is made on all of them. */
    private static boolean losesCondition(FactChange change) {
        return change.has(Shift.OUT_OF_CONDITION)
                && change.after()
                        .filter(ReleasingCallOnWayOut::leavesUnderCondition)
                        .isPresent()
                && change.before()
                        .filter(ReleasingCallOnWayOut::leavesUnderCondition)
                        .isPresent();
    }

    private static boolean leavesUnderCondition(Fact fact) {
        return fact.surroundings().leaves() && !fact.surroundings().conditions().isEmpty();
    }

    private static boolean appears(FunctionChange function, FactChange change) {
        boolean deferred = change.after().map(Fact::isDeferred).orElse(false)
                && !change.before().map(Fact::isDeferred).orElse(false);
        boolean before = function.before().stream()
                .flatMap(facts -> facts.of(FactKind.CALL))
                .anyMatch(call -> call.detail().equals(change.fact().detail()));
        boolean gone = Operations.within(
                function,
                other -> Operations.removed(other)
                        && other.kind() == FactKind.CALL
                        && other.fact().detail().equals(change.fact().detail()));
        boolean added = Operations.added(change) && change.fact().surroundings().leaves() && !gone;
        return added || (deferred && before);
    }
}
