package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a goroutine's closure read is read before the goroutine starts. */
final class ReadBeforeGo implements Rule {

    private static final Card CARD = new Card(
            "read-before-goroutine",
            "What a goroutine's closure read is read before the goroutine starts",
            "An access inside a goroutine's closure is gone, and the same is read or copied in the function before it starts any goroutine.",
            "The closure has a value of its own and shares the variable or field no more.",
            "A value that is read once to save time.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Set<FactKind> TAKES_VALUE = EnumSet.of(FactKind.READ, FactKind.COPY);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.within(function, ReadBeforeGo::isGoroutineGone)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (Operations.added(change)
                        && TAKES_VALUE.contains(change.kind())
                        && isBeforeGo(change.fact())
                        && Operations.within(function, other -> isGoneFromGoroutine(other, change.fact()))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isGoroutineGone(FactChange change) {
        return change.kind() == FactKind.GO && Operations.removed(change);
    }

    private static boolean isBeforeGo(Fact fact) {
        return !fact.surroundings().inGoroutine() && !fact.surroundings().afterGo();
    }

    private static boolean isGoneFromGoroutine(FactChange other, Fact taken) {
        return Operations.removed(other)
                && Operations.ACCESSES.contains(other.kind())
                && other.fact().surroundings().inGoroutine()
                && other.fact().subject().path().equals(taken.subject().path());
    }
}
