package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import java.util.List;

/** Atomic operations change their width. */
final class AtomicWidth implements Rule {

    private static final Card CARD = new Card(
            "atomic-width-changed",
            "Atomic operations change their width",
            "An atomic operation on 64 bits became one on 32, or the other way, or another signedness.",
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
                        && width(change.before()) != width(change.after()));
    }

    private static int width(java.util.Optional<Fact> fact) {
        return fact.map(Fact::detail)
                .map(detail -> detail.contains("64") ? 64 : detail.contains("32") ? 32 : 0)
                .orElse(0);
    }
}
