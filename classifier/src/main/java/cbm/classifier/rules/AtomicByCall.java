package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A plain variable gets an atomic type of the project's own. */
final class AtomicByCall implements Rule {

    private static final Card CARD = new Card(
            "atomic-type-of-own",
            "A plain variable gets an atomic type of the project's own",
            "A declaration whose type becomes one with atomic in its name, outside of package sync/atomic; or a new call on what was read"
                    + " or written plainly that is atomic inside.",
            "The plain access was a data race; the type's methods are atomic.",
            "A type that only sounds so.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Pattern OF_LIBRARY = Pattern.compile("\\batomic\\.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> retyped(change) || calledAtomically(function, change));
    }

    private static boolean retyped(FactChange change) {
        return change.kind() == FactKind.DECLARE
                && change.has(Retype.OTHER_TYPE)
                && change.after().map(AtomicByCall::soundsAtomic).orElse(false)
                && !change.before().map(AtomicByCall::soundsAtomic).orElse(true);
    }

    private static boolean soundsAtomic(Fact declaration) {
        String type = OF_LIBRARY.matcher(declaration.subject().type()).replaceAll("");
        return type.toLowerCase(Locale.ROOT).contains("atomic");
    }

    private static boolean calledAtomically(FunctionChange function, FactChange call) {
        return call.kind() == FactKind.CALL
                && Operations.added(call)
                && Operations.ATOMICS.stream().anyMatch(call.fact()::hasEffect)
                && Operations.within(function, other -> plainBefore(other, call.fact()));
    }

    private static boolean plainBefore(FactChange access, Fact call) {
        return access.before()
                .filter(fact -> Operations.ACCESSES.contains(fact.kind()))
                .filter(fact -> fact.subject().sameAs(call.subject()))
                .isPresent();
    }
}
