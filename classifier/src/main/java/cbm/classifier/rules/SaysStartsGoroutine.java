package cbm.classifier.rules;

import java.util.List;

/** The message speaks of starting a goroutine. */
final class SaysStartsGoroutine implements Rule {

    private static final Card CARD = new Card(
            "message-starts-goroutine",
            "The message speaks of starting a goroutine",
            "To spawn, create, start, launch or use a goroutine, or to do without one.",
            "Whether a goroutine is started at all is a matter of design and of speed; a bug is in what it does.",
            "A goroutine that is started too early or that leaks.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:spawn|creat|start|launch|us)\\w* (?:(?:an?|the|new|extra|additional|more|too many|unnecessary|separate|one|many) ){0,3}(?:\\w+ )?"
                    + Vocabulary.GOROUTINE
                    + "\\b(?!,? (?:\\w+ )?(?:before|after|once|last|first)\\b)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
