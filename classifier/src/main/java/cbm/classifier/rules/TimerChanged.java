package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;

/** A timer or ticker is used otherwise. */
final class TimerChanged implements Rule {

    private static final Card CARD = new Card(
            "timer-changed",
            "A timer or ticker is used otherwise",
            "A timer made, stopped or reset otherwise.",
            "A timer's channel and goroutine are the library's: a stopped timer may have fired, a reset one fires once more.",
            "Another duration.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> (change.kind() == FactKind.TIMER_NEW
                                || change.kind() == FactKind.TICKER_NEW
                                || change.kind() == FactKind.TIMER_STOP
                                || change.kind() == FactKind.TIMER_RESET
                                || change.kind() == FactKind.TIME_AFTER)
                        && !Operations.kept(change));
    }
}
