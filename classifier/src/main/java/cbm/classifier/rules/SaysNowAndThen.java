package cbm.classifier.rules;

import java.util.List;

/** The message says that something goes wrong now and then. */
final class SaysNowAndThen implements Rule {

    private static final Card CARD = new Card(
            "message-now-and-then",
            "The message says that something goes wrong now and then",
            "Now and then, sometimes, rarely, at random, once in so many runs, hard to reproduce.",
            "What the same input does not always bring about depends on who comes first.",
            "Networks, clocks and memory fail now and then, too.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Cue CUE = Cue.words(
                    "\\b(?:now and then|now and again|once in a while|every so often|from time to time|at random|sometimes|rarely|occasionally|sporadically|intermittently)\\b"
                            + "|\\bin rare cases\\b|\\brare(?:,| (?:race|crash|hang|panic|failure|flake|bug))|\\b(?:hard|difficult|not (?:always |easily )?(?:easy)?) ?to reproduce\\b"
                            + "|\\b(?:once|1|one|\\d) (?:in|of|out of|per) (?:about |around |some |roughly |~ ?)?(?:[2-9]\\d|\\d{3,}|\\d+k|(?:\\w+ )?(?:hundred|thousand|million)s?)\\b"
                            + "|\\b(?:happen|fail|occur|crash|panick?|hang|hung)\\w* (?:\\w+ ){0,2}once (?:a|per|in|every)\\b|\\bone (?:run|time) in\\b")
            .butNot("\\b(?:pick|choos|select|generat|shuffl|sampl)\\w* .{0,30}\\bat random\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
