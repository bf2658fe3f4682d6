package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** init no longer waits for a receiver. */
final class SendOutOfInit implements Rule {

    private static final Card CARD = new Card(
            "send-out-of-init",
            "init no longer waits for a receiver",
            "A send, receive or wait in init is gone, became escapable, or its channel got room.",
            "init runs before main in one goroutine; who is to answer is started later.",
            "init started the other side itself.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!function.name().equals("init")) {
                continue;
            }
            for (FactChange change : function.facts()) {
                boolean waited = change.before().map(SendOutOfInit::waits).orElse(false);
                boolean waits = change.after().map(SendOutOfInit::waits).orElse(false);
                if ((waited && !waits) || hasRoom(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean waits(Fact fact) {
        boolean message = fact.kind() == FactKind.SEND || fact.kind() == FactKind.RECEIVE;
        return message && fact.isBlocking() && !fact.surroundings().inGoroutine();
    }

    private static boolean hasRoom(FunctionChange function, FactChange change) {
        return change.has(Retype.BUFFERED)
                && RuntimeFacts.livedWith(
                        function,
                        fact -> fact.kind() == FactKind.SEND
                                && !fact.surroundings().inGoroutine());
    }
}
