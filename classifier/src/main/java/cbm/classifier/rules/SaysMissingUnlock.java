package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a lock that is not released. */
final class SaysMissingUnlock implements Rule {

    private static final Card CARD = new Card(
            "message-missing-unlock",
            "The message speaks of a lock that is not released",
            "Missing, forgotten or late unlock, or a lock released before a return.",
            "Who takes the lock next waits for ever.",
            "Locks of files and of distributed systems.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
            "\\b(?:forg[eo]t\\w*|miss(?:ing|es|ed)|never|not|without|fail\\w*|didn't|doesn't|don't)\\b(?: to| the| an?| been| being)*\\b.{0,12}\\b(?:unlock\\w*|releas\\w+ (?:\\w+ ){0,2}(?:lock|mutex))"
                    + "|\\b(?:unlock|release|drop)(?:s|ed|ing)?\\b.{0,25}\\b(?:lock |mutex )?(?:on|before|in|when|upon) (?:\\w+ ){0,3}(?:error|errors|return\\w*|fail\\w*|early|exit\\w*|panic)"
                    + "|\\bleak\\w* (?:the |a )?(?:\\w+ )?(?:lock|mutex)\\b"
                    + "|\\block (?:is |was )?(?:not|never) (?:released|unlocked|dropped)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
