package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A shared variable is read into a local one. */
final class LocalCopy implements Rule {

    private static final Card CARD = new Card(
            "local-copy",
            "A shared variable is read into a local one",
            "A shared variable copied to a new local variable.",
            "What follows uses the local, so that a later change of the shared one does not matter.",
            "A shorthand.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.COPY
                        && Operations.added(change)
                        && change.fact().detail().equals("local")) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
