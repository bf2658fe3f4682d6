package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.function.Predicate;

/** What a locking function does under its lock becomes a function of its own, for a caller that holds the lock. */
final class UnlockedPartSplitOff implements Rule {

    private static final Card CARD = new Card(
            "unlocked-part-split-off",
            "What a locking function does becomes a function of its own for another caller",
            "A new function without a lock that a function which keeps its write lock now calls, and that another calls in place of that one.",
            "The other caller holds the lock already: the call would have waited for its own caller.",
            "A caller that does not need the lock.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<FunctionChange> parts = fix.functions().stream()
                .filter(UnlockedPartSplitOff::isNewWithoutLock)
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        Findings findings = new Findings(this);
        List<FunctionChange> keepers =
                fix.functions().stream().filter(UnlockedPartSplitOff::keepsLock).toList();
        parts.forEach(part -> examine(fix, keepers, part, findings));
        return findings.list();
    }

    private static boolean isNewWithoutLock(FunctionChange function) {
        return function.before().isEmpty() && function.after().stream().noneMatch(LockSplits::takesLock);
    }

    private static void examine(Dossier fix, List<FunctionChange> keepers, FunctionChange part, Findings findings) {
        for (FunctionChange whole : keepers) {
            if (whole != part && !newCalls(whole, part).isEmpty()) {
                fix.functions().stream()
                        .filter(other -> other != whole && other != part && Operations.lives(other))
                        .filter(other -> loses(other, call -> LockSplits.names(call, whole)))
                        .forEach(other -> newCalls(other, part).forEach(findings::fired));
            }
        }
    }

    private static boolean keepsLock(FunctionChange function) {
        return Operations.within(function, change -> change.kind() == FactKind.LOCK && Operations.kept(change));
    }

    private static List<FactChange> newCalls(FunctionChange caller, FunctionChange part) {
        return caller.facts().stream()
                .filter(change -> change.after().stream().anyMatch(fact -> LockSplits.names(fact, part))
                        && change.before().stream().noneMatch(fact -> LockSplits.names(fact, part)))
                .toList();
    }

    private static boolean loses(FunctionChange function, Predicate<Fact> wanted) {
        return Operations.within(
                function,
                change -> change.before().filter(wanted).isPresent()
                        && change.after().filter(wanted).isEmpty());
    }
}
