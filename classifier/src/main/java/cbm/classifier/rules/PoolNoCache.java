package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Subject;
import java.util.List;

/** A pool is no longer taken for a cache. */
final class PoolNoCache implements Rule {

    private static final Card CARD = new Card(
            "pool-no-cache",
            "A pool is no longer taken for a cache",
            "A sync.Pool gave way to something that keeps its objects, or a forced collection beside a pool is gone.",
            "Each collection empties the pools; what must stay, or is costly to make, does not belong there.",
            "The pool was dropped since objects were used after they had been put back.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> isOtherType(change) || isForced(function, change));
    }

    private static boolean isOtherType(FactChange change) {
        return change.kind() == FactKind.DECLARE
                && change.has(Retype.OTHER_TYPE)
                && change.before().map(fact -> isPool(fact.subject())).orElse(false)
                && change.after()
                        .map(fact -> !fact.subject().type().contains("Pool"))
                        .orElse(false);
    }

    private static boolean isPool(Subject subject) {
        return subject.baseType().equals("sync.Pool");
    }

    private static boolean isForced(FunctionChange function, FactChange change) {
        return Operations.removed(change)
                && RuntimeFacts.calls(change.fact(), "GC")
                && RuntimeFacts.livedWith(function, fact -> fact.kind() == FactKind.POOL);
    }
}
