package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A loop over a ticker's channel can end. */
final class TickerLoopEnds implements Rule {

    private static final Card CARD = new Card(
            "ticker-loop-ends",
            "A loop over a ticker's channel can end",
            "A range over, or a lone receive from, the channel of a ticker or timer became an arm of a select that has another.",
            "A ticker that is stopped does not close its channel; who ranges over it never ends.",
            "Another event that the loop must handle too.",
            "Go standard library, time.Ticker.Stop");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.lives(function) && RuntimeFacts.before(function).anyMatch(TickerLoopEnds::waitsForTicks)) {
                function.facts().stream()
                        .filter(change -> change.kind() == FactKind.SELECT && Operations.added(change))
                        .filter(change -> hearsMore(change.fact()))
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }

    private static boolean waitsForTicks(Fact fact) {
        boolean alone = fact.kind() == FactKind.RANGE_CHANNEL
                || (fact.kind() == FactKind.RECEIVE
                        && fact.surroundings().inLoop()
                        && fact.surroundings().selectArms().isEmpty());
        return alone && ofTime(fact);
    }

    private static boolean ofTime(Fact fact) {
        return fact.subject().type().endsWith("chan time.Time")
                || fact.subject().path().endsWith("icker.C")
                || fact.subject().path().startsWith("time.Tick");
    }

    private static boolean hearsMore(Fact select) {
        boolean ticks = select.arms().stream().anyMatch(arm -> arm.kind() == Arm.Kind.TIMEOUT || isTick(arm));
        boolean ends = select.arms().stream()
                .anyMatch(arm -> arm.kind() == Arm.Kind.DONE || (arm.kind() == Arm.Kind.RECEIVE && !isTick(arm)));
        return ticks && ends;
    }

    private static boolean isTick(Arm arm) {
        return arm.channel().endsWith(".C");
    }
}
