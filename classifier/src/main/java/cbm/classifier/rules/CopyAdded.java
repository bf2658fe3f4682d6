package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Shared data is copied. */
final class CopyAdded implements Rule {

    private static final Card CARD = new Card(
            "copy-added",
            "Shared data is copied",
            "A copy, clone or element-wise copy added.",
            "Whoever gets the copy no longer shares the data.",
            "Copies of plain values.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.COPY),
                change -> Operations.added(change)
                        && !change.fact().detail().equals("shadow")
                        && !change.fact().detail().equals("argument")
                        && !change.fact().detail().equals("local"));
    }
}
