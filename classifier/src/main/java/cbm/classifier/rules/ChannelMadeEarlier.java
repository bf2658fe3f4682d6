package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel is made elsewhere. */
final class ChannelMadeEarlier implements Rule {

    private static final Card CARD = new Card(
            "channel-made-elsewhere",
            "A channel is made elsewhere",
            "A make of a channel moved, or removed in one place and added in another for the same variable.",
            "Somebody used the variable before the channel was there: a nil channel waits for ever, a new one is never seen.",
            "A constructor put in order.",
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
                boolean again = change.kind() == FactKind.MAKE_CHANNEL
                        && Operations.added(change)
                        && fix.code()
                                .facts()
                                .anyMatch(other -> other.kind() == FactKind.MAKE_CHANNEL
                                        && (Operations.removed(other) || other.has(Shift.TO_OTHER_FUNCTION))
                                        && Operations.sameSubject(other.fact(), change.fact()));
                if ((change.kind() == FactKind.MAKE_CHANNEL && Operations.moved(change)) || again) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
