package cbm.classifier.rules;

import java.util.List;

/** The message speaks of data of one's own. */
final class SaysOwn implements Rule {

    private static final Card CARD = new Card(
            "message-own-data",
            "The message speaks of data of one's own",
            "Own copy, local variable, private, snapshot, per goroutine, per request, one for each, passed as an argument or by value.",
            "What each goroutine has for itself nobody has to protect.",
            "Other meanings of local and private.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Private");

    private static final Cue CUE = Cue.words(
            "\\b(?:its|their|his|a|an) own\\b|\\b(?:local|private|separate|new|fresh|per-\\w+) (?:copy|variable|var|instance|slice|map|buffer|channel|error|err)\\b|\\bsnapshot(?:s|ted|ting)?\\b|\\bper[- ](?:go-?routine|connection|request|call|stream|test|client|worker|caller|thread|session|iteration)\\b|\\bone (?:\\w+ ){1,3}(?:per|for (?:each|every)) \\w+|\\bpass(?:es|ed|ing)?\\b.{0,40}\\b(?:as (?:an? )?(?:arg\\w*|param\\w*|option)|by value|via)\\b|\\bshadow\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
