package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a lock that is taken while it is held. */
final class SaysRelock implements Rule {

    private static final Card CARD = new Card(
            "message-relock",
            "The message speaks of a lock that is taken while it is held",
            "Double, recursive or re-entrant locking, a lock already held, or something done while holding a lock.",
            "Locks of package sync cannot be taken twice by one goroutine; what waits under a lock makes others wait.",
            "Comments on which lock a caller must hold, without a bug in that.",
            "");

    private static final Cue CUE = Cue.words("\\bdouble[- ](?:r|w|read[- ])?(?:un)?lock\\w*"
            + "|\\bre-?entran\\w+"
            + "|\\b(?:recursive(?:ly)?|nested) (?:\\w+ )?(?:r?lock|acqui|read)\\w*"
            + "|\\block(?:s|ed|ing)?\\b.{0,20}\\btwice\\b"
            + "|\\balready (?:been )?(?:hold|holds|held|holding|locked|taken|acquired)\\b"
            + "|\\b(?:hold|holds|held|holding) (?:\\w+ ){1,3}already\\b"
            + "|\\b(?:lock|acquir|tak)(?:s|es|ed|ing|en)? .{0,30}\\b(?:a second time|once more)\\b"
            + "|\\bself[- ]dead"
            + "|\\block(?:s|ed|ing)? (?:it|the \\w+|the same \\w+) again"
            + "|\\bre-?lock\\w*"
            + "|\\bre-?acquir\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
