package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** Of all synchronisation only contexts are changed. */
final class OnlyContext implements Rule {

    private static final Card CARD = new Card(
            "only-context-changed",
            "Of all synchronisation only contexts are changed",
            "A context made or cancelled anew, and no changed operation of another primitive, timers aside.",
            "Somebody waits for the end of a context that never came.",
            "A context handed through for other reasons.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317, class Channel and Context");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean others = fix.changes()
                .anyMatch(change -> !Operations.kept(change)
                        && Operations.synchronises(change)
                        && change.fact().family() != Family.CONTEXT
                        && change.fact().family() != Family.TIMER
                        && change.kind() != FactKind.CAPTURE);
        if (others) {
            return List.of();
        }
        fix.changes().filter(OnlyContext::appears).forEach(findings::fired);
        return findings.list();
    }

    private static boolean appears(FactChange change) {
        boolean derived =
                change.kind() == FactKind.CONTEXT_NEW && change.fact().detail().startsWith("With");
        return Operations.added(change) && (derived || change.kind() == FactKind.CONTEXT_CANCEL);
    }
}
