package cbm.classifier.rules;

import java.util.List;

/** Calls change places, and no synchronisation is changed. */
final class MovedUnsynchronised implements Rule {

    private static final Card CARD = new Card(
            "calls-moved-alone",
            "Calls change places, and no synchronisation is changed",
            "A call stands before or behind statements that it stood on the other side of, and no operation that synchronises is changed.",
            "Nothing but the order is new, so the old one was wrong.",
            "A tidier order.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323, order violations");

    private static final Rule UNSYNCHRONISED = new NoSynchronisation();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (!Heard.fires(fix, UNSYNCHRONISED)) {
            return List.of();
        }
        Findings findings = new Findings(this);
        CallMoved.moved(fix).forEach(findings::fired);
        return findings.list();
    }
}
