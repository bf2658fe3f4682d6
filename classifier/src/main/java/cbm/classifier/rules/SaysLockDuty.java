package cbm.classifier.rules;

import java.util.List;

/** The subject says where a lock has to be held. */
final class SaysLockDuty implements Rule {

    private static final Card CARD = new Card(
            "message-lock-duty",
            "The subject says where a lock has to be held",
            "A subject that tells to lock, hold or release before, while or around something, or to do something with, without, under or outside the lock.",
            "Where a lock is held was wrong; nobody says so of a lock that does its work.",
            "A lock that is held for a shorter time to be faster; locks of files and between machines.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final String LOCK =
            "\\S*(?:(?<![bc]|dead|live|dead-|live-|\\bm)locks?|mutex|mutexes|(?<!qe|\\be)mu|mtx|critical section)\\b(?![- ]?file)";

    /** A lock by its name, at the end of a few words. */
    private static final String A_LOCK = "(?:\\S+ ){0,3}?" + LOCK;

    /** The same of one that something stands under, and that is not joined to another thing. */
    private static final String THAT_LOCK = "(?:(?!(?:and|or|in|to|for|of) )\\S+ ){0,3}?" + LOCK + "(?!/)";

    private static final String WHEN =
            "(?:before|while|during|around|prior to|until|outside|(?:when|after|in|on) \\w+ing)";

    private static final String HOLD = "\\b(?:hold(?:s|ing)?|tak(?:e|es|ing)|acquir(?:e|es|ing)|releas(?:e|es|ing)"
            + "|grab(?:s|bing)?|drop(?:s|ping)?|keep(?:s|ing)?) ";

    private static final String WAY_OUT =
            "\\bunlock(?:s|ing)? (?:\\S+ ){0,2}?(?:in|on) (?:the |an? |every |all )?(?:\\w+ )?"
                    + "(?:loop|path|error|return|exit|case|branch|defer|failure|panic)\\w*\\b"
                    + "|\\bunlock(?:s|ing)? (?:\\S+ ){0,4}?(?:if|when|on|even|unless)\\b"
                    + "|\\breleas(?:e|es|ing) (?:\\S+ ){0,3}?\\S*(?:lock|mutex|locks)\\b (?:\\S+ ){0,3}?(?:if|when|on|even|unless)\\b";

    private static final Cue CUE = Cue.subject(HOLD + A_LOCK + "(?: \\S+){0,2}? " + WHEN + "\\b"
                    + "|\\b(?:un|r|re)?lock(?:s|ing)? (?:\\S+ ){0,3}?" + WHEN + "\\b"
                    + "|" + WAY_OUT
                    + "|\\b(?:with(?:out)?|under|outside(?: of)?|inside|within) (?:holding |taking |acquiring )?"
                    + THAT_LOCK)
            .butNot(
                    "\\b(?:replac\\w+|issues?|problems?) (?:\\S+ ){0,4}?with (?:\\S+ ){0,4}\\S+",
                    "\\b(?:lock ?|file |disk )(?:files?|locks?)\\b",
                    "\\b(?:no need|not? need|needn't|don't|do not|doesn't|unnecessar\\w+|needless\\w*|instead of)"
                            + " (?:\\S+ ){0,4}\\S+",
                    "\\bdistributed (?:lock|mutex)",
                    Vocabulary.OTHER_LOCKS,
                    "\\bunlock key",
                    "\\breleas\\w+ (?:\\S+ ){0,3}?\\S*locks? (?:\\S+ )?earl(?:y|ier)\\b",
                    "\\block (?:holder|owner|service)s?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
