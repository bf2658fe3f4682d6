package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A channel keeps what is sent without waiting. */
final class WakeUpBuffered implements Rule {

    private static final Card CARD = new Card(
            "wake-up-buffered",
            "A channel keeps what is sent without waiting",
            "A channel that got a buffer, where a send to it stands beside a default.",
            "Nobody was stuck: the send went its other way whenever the receiver was busy, and what it told was lost.",
            "A buffer that saves a sender as well.",
            "Go language specification, select statements");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.MAKE_CHANNEL),
                change -> change.has(Retype.BUFFERED) && isSentAside(fix, change));
    }

    private static boolean isSentAside(Dossier fix, FactChange make) {
        return fix.changes(Set.of(FactKind.SEND))
                .flatMap(change -> change.before().stream())
                .anyMatch(send -> send.has(Trait.NON_BLOCKING) && Operations.sameSubject(send, make.fact()));
    }
}
