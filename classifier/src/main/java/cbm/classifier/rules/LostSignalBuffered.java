package cbm.classifier.rules;

import java.util.List;

/** A channel got a buffer, and the message says that what was sent to it got lost. */
final class LostSignalBuffered implements Rule {

    private static final Card CARD = new Card(
            "lost-signal-buffered",
            "A channel got a buffer, and the message says that what was sent to it got lost",
            "Words such as a lost wakeup, a notification that is dropped or a missed signal, where an unbuffered channel got a buffer.",
            "The sender does not wait: it gave up the signal when the receiver was busy, and nobody was stuck in the send.",
            "A signal that is lost since its sender hangs.",
            "Go language specification, select statements");

    private static final String SIGNAL =
            "(?:wake-?(?: )?ups?|signals?|notif\\w+|events?|ticks?|kicks?|pokes?|nudges?|updates?|triggers?|requests? to \\w+)";

    private static final String LOST =
            "(?:lost|los(?:e|es|ing)|miss(?:ed|es|ing)?|dropp?(?:ed|s|ing)?|swallow(?:ed|s)?|"
                    + "discard(?:ed|s)?|forgotten|ignored)";

    private static final Cue CUE = Cue.words(
            "\\b" + SIGNAL + "\\b(?: \\w+){0,6} " + LOST + "\\b|\\b" + LOST + " (?:\\w+ ){0,2}" + SIGNAL + "\\b");

    private static final List<Rule> DEEDS = List.of(new BufferAdded());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.any(fix, DEEDS) ? CUE.in(fix.message(), id()) : List.of();
    }
}
