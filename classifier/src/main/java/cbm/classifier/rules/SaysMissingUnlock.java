package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a lock that is not released. */
final class SaysMissingUnlock implements Rule {

    private static final Card CARD = new Card(
            "message-missing-unlock",
            "The message speaks of a lock that is not released",
            "Forgotten, missing or never released locks, a lock that leaks, what is left locked, or unlocking on errors and returns.",
            "Who takes the lock next waits for ever.",
            "Locks of files and of distributed systems.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
                    "\\b(?:forg[eo]t\\w*|miss(?:ing|es|ed)|never|not|without|fail\\w*|didn't|doesn't|don't|lack\\w*|before)\\b(?: to| the| an?| been| being| defer\\w*)*\\b.{0,12}\\b(?:unlock\\w*|releas\\w+ (?:\\w+ ){0,2}(?:lock|mutex))"
                            + "|\\b(?:unlock|release|drop)(?:s|ed|ing)?\\b.{0,25}\\b(?:lock |mutex )?(?:on|before|in|when|upon) (?:\\w+ ){0,3}(?:error|errors|return\\w*|fail\\w*|early|exit\\w*|panic|all paths|every path|all branches)"
                            + "|\\bleak\\w* (?:the |a )?(?:\\w+ )?(?:lock|mutex)\\b|\\b(?:lock|mutex) leak\\w*|\\bleaked (?:\\w+ )?(?:lock|mutex)"
                            + "|\\b(?:lock|mutex)(?:es|s)? (?:is |was |are |were |being )?(?:not|never) (?:being )?(?:released|unlocked|dropped|freed|given back|returned)"
                            + "|\\b(?:locks?|mutex(?:es)?|latch(?:es)?) (?:is|are|was|were|gets?) (?:now |also |always )?(?:released|unlocked|dropped|given back) (?:(?:also|even) )?(?:when|if|on|upon)\\b"
                            + "|\\b(?:left|leaves?|leaving|kept|keeps|stays?|stayed|remain(?:s|ed|ing)?) (?:\\w+ ){0,3}locked\\b|\\breturn\\w* (?:\\w+ ){0,3}with (?:the |a )?(?:\\w+ )?(?:lock|mutex) (?:still )?held")
            .butNot(
                    "\\b(?:accounts?|users?|wallets?|funds?|tokens?|files?|versions?|doors?|screens?|issues?|rows?) (?:was |is |are |were |be )?(?:left|stays?|kept|remain\\w*) (?:\\w+ ){0,3}locked",
                    "\\bbefore (?:the )?unlock(?:s|ed|ing)? (?:the )?(?:account|wallet|key)\\w*",
                    "\\bskip locked\\b|\\bpackage-lock\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
