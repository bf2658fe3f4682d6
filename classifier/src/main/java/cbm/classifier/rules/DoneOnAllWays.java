package cbm.classifier.rules;

import java.util.List;

/** WaitGroup.Done is deferred, so that no way out misses it. */
final class DoneOnAllWays implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-done-on-all-ways",
            "WaitGroup.Done is deferred, so that no way out misses it",
            "A Done that stood behind a way out, or several on different ways, became a deferred one.",
            "A way out without its Done makes the Wait hang.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        DoneOrder.ON_ALL_WAYS.counts(fix).forEach(findings::fired);
        return findings.list();
    }
}
