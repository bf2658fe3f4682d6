package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.Subject;
import java.util.List;
import java.util.Optional;

/** Atomic operations change their width. */
final class AtomicWidth implements Rule {

    private static final Card CARD = new Card(
            "atomic-width-changed",
            "Atomic operations change their width",
            "An atomic operation on 64 bits became one on 32, or the other way, by their names or types.",
            "On 32-bit machines a 64-bit atomic needs an alignment that only the first word of a struct has.",
            "The type changed for other reasons.",
            "Go language specification and standard library");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> (change.has(Retype.OTHER_ATOMIC) || change.has(Retype.OTHER_DETAIL))
                        && Operations.ATOMICS.contains(change.kind())
                        && isOtherWidth(width(change.before()), width(change.after())));
    }

    /** Whether two widths differ that are both known. */
    private static boolean isOtherWidth(int one, int other) {
        return one != 0 && other != 0 && one != other;
    }

    /** The width that the function's name tells, or for a method its receiver's type; 0 where neither does. */
    private static int width(Optional<Fact> fact) {
        int named = fact.map(Fact::detail).map(AtomicWidth::width).orElse(0);
        return named != 0
                ? named
                : fact.map(Fact::subject)
                        .map(Subject::baseType)
                        .map(AtomicWidth::width)
                        .orElse(0);
    }

    private static int width(String name) {
        return name.endsWith("64") ? 64 : name.endsWith("32") ? 32 : 0;
    }
}
