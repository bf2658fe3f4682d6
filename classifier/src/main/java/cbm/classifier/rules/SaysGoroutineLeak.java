package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a goroutine leak. */
final class SaysGoroutineLeak implements Rule {

    private static final Card CARD = new Card(
            "message-goroutine-leak",
            "The message speaks of a goroutine leak",
            "Leak near goroutine, goroutines that pile up, are abandoned or stay behind, or what a checker of leaks has found.",
            "A goroutine was left waiting for ever while the program went on.",
            "A leak check that is merely added to tests.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b"
                            + Vocabulary.GOROUTINE
                            + "\\b.{0,40}\\ble[ae]k\\w*|\\ble[ae]k\\w*.{0,40}\\b"
                            + Vocabulary.GOROUTINE
                            + "\\b"
                            + "|\\b"
                            + Vocabulary.GOROUTINE
                            + " (?:\\w+ ){0,3}(?:pil(?:e|es|ed|ing)\\b|pile|left(?! the | a | an | it\\b)|linger|remain|dangl|orphan|stay|behind|abandon|outliv|accumulat|never (?:exit|end|stop|terminat|return|finish|quit))\\w*"
                            + "|\\b(?:dangling|orphan\\w*|lingering|zombie|stray|abandoned|left-?over|runaway|forgotten|unstopped|residual) "
                            + Vocabulary.GOROUTINE
                            + "|\\b(?:leav|left|keep|kept)\\w* (?:\\w+ ){0,3}?"
                            + Vocabulary.GOROUTINE
                            + " (?:\\w+ ){0,2}(?:hang|block|stuck|run|wait|spin)\\w*"
                            + "|\\b(?:number|count) of "
                            + Vocabulary.GOROUTINE
                            + " (?:\\w+ ){0,2}(?:grow|increas|climb|ris|explod)\\w*|\\b"
                            + Vocabulary.GOROUTINE
                            + " (?:count )?(?:grow|explo)\\w*"
                            + "|\\b(?:one|another|an extra|an additional) (?:more )?"
                            + Vocabulary.GOROUTINE
                            + " (?:\\w+ ){0,3}behind\\b"
                            + "|\\b(?:found|detect|report|caught|catch|discover|spott|complain|flagg|notic|according)\\w*\\b.{0,20}\\b(?:goleak|leaktest|leak[- ]?check\\w*)\\b|\\b(?:goleak|leaktest) (?:report|complain|found|finds|show|detect|says|fail)\\w*")
            .butNot(
                    "NOT (?:go-?routines?.{0,10}leak\\w*|leak\\w*)",
                    Vocabulary.ASIDE,
                    Vocabulary.OUTLIVES,
                    "leak[- ]?(?:check(?:s|er|ers|ing)?\\b|detect(?:or|ors|ion)\\b|tests?\\b|testing\\b).{0,60}",
                    ".{0,60}leak[- ]?(?:check(?:s|er|ers|ing)?\\b|detect(?:or|ors|ion)\\b|tests?\\b|testing\\b)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
