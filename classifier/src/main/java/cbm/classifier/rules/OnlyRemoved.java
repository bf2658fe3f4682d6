package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import java.util.List;

/** Synchronisation is removed, none added or moved. */
final class OnlyRemoved implements Rule {

    private static final Card CARD = new Card(
            "synchronisation-only-removed",
            "Synchronisation is removed, none added or moved",
            "Every changed operation of synchronisation is gone; a context that never ends is none.",
            "It was too much, and blocked itself or others.",
            "A change that does more than the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        // What takes the place of an endless context is another context, not the want of one.
        List<FactChange> all = fix.synchronisation().stream()
                .filter(change -> !Operations.isEndlessContext(change.fact()))
                .toList();
        if (!all.isEmpty() && all.stream().allMatch(Operations::removed)) {
            all.forEach(findings::fired);
        }
        return findings.list();
    }
}
