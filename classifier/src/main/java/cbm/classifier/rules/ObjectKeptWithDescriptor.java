package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The object that owns a descriptor is kept beside it, or instead of it. */
final class ObjectKeptWithDescriptor implements Rule {

    private static final Card CARD = new Card(
            "object-kept-with-descriptor",
            "The object that owns a descriptor is kept beside it, or instead of it",
            "A field of a file or connection added, or in place of a number, where only the result of Fd was kept.",
            "Nobody referred to the object any more, so that the collector finalized it, which closed the descriptor.",
            "A field added for another reason to code that also asks for a descriptor.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean handsOut = fix.functions().stream()
                .anyMatch(function -> RuntimeFacts.livedWith(function, RuntimeFacts::handsOutDescriptor));
        if (!handsOut) {
            return findings.list();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.DECLARE && keeps(fix, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean keeps(Dossier fix, FactChange change) {
        Fact field = change.fact();
        boolean holds = field.detail().equals("field")
                && RuntimeFacts.holdsDescriptor(field.subject().type());
        boolean wasNumber = change.before()
                .map(fact -> NUMBERS.contains(fact.subject().type()))
                .orElse(false);
        return holds && (wasNumber || (RuntimeFacts.appears(change) && isSetWhereHandedOut(fix, field)));
    }

    private static boolean isSetWhereHandedOut(Dossier fix, Fact field) {
        return fix.functions().stream()
                .filter(function -> RuntimeFacts.livedWith(function, RuntimeFacts::handsOutDescriptor))
                .filter(function -> RuntimeFacts.before(function).noneMatch(ObjectKeptWithDescriptor::closes))
                .anyMatch(function -> Operations.within(
                        function,
                        change -> RuntimeFacts.appears(change)
                                && change.kind() == FactKind.WRITE
                                && Operations.sameSubject(change.fact(), field)));
    }

    /** Whether the function closes something when it returns, so that it owned what it opened to the end. */
    private static boolean closes(Fact fact) {
        return fact.kind() == FactKind.CALL && fact.detail().equals("Close") && fact.isDeferred();
    }

    private static final Set<String> NUMBERS = Set.of("int", "uintptr", "int32", "uint32");
}
