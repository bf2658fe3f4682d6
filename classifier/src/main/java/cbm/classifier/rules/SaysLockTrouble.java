package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of trouble with a lock. */
final class SaysLockTrouble implements Rule {

    private static final Card CARD = new Card(
            "message-lock-trouble",
            "The subject speaks of trouble with a lock",
            "A locking issue, problem or bug; a wrong, missing or forgotten lock or unlock, in the subject.",
            "The lock itself is what was wrong.",
            "Locks between machines or of files.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\b(?:un)?lock(?:ing|s)?'? (?:issue|problem|bug|error|mistake|misuse|imbalance|inversion)s?\\b|\\bmutex(?:es)? (?:issue|problem|bug|error|misuse)s?\\b|\\b(?:wrong|bad|broken|incorrect|invalid|improper|missing|lacking|insufficient|inadequate|faulty|incomplete|forg[eo]t\\w*) (?:\\w+ )?(?:(?:un|r|read |write )?locks?|mutex|(?:un)?locking|synchroni[sz]ation|mutual exclusion)\\b(?![- ]?files?\\b)|\\bunlock of (?:an )?unlocked\\b|\\b(?:double|duplicate|superfluous|spurious)[- ]r?unlock\\w*|\\bunlock\\w* (?:\\w+ ){0,2}twice\\b|\\bunlock\\w* (?:an )?unlocked\\b")
            .butNot("\\bunlock\\w* (?:the )?(?:account|wallet|key)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
