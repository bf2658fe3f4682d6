package cbm.classifier.rules;

import java.util.List;

/** Communication is replaced by a lock. */
final class ChannelToLock implements Rule {

    private static final Card CARD = new Card(
            "channel-replaced-by-lock",
            "Communication is replaced by a lock",
            "Channel operations removed, none added, and locks or a condition variable added.",
            "The channels were what went wrong.",
            "Two unrelated changes.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean less =
                fix.changes(Operations.ON_CHANNEL).filter(Operations::removed).count() >= 2
                        && fix.changes(Operations.ON_CHANNEL).noneMatch(Operations::added);
        if (less) {
            fix.changes(Operations.TAKES).filter(Operations::added).forEach(findings::fired);
        }
        return findings.list();
    }
}
