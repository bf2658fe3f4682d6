package cbm.classifier.rules;

import java.util.List;

/** The message speaks of an operation that does not come back. */
final class SaysForever implements Rule {

    private static final Card CARD = new Card(
            "message-blocks-for-good",
            "The message speaks of an operation that does not come back",
            "Blocks, waits, sleeps, spins or loops forever, indefinitely, in vain or for good; a blocked send, receive, channel or goroutine that is not said to block until something or not to block; unblock, unless it is people or their work.",
            "What blocks without an end is the bug.",
            "Loops that are meant to run forever.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
                    "\\b(?:block|wait|hang|stuck|spin|loop|run|sleep|remain|stay|lock)\\w* (?:\\w+ ){0,2}"
                            + Vocabulary.FOREVER
                            + "\\b"
                            + "|\\b(?:infinite|endless)(?:ly)? (?:wait|block|hang)\\w*|\\bunblock\\w*"
                            + "|"
                            + Vocabulary.BLOCK
                            + " (?:\\w+ ){0,3}(?:send|receiv|chan|writ|read|clos|"
                            + Vocabulary.GOROUTINE
                            + "|loop)\\w*")
            .butNot(
                    "\\bblock(?:s|ed|ing)? (?:\\w+ ){0,3}?until\\b",
                    "(?:(?<!\\b(?:do|should|must|shall|to) )\\bnot|\\bnever|(?<!\\b(?:do|should|must))n't|\\bcannot) (?:\\w+ )?block(?:s|ed|ing)? (?!(?:\\w+ ){0,3}"
                            + Vocabulary.FOREVER
                            + ")\\S+",
                    "\\bunblock\\w* (?:the |an? |us |our |some |other |further )*(?:ci\\b|docker|prs?\\b|pull requests?|users?\\b|developers?|development|work\\b|projects?|releases?|upgrad\\w*|merg\\w*|builds?\\b|solution|discussion|python)",
                    "\\bunblock\\w* .{0,30}\\b(?:prs|projects|unit tests|solution)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
