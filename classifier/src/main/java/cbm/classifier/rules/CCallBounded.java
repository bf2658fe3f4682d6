package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A call into C is bounded in time or number. */
final class CCallBounded implements Rule {

    private static final Card CARD = new Card(
            "c-call-bounded",
            "A call into C is bounded in time or number",
            "A kept call into C moved into a loop or goroutine that looks at a context, or between taking and giving back a place.",
            "A goroutine in C cannot be preempted or cancelled and keeps its thread.",
            "The place or the context serves something else near the call.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!RuntimeFacts.livedWith(function, RuntimeFacts::entersC)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                boolean stays = change.before().isPresent() && change.after().isPresent();
                if (stays && RuntimeFacts.entersC(change.fact()) && isBounded(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isBounded(FunctionChange function, FactChange call) {
        boolean asks = Operations.within(
                function,
                change -> RuntimeFacts.appears(change)
                        && (change.kind() == FactKind.CONTEXT_ERR || change.kind() == FactKind.CONTEXT_DONE));
        boolean selects =
                Operations.within(function, change -> RuntimeFacts.appears(change) && change.kind() == FactKind.SELECT);
        boolean inRounds = call.has(Shift.INTO_LOOP) && (asks || selects);
        boolean awaited = call.has(Shift.INTO_GOROUTINE) && selects;
        return inRounds || awaited || takesPlace(function, call.fact());
    }

    /** Whether something is taken before the call and given back behind it, in the same closure. */
    private static boolean takesPlace(FunctionChange function, Fact call) {
        return Operations.within(
                function,
                change -> RuntimeFacts.appears(change)
                        && takes(change.fact())
                        && change.fact().line() <= call.line()
                        && change.fact()
                                .surroundings()
                                .enclosures()
                                .equals(call.surroundings().enclosures())
                        && Operations.within(
                                function,
                                other -> RuntimeFacts.appears(other)
                                        && gives(other.fact())
                                        && Operations.sameSubject(other.fact(), change.fact())));
    }

    private static boolean takes(Fact fact) {
        return fact.kind() == FactKind.SEND
                || (fact.kind() == FactKind.SEMAPHORE && fact.detail().endsWith("Acquire"));
    }

    private static boolean gives(Fact fact) {
        return fact.kind() == FactKind.RECEIVE
                || (fact.kind() == FactKind.SEMAPHORE && fact.detail().equals("Release"));
    }
}
