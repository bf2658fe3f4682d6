package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import java.util.List;

/** A lock stands in the place of another. */
final class LockExchanged implements Rule {

    private static final Card CARD = new Card(
            "lock-exchanged",
            "A lock stands in the place of another",
            "The taking of a lock that is there on both sides, of a lock with another name.",
            "Locks that get another name or another owner guard what they guarded.",
            "The wrong lock was taken.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Operations.TAKES)
                .filter(change -> change.has(Retype.OTHER_SUBJECT))
                .forEach(findings::fired);
        return findings.list();
    }
}
