package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Memory of C, which the collector does not know, is freed. */
final class CMemoryFreed implements Rule {

    private static final Card CARD = new Card(
            "c-memory-freed",
            "Memory of C is freed that was not",
            "A call of C that frees, added to a function that called into C before and makes nothing new there.",
            "What C allocates, C.CString among it, is not the collector's: it stays until C frees it.",
            "The memory had another owner, who frees it too; or the call only closes something.",
            "go-runtime-bugs, the project's own catalogue");

    private static final Pattern FREES =
            Pattern.compile("free|\\w+_(free|dispose|destroy|release|unref|delete)(_\\w+)?");

    private static final Pattern ALLOCATES = Pattern.compile("CString|CBytes|malloc|calloc|\\w*strdup");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (RuntimeFacts.appears(change) && frees(change.fact())) {
                    examine(function, change, findings);
                }
            }
        }
        return findings.list();
    }

    private static void examine(FunctionChange function, FactChange change, Findings findings) {
        if (!RuntimeFacts.livedWith(function, CMemoryFreed::makes)) {
            findings.nearly(change, "nothing was made in C here before");
        } else if (makers(RuntimeFacts.after(function)) > makers(RuntimeFacts.before(function))) {
            findings.nearly(change, "what it frees may be new too");
        } else if (Operations.within(function, one -> Operations.removed(one) && frees(one.fact()))) {
            findings.nearly(change, "another call that frees is gone");
        } else {
            findings.fired(change);
        }
    }

    private static boolean frees(Fact fact) {
        return fact.kind() == FactKind.CGO && FREES.matcher(fact.detail()).matches();
    }

    private static long makers(Stream<Fact> facts) {
        return facts.filter(CMemoryFreed::makes).count();
    }

    /** Whether a fact may leave memory of C behind. */
    private static boolean makes(Fact fact) {
        return fact.kind() == FactKind.CGO
                && (ALLOCATES.matcher(fact.detail()).matches() || (RuntimeFacts.entersC(fact) && !frees(fact)));
    }
}
