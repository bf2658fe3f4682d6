package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A goroutine's closure in the changed function shares a written variable. */
final class SharedCapture implements Rule {

    private static final Card CARD = new Card(
            "shared-capture-nearby",
            "A goroutine's closure in the changed function shares a written variable",
            "Before the fix, a captured local variable that the closure writes or that is written outside meanwhile.",
            "Parent and child, or two children, race for it.",
            "The accesses are ordered by a channel or a group.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CAPTURE),
                change -> change.before()
                        .map(fact -> fact.has(Trait.WRITE) || fact.has(Trait.WRITTEN_OUTSIDE))
                        .orElse(false));
    }
}
