package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Senders are told to stop by another channel than the one that they send to. */
final class DataChannelLeftOpen implements Rule {

    private static final Card CARD = new Card(
            "data-channel-left-open",
            "Senders are told to stop by another channel than the one that they send to",
            "The close of a channel that is sent to gave way to the close of another channel, or to none where the send became an arm of a select.",
            "A send to a closed channel panics; a channel that is only closed, and never sent to, can be closed at any time.",
            "A channel that is renamed.",
            "Go language specification, send statements");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> change.before()
                        .map(fact -> isLeftOpen(fix, change, fact))
                        .orElse(false));
    }

    private static boolean isLeftOpen(Dossier fix, FactChange change, Fact close) {
        return close.kind() == FactKind.CLOSE
                && (closesOther(change) || Operations.removed(change))
                && !Operations.anywhere(fix, other -> closesStill(other, close))
                && Operations.anywhere(fix, other -> nowLeaves(other, close));
    }

    private static boolean closesOther(FactChange change) {
        return change.kind() == FactKind.CLOSE && change.has(Retype.OTHER_SUBJECT);
    }

    private static boolean closesStill(FactChange other, Fact close) {
        return other.kind() == FactKind.CLOSE
                && !Operations.kept(other)
                && other.after()
                        .map(fact -> Operations.sameSubject(fact, close))
                        .orElse(false);
    }

    /** Whether a send to the channel stays and can be given up now. */
    private static boolean nowLeaves(FactChange other, Fact close) {
        return other.kind() == FactKind.SEND
                && SendEscapable.escapes(other)
                && Operations.sameSubject(other.fact(), close);
    }
}
