package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An end of a pipe is closed or a pipe changed. */
final class PipeChanged implements Rule {

    private static final Card CARD = new Card(
            "pipe-changed",
            "An end of a pipe is closed or a pipe changed",
            "An operation of a pipe added, removed or moved.",
            "The two ends of a pipe wait for each other like a channel's.",
            "The pipe has nothing to do with the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<FactKind> OPERATIONS = EnumSet.of(FactKind.PIPE_NEW, FactKind.PIPE_CLOSE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, OPERATIONS, change -> !Operations.kept(change));
    }
}
