package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a lock that is taken while it is held. */
final class SaysRelock implements Rule {

    private static final Card CARD = new Card(
            "message-relock",
            "The message speaks of a lock that is taken while it is held",
            "Double, recursive or re-entrant locking, a lock already held, or something done while holding a lock.",
            "Locks of package sync cannot be taken twice by one goroutine; what waits under a lock makes others wait.",
            "A name or a port that is taken already.",
            "");

    private static final Cue CUE = Cue.words("\\bdouble[- ](?:r|w|read[- ])?(?:un)?lock\\w*|\\bdouble[- ]acqui\\w*"
                    + "|\\bre-?entran\\w+"
                    + "|\\b(?:recursive(?:ly)?|nested) (?:\\w+ )?(?:r?lock|mutex|acqui|read)\\w*|\\b(?:lock|mutex|acquir)\\w* (?:\\w+ ){0,3}recursive(?:ly)?\\b|\\block recursion\\b"
                    + "|\\block(?:s|ed|ing)?\\b.{0,20}\\btwice\\b|\\b(?:acquir|tak|grabb?|obtain)\\w* .{0,40}(?:lock|mutex|\\bmu)\\b.{0,25} twice\\b|\\btwice .{0,20}\\bsame (?:lock|mutex)\\b"
                    + "|\\balready (?:been )?(?:hold|holds|held|holding|locked|taken|acquired)\\b"
                    + "|\\b(?:hold|holds|held|holding) (?:\\w+ ){1,3}already\\b"
                    + "|\\b(?:lock|acquir|tak)(?:s|es|ed|ing|en)? .{0,30}\\b(?:a second time|once more)\\b"
                    + "|\\bself[- ](?:dead|lock)|\\block(?:s|ed|ing)? itself\\b"
                    + "|\\block(?:s|ed|ing)? (?:it|the \\w+|the same \\w+|\\w*mutex) again"
                    + "|\\bre-?lock\\w*"
                    + "|\\bre-?acquir\\w*")
            .butNot(
                    "\\b(?:names?|usernames?|ports?|address|email|slots?|ids?|handle|nick\\w*|paths?|keys?|accounts?|seats?|users?) (?:is |was |has |are |been |that )*already (?:been )?(?:taken|held|locked|acquired)",
                    "\\bre-?acquir\\w* (?:the |a )?(?:leases?|leadership|connections?|tokens?)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
