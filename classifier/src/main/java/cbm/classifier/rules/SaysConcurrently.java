package cbm.classifier.rules;

import java.util.List;

/** The message says that things run concurrently. */
final class SaysConcurrently implements Rule {

    private static final Card CARD = new Card(
            "message-concurrently",
            "The message says that things run concurrently",
            "Concurrent, concurrently, simultaneous, at the same time, in parallel, interleaved, or two of a kind at once.",
            "What happens at once meets in data: that is the talk of races, not of waiting.",
            "Features that run in parallel; names that hold the word.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
                    "\\b(?:concurrent|concurrently|concurrency|simultaneous|simultaneously|in parallel|at the same time|interleav\\w+)\\b"
                            + "|\\b(?:two|several|multiple|many|both) (?:[\\w/-]+ )?[\\w/-]+s at once\\b")
            .butNot("\\bmax\\w*[- ]concurren\\w+", "\\bconcurrency/\\w+", "^[\\w/., -]*\\bconcurrency\\b[\\w/., -]*:$");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
