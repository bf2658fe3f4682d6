package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** The way through a loop is another. */
final class JumpChanged implements Rule {

    private static final Card CARD = new Card(
            "jump-changed",
            "The way through a loop is another",
            "A break, continue or goto that comes or goes in a function that stood there before.",
            "Not an operation but the flow around it is repaired.",
            "A rewritten loop.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.lives(function)) {
                function.facts().stream()
                        .filter(change -> change.kind() == FactKind.JUMP
                                && (Operations.added(change) || Operations.removed(change)))
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }
}
