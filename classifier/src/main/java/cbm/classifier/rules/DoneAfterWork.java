package cbm.classifier.rules;

import java.util.List;

/** WaitGroup.Done is called after work that it came before. */
final class DoneAfterWork implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-done-after-work",
            "WaitGroup.Done is called after work that it came before",
            "A Done moved down, made deferred, or deferred before other deferred calls, behind which it ran before.",
            "Wait came back while the goroutine still had things to do.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        DoneOrder.AFTER_WORK.counts(fix).forEach(findings::fired);
        return findings.list();
    }
}
