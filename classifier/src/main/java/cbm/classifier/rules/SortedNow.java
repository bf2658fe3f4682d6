package cbm.classifier.rules;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Something is sorted now, and no synchronisation is changed. */
final class SortedNow implements Rule {

    private static final Card CARD = new Card(
            "sorted-now",
            "Something is sorted now, and no synchronisation is changed",
            "A call of package sort or slices that sorts is added, and all synchronisation is as it was.",
            "The order of a map's keys is left open by the language: no other goroutine had to do with it.",
            "Results of several goroutines that are sorted since they come as they like.",
            "The Go specification, For statements with range clause");

    private static final Rule NOTHING_ELSE = new NoSynchronisation();
    private static final Set<String> OF_SORT =
            Set.of("Ints", "Strings", "Float64s", "Slice", "SliceStable", "Sort", "Stable");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.fires(fix, NOTHING_ELSE)
                ? Findings.where(
                        this, fix, Set.of(FactKind.CALL), change -> Operations.added(change) && sorts(change.fact()))
                : List.of();
    }

    private static boolean sorts(Fact call) {
        return switch (call.subject().path()) {
            case "sort" -> OF_SORT.contains(call.detail());
            case "slices" -> call.detail().startsWith("Sort");
            default -> false;
        };
    }
}
