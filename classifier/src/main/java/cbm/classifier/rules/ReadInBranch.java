package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A shared variable is newly read in a branch. */
final class ReadInBranch implements Rule {

    private static final Card CARD = new Card(
            "read-in-branch",
            "A shared variable is newly read in a branch",
            "Outside of tests, a new read of a field or a package's variable under a condition that does not ask for an error.",
            "New cases that look at more of the state are new behaviour; what repairs a race or a hang mostly stands on the way that was there.",
            "A way out that asks for the state first.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Set.of(FactKind.READ), (function, change) -> !function.isTest() && isNewInBranch(change));
    }

    private static boolean isNewInBranch(FactChange read) {
        List<Condition> conditions = read.fact().surroundings().conditions();
        return Operations.added(read)
                && !conditions.isEmpty()
                && conditions.getLast().kind() != Condition.Kind.ERROR;
    }
}
