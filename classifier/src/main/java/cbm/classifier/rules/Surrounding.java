package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;
import java.util.function.Predicate;

/** What the changed functions that count hold besides what is changed in them. */
final class Surrounding {

    /** What shows that helpers synchronise whose bodies are not known. */
    static final List<Rule> BY_HELPERS =
            List.of(new ReleasedAsElsewhere(), new LookedUpAgain(), new SendMadeCall(), new GuardingCallback());

    private Surrounding() {}

    /**
     * Whether any of them operates on a lock, channel, goroutine, group or atomic, on either side, or is seen to do so through others;
     * contexts and timers do not count.
     */
    static boolean synchronises(Dossier fix) {
        return anyFact(fix, Surrounding::synchronises) || Heard.any(fix, BY_HELPERS);
    }

    /** Whether any of them calls, on either side, what is known to do more than read and write. */
    static boolean callsWhatSynchronises(Dossier fix) {
        return anyFact(fix, Surrounding::callsWhatSynchronises);
    }

    private static boolean callsWhatSynchronises(Fact fact) {
        return fact.effects().stream()
                .anyMatch(effect -> effect.kind() != FactKind.READ && effect.kind() != FactKind.WRITE);
    }

    private static boolean anyFact(Dossier fix, Predicate<Fact> wanted) {
        for (Dossier.Standing standing : fix.standing()) {
            FactChange change = standing.change();
            if (change.before().filter(wanted).isPresent()
                    || change.after().filter(wanted).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean synchronises(Fact fact) {
        Family family = fact.family();
        return Operations.synchronises(family) && family != Family.CONTEXT && family != Family.TIMER;
    }
}
