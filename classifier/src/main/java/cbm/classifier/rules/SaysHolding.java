package cbm.classifier.rules;

import java.util.List;

/** The message speaks of something done while a lock is held. */
final class SaysHolding implements Rule {

    private static final Card CARD = new Card(
            "message-holding-lock",
            "The message speaks of something done while a lock is held",
            "While holding, with the lock held, under the lock, inside the critical section.",
            "Waiting under a lock makes all others wait that need it; often what they would do is what is waited for.",
            "It also describes how a race is fixed.",
            "");

    static final Cue CUE = Cue.words(
                    "\\b(?:while|when|by|whilst) (?:still |also |already )?(?:hold|holds|held|holding)\\b"
                            + "|\\bhold(?:s|ing)? (?:on to |onto )?(?:the |a |its |that |this )?(?:\\w+ ){0,2}(?:lock|mutex|mu)\\b(?![- ]?file)"
                            + "|\\bwith (?:the |a |its )?(?:\\w+ ){0,2}(?:lock|mutex) (?:held|taken)"
                            + "|\\bwith (?:[\\w.]+\\.)?(?:mu|\\w*mutex|\\w*lock) (?:still |also )?(?:held|taken|locked|read-locked)"
                            + "|\\b(?:under|inside|within) (?:the |a |its )?(?:\\w+ ){0,1}(?:lock|mutex|critical section)\\b(?![- ]?file)"
                            + "|\\b(?:under|inside|within) (?:[\\w.]+\\.)?(?:mu|mtx|\\w*mutex)\\b")
            .butNot(
                    "\\bwithout (?:\\w+ )?holding .*",
                    "\\bhold(?:s|ing)? (?:\\S+ ){0,3}lock[- ]?files?\\b",
                    "\\bwhile holding (?:down )?(?:the )?(?:\\w+ )?(?:key|button|shift)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
