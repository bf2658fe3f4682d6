package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** The changed function has a pipe, which stays as it was. */
final class PipeNearby implements Rule {

    private static final Card CARD = new Card(
            "pipe-nearby",
            "The changed function has a pipe, which stays as it was",
            "A pipe is made or one of its ends closed in a changed function, as before.",
            "Who waits there may wait for the pipe's other end.",
            "The pipe has nothing to do with the fix, which is often so.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean ofPipe = change.kind() == FactKind.PIPE_NEW || change.kind() == FactKind.PIPE_CLOSE;
                if (ofPipe && !change.isChange()) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
