package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A channel keeps what is sent without waiting. */
final class WakeUpBuffered implements Rule {

    private static final Card CARD = new Card(
            "wake-up-buffered",
            "A channel keeps what is sent without waiting",
            "A channel that got a buffer, where a send to it stands beside a default, or where the message tells of a wake-up, a signal or a notice that was lost.",
            "Nobody was stuck: the send went its other way whenever the receiver was busy, and what it told was lost.",
            "A buffer that saves a sender as well.",
            "Go language specification, select statements");

    private static final Cue LOST = Cue.words(
            "\\b(?:los(?:t|e|es|ing)|drop(?:s|ped|ping)?|miss(?:es|ed|ing)?|swallow(?:s|ed)?|skip(?:s|ped)?) (?:\\w+ ){0,2}(?:wake-?ups?|kicks?|pokes?|nudges?|triggers?|signals?|notifications?|notices?)\\b"
                    + "|\\b(?:wake-?ups?|kicks?|pokes?|nudges?|triggers?|signals?|notifications?|notices?) (?:\\w+ ){0,3}(?:lost|dropped|missed|swallowed|skipped)\\b");

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
                change -> change.has(Retype.BUFFERED) && (isSentAside(fix, change) || isLost(fix, change)));
    }

    private static boolean isSentAside(Dossier fix, FactChange make) {
        return fix.changes(Set.of(FactKind.SEND))
                .flatMap(change -> change.before().stream())
                .anyMatch(send -> send.has(Trait.NON_BLOCKING) && Operations.sameSubject(send, make.fact()));
    }

    /** Whether the message tells of something lost, and the channel carries no more than that it happened. */
    private boolean isLost(Dossier fix, FactChange make) {
        return make.after().map(Fact::detail).filter("1"::equals).isPresent()
                && LOST.in(fix.message(), id()).stream().anyMatch(Finding::counts);
    }
}
