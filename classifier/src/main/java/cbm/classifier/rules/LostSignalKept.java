package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The message tells of lost signals, and a channel of signals got room for one. */
final class LostSignalKept implements Rule {

    private static final Card CARD = new Card(
            "lost-signal-kept",
            "The message tells of lost signals, and a channel of signals got room",
            "A signal, notification, wakeup or event that is lost, missed or dropped in the message, and a channel of empty values that was made"
                    + " without a buffer and has one now.",
            "Who sends does not wait, so that nobody was stuck: what it sent while nobody stood ready was gone.",
            "A message that tells of a signal lost by something else.",
            "Go language specification, select statements");

    private static final String SIGNAL = "(?:signals?|notif\\w+|wake-?ups?|events?|kicks?|pokes?|triggers?|hints?)";

    private static final String LOST =
            "(?:lost|los(?:e|es|ing)|miss(?:es|ed|ing)?|drop(?:s|ped|ping)?|swallow(?:s|ed)?|ignored|skipped)";

    private static final Cue CUE = Cue.words("\\b" + SIGNAL + "\\b[^.;]{0,60}\\b" + LOST + "\\b|\\b" + LOST
            + " (?:the |a |an |some |that |its )?(?:\\w+ )?" + SIGNAL + "\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return fix.changes(Set.of(FactKind.MAKE_CHANNEL)).anyMatch(LostSignalKept::keepsSignals)
                ? CUE.in(fix.message(), id())
                : List.of();
    }

    private static boolean keepsSignals(FactChange make) {
        return make.has(Retype.BUFFERED) && make.fact().subject().type().endsWith("chan struct{}");
    }
}
