package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import cbm.classifier.facts.FunctionFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Work that was done one after the other is now done by goroutines. */
final class MadeConcurrent implements Rule {

    private static final Card CARD = new Card(
            "made-concurrent",
            "Work that was done one after the other is now done by goroutines",
            "A goroutine started anew in a function that neither started any nor synchronised anything before, which now also waits for it.",
            "What waits for its goroutines starts them to be faster: that is a feature, and where there was no goroutine there was no bug of them.",
            "A call that could hang is given a goroutine and a time-out.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Set<FactKind> STARTS = EnumSet.of(FactKind.GO, FactKind.WAITGROUP_GO, FactKind.ERRGROUP);

    private static final Set<FactKind> WAITS = EnumSet.of(FactKind.WAITGROUP_WAIT, FactKind.ERRGROUP);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                STARTS,
                (function, change) -> Operations.added(change)
                        && !function.isTest()
                        && function.before().filter(MadeConcurrent::isPlain).isPresent()
                        && Operations.within(function, MadeConcurrent::waitsNow));
    }

    private static boolean isPlain(FunctionFacts function) {
        return function.facts().stream()
                .noneMatch(fact -> Operations.synchronises(fact.family()) && fact.family() != Family.CONTEXT);
    }

    private static boolean waitsNow(FactChange change) {
        return Operations.added(change)
                && WAITS.contains(change.kind())
                && !change.fact().detail().equals("Go");
    }
}
