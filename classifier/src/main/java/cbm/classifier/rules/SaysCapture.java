package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a captured variable. */
final class SaysCapture implements Rule {

    private static final Card CARD = new Card(
            "message-capture",
            "The message speaks of a captured variable",
            "Loop or range variable; a variable that is captured or shadowed, or used by several goroutines or a child; a goroutine's closure or what a closure shares.",
            "A closure started as a goroutine shares variables with the code around it.",
            "Closures that no goroutine runs; the closure of a connection and the capture of output are left out.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Cue CUE = Cue.words(
                    "\\b(?:loop|range|iteration|iterator|loop-?var)(?:ing)?[- ]?(?:\\w+ )?vari?a?b?l?e?s?\\b"
                            + "|\\bcaptur(?:e|es|ed|ing)\\b.{0,40}\\b(?:variables?|vars?|loop|by (?:a |the )?(?:\\w+ )?(?:func\\w*|closures?|"
                            + Vocabulary.GOROUTINE
                            + "|reference|value)|parameters?|arguments?)\\b"
                            + "|\\b(?:variables?|vars?|closures?|"
                            + Vocabulary.GOROUTINE
                            + "|literal)\\b.{0,30}\\bcaptur(?:e|es|ed|ing)\\b"
                            + "|\\b(?:go|func|function|"
                            + Vocabulary.GOROUTINE
                            + "'?s?|anonymous|loop) ?(?:\\w+ )?closures?\\b"
                            + "|\\bclosures?\\b.{0,40}\\b(?:variables?|shar(?:e|es|ed|ing)|captur\\w*|argument|parameter|"
                            + Vocabulary.GOROUTINE
                            + ")"
                            + "|\\b(?:all|every|each) (?:of the )?(?:"
                            + Vocabulary.GOROUTINE
                            + "|closures?|workers?|threads?|iterations?|callbacks?|subtests?) (?:\\w+ ){0,4}(?:the )?(?:same|last) (?:\\w+ )?(?:value|element|item|iteration|variable|entry|one|index)"
                            + "|\\b(?:variables?|vars?|err|return values?|named results?)\\b.{0,60}\\b(?:(?:between|across|among) (?:\\w+ ){0,2}"
                            + Vocabulary.GOROUTINE
                            + "|(?:from|by|in|within) (?:the |an? |its )?(?:two|2|both|several|multiple|many|different|concurrent|child|parent|spawned) "
                            + Vocabulary.GOROUTINE
                            + ")"
                            + "|\\b(?:exportloopref|scopelint|loopclosure|looppointer)\\b"
                            + "|\\bshadow(?:s|ed|ing)?\\b")
            .butNot(
                    "\\bshadow (?:traffic|cop(?:y|ies)|tables?|dom|mode|files?|passwords?|database|deploy\\w*|repl\\w*|git|root)",
                    "/shadow\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
