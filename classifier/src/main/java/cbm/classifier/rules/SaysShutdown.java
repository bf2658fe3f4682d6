package cbm.classifier.rules;

import java.util.List;

/** The message speaks of stopping or closing down. */
final class SaysShutdown implements Rule {

    private static final Card CARD = new Card(
            "message-shutdown",
            "The message speaks of stopping or closing down",
            "Shutdown, stop, close, exit, teardown, cancel.",
            "Much goes wrong when goroutines are to end: some wait for others that are gone.",
            "Any mention of the end of something.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bshut(?:s|ting)?[- ]?down\\b|\\bstop(?:s|ped|ping)?\\b|\\bclos(?:e|es|ed|ing)\\b|\\bexit(?:s|ed|ing)?\\b|\\b(?:tear|tears|tearing|torn)[- ]?down\\b|\\bterminat\\w+|\\bquit(?:s|ting)?\\b|\\bhalt(?:s|ed|ing)?\\b|\\bdispos(?:e|es|ed|ing)\\b")
            .butNot(
                    "\\bclos(?:e|ed|ing) (?:braces?|brackets?|tags?|quotes?|parens?|parenthes[ie]s|elements?|delimiters?|curly)\\b|\\bclose (?:to|enough)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
