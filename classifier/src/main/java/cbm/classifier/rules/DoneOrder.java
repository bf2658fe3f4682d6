package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** What became of the order in which a function counts its WaitGroup down. */
enum DoneOrder {
    /** A way out could miss it, and it is deferred now. */
    ON_ALL_WAYS,
    /** It comes after work that it came before. */
    AFTER_WORK,
    /** Neither, as far as one can tell. */
    OTHER;

    /** Where the functions of a fix count down, if their order changed so. */
    List<FactChange> counts(Dossier fix) {
        return fix.functions().stream()
                .filter(function -> of(function) == this)
                .flatMap(function -> function.facts().stream())
                .filter(change -> Groups.does(change, FactKind.WAITGROUP_DONE))
                .toList();
    }

    private static DoneOrder of(FunctionChange function) {
        if (!Operations.lives(function)) {
            return OTHER;
        }
        List<Fact> facts = function.before().orElseThrow().facts();
        List<Fact> was = Groups.of(facts, FactKind.WAITGROUP_DONE);
        List<Fact> is = Groups.of(function.after().orElseThrow().facts(), FactKind.WAITGROUP_DONE);
        if (was.isEmpty() || is.size() != 1) {
            return OTHER;
        }
        Fact first = was.getFirst();
        boolean deferredNow = is.getFirst().isDeferred();
        if (first.isDeferred() || !deferredNow) {
            return was.size() == 1 && first.isDeferred() == deferredNow ? moved(function, deferredNow) : OTHER;
        }
        return was.size() > 1 || hasWayOutBefore(facts, first) ? ON_ALL_WAYS : AFTER_WORK;
    }

    /** Of two deferred calls the one that is deferred first runs last. */
    private static DoneOrder moved(FunctionChange function, boolean deferred) {
        Shift shift = deferred ? Shift.EARLIER : Shift.LATER;
        return function.facts().stream()
                        .anyMatch(change -> Groups.does(change, FactKind.WAITGROUP_DONE)
                                && Operations.moved(change)
                                && change.has(shift))
                ? AFTER_WORK
                : OTHER;
    }

    private static boolean hasWayOutBefore(List<Fact> facts, Fact done) {
        return facts.subList(0, facts.indexOf(done)).stream()
                .filter(fact -> fact.surroundings()
                        .enclosures()
                        .equals(done.surroundings().enclosures()))
                .anyMatch(DoneOrder::isWayOut);
    }

    private static boolean isWayOut(Fact fact) {
        return switch (fact.kind()) {
            case RETURN, PANIC, TEST_STOP -> true;
            default -> false;
        };
    }
}
