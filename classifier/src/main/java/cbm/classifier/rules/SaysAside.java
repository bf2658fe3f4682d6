package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of comments, logs or work to do. */
final class SaysAside implements Rule {

    private static final Card CARD = new Card(
            "message-aside",
            "The subject speaks of comments, logs or work to do",
            "Comment, log, lint, vet, typo, TODO, WIP in the subject.",
            "Nothing that runs is repaired.",
            "A log that races.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\bwip\\b|\\btodos?\\b|\\bcomments?\\b|\\btypos?\\b|\\blog(?:s|ging)?\\b|\\blint\\w*\\b|\\bvet\\b")
            .butNot(
                    "\\b(?:write-?ahead|redo|undo|raft|commit|event|audit|transaction) logs?\\b|\\blog (?:records?|entr(?:y|ies)|segments?|replay|replication|compaction|structured)\\b",
                    "\\b(?:block|wait|hang|stuck|rac|call|return|deadlock)\\w* (?:on|in|at|to|of|from) logs?\\b|\\blogs?\\(");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
