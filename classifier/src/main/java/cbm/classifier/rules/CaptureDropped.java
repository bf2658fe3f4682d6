package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A closure does without a variable that it shared. */
final class CaptureDropped implements Rule {

    private static final Card CARD = new Card(
            "captured-access-dropped",
            "A closure does without a variable that it shared",
            "A captured variable that was written is captured no more, and the closure got none of its own of that name in its place.",
            "Without the access there is nothing to race for.",
            "A goroutine that is gone altogether.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 6.2");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CAPTURE),
                (function, change) -> Operations.removed(change)
                        && isWritten(change)
                        && Operations.lives(function)
                        && !Operations.within(function, other -> replaces(other, change)));
    }

    private static boolean isWritten(FactChange capture) {
        return capture.fact().has(Trait.WRITE) || capture.fact().has(Trait.WRITTEN_OUTSIDE);
    }

    private static boolean replaces(FactChange other, FactChange capture) {
        boolean sameName =
                other.fact().subject().path().equals(capture.fact().subject().path());
        boolean gone = other.kind() == FactKind.GO && Operations.removed(other);
        boolean anew =
                other.kind() == FactKind.EXCHANGE && other.fact().detail().equals(AssignmentDeclares.EXCHANGE);
        return gone
                || anew
                || (sameName
                        && Operations.added(other)
                        && (other.kind() == FactKind.DECLARE || other.kind() == FactKind.COPY));
    }
}
