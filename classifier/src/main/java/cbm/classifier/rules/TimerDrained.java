package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;

/** A timer's old tick is taken out, or the timer stopped, before it is set again. */
final class TimerDrained implements Rule {

    private static final Card CARD = new Card(
            "timer-drained",
            "A timer's old tick is taken out, or the timer stopped, before it is set again",
            "A receive from a timer's channel added beside its Stop or Reset, or a Stop added before a Reset that was there.",
            "Before Go 1.23 a timer that had fired kept its tick in the channel; whoever set it again received the old one.",
            "A timer that is set again in new code.",
            "Go standard library, time.Timer.Reset");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> Operations.lives(function)
                        && (drainsNow(function, change)
                                || (Operations.added(change) && stopsFirst(function, change.fact()))));
    }

    /** Whether a timer is drained that was not, or only where there is something to drain. */
    private static boolean drainsNow(FunctionChange function, FactChange change) {
        boolean now = Operations.added(change) || (Operations.kept(change) && change.has(Shift.INTO_CONDITION));
        return now && drains(function, change.fact());
    }

    private static boolean drains(FunctionChange function, Fact receive) {
        String channel = receive.subject().path();
        return receive.kind() == FactKind.RECEIVE
                && channel.endsWith(".C")
                && waitsForNothingElse(receive)
                && RuntimeFacts.after(function)
                        .anyMatch(fact -> setsOrStops(fact)
                                && fact.subject().path().equals(channel.substring(0, channel.length() - 2)));
    }

    /** Whether it is no arm, or beside a default only. */
    private static boolean waitsForNothingElse(Fact receive) {
        String channel = receive.subject().path();
        return !receive.has(Trait.ARM)
                || receive.surroundings().selectArms().stream()
                        .allMatch(arm ->
                                arm.kind() == Arm.Kind.DEFAULT || arm.channel().equals(channel));
    }

    private static boolean setsOrStops(Fact fact) {
        return switch (fact.kind()) {
            case TIMER_STOP, TIMER_RESET -> true;
            case CALL -> fact.detail().equals("Stop") || fact.detail().equals("Reset");
            default -> false;
        };
    }

    /** Whether a stop, by a call perhaps, comes before a reset that was there. */
    private static boolean stopsFirst(FunctionChange function, Fact stop) {
        boolean stops = stop.kind() == FactKind.TIMER_STOP
                || (stop.kind() == FactKind.CALL && stop.hasEffect(FactKind.TIMER_STOP));
        return stops
                && RuntimeFacts.before(function).anyMatch(fact -> fact.kind() == FactKind.TIMER_RESET)
                && RuntimeFacts.before(function).noneMatch(fact -> fact.kind() == FactKind.TIMER_STOP)
                && RuntimeFacts.after(function)
                        .anyMatch(fact -> fact.kind() == FactKind.TIMER_RESET && fact.line() >= stop.line());
    }
}
