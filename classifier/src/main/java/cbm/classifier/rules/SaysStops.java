package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of stopping or closing. */
final class SaysStops implements Rule {

    private static final Card CARD = new Card(
            "message-subject-stops",
            "The subject speaks of stopping or closing",
            "Stop, close, shut down in the subject.",
            "How goroutines end is where they wait in vain, run on, or use what is closed already.",
            "Files and connections that are closed.",
            "");

    private static final Cue CUE = Cue.subject("\\bstop\\w*|\\bclos(?:e|es|ed|ing)\\b|\\bshut(?:s|ting)?[- ]?down\\b")
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
