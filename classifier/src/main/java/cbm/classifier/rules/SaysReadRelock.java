package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a read lock that is taken twice or raised, or of a writer between two readers. */
final class SaysReadRelock implements Rule {

    private static final Card CARD = new Card(
            "message-read-relock",
            "The message speaks of a read lock that is taken twice or raised",
            "A nested, recursive or second read lock, a read lock raised to a write lock, or a writer that waits in between.",
            "Only the rules of an RWMutex make this wait: a waiting writer goes before new readers, and there is no upgrade.",
            "Locks of files and databases.",
            "package sync, RWMutex");

    private static final String READ = "(?:r-?locks?\\b|read(?:er)?[- ]?lock\\w*|read side)";

    private static final Cue CUE = Cue.words(
                    "\\b(?:nested|nesting|recursive(?:ly)?|re-?entrant|double|second|two|twice)\\b.{0,20}\\b" + READ
                            + "|\\b" + READ + ".{0,40}\\b(?:twice|again|recursive\\w*|a second time|once more)\\b"
                            + "|\\bupgrad\\w+ .{0,30}\\b(?:r?lock|mutex)|\\b" + READ
                            + " upgrade|\\block upgrade|\\bupgrad\\w+ (?:from )?" + READ
                            + "|\\bwrite[- ]?lock\\b.{0,60}\\b(?:r(?:un)?lock|read[- ]?lock\\w*|read side|for reading)\\b"
                            + "|\\b(?:rlock|read[- ]?lock\\w*|read side|for reading)\\b.{0,60}\\bwrite[- ]?lock\\b"
                            + "|\\b(?:pending|waiting|queued|blocked) writer|\\b(?:a|the) writer (?:that )?(?:is |was )?(?:waits|waiting|pending|blocked|queue[sd]?|comes|arrives|starv\\w*)")
            .butNot(Vocabulary.OTHER_LOCKS, "\\binstead\\b", "\\brather than\\b", "\\brepl\\w+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
