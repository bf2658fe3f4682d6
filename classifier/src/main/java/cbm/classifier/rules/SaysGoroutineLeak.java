package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a goroutine leak. */
final class SaysGoroutineLeak implements Rule {

    private static final Card CARD = new Card(
            "message-goroutine-leak",
            "The message speaks of a goroutine leak",
            "Leak near goroutine, or goroutines that pile up or stay behind.",
            "A goroutine was left waiting for ever while the program went on.",
            "A leak check that is merely added to tests.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bgo-?routines?\\b.{0,40}\\ble[ae]k\\w*|\\ble[ae]k\\w*.{0,40}\\bgo-?routines?\\b"
                            + "|\\bgo-?routines? (?:\\w+ ){0,3}(?:pile|left(?! the | a | an | it\\b)|linger|remain|dangl|orphan|stay|behind)\\w*"
                            + "|\\b(?:dangling|orphan\\w*|lingering|zombie|stray) go-?routines?")
            .butNot(
                    "NOT (?:go-?routines?.{0,10}leak\\w*|leak\\w*)",
                    "leak[- ]?(?:check|detect|test)\\w*.{0,60}",
                    ".{0,60}leak[- ]?(?:check|detect|test)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
