package cbm.classifier.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What raters say together, commit by commit: the one rule of whose labels count where nobody is named.
 *
 * <p>It is the adjudicated label where there is one, else the label that all people who labelled the commit agree on; where they
 * differ the commit is open. Where no person has labelled any commit, it is what the machine says.
 *
 * @param labels one label of each commit that is not open, in the order of the file; where people agree, the row of the first
 * @param open the commits on which people differ and nothing is adjudicated
 */
public record Consensus(List<LabelledFix> labels, List<Difference> open) {

    /** Two labels of one commit that are not the same; there may be more. */
    public record Difference(LabelledFix first, LabelledFix other) {}

    /** Copies the lists. */
    public Consensus {
        labels = List.copyOf(labels);
        open = List.copyOf(open);
    }

    /** What the raters of some labels say together. */
    public static Consensus of(List<LabelledFix> all) {
        List<LabelledFix> people = Raters.people(all);
        List<LabelledFix> labels = new ArrayList<>();
        List<Difference> open = new ArrayList<>();
        for (List<LabelledFix> ofOne : byCommit(people.isEmpty() ? all : people)) {
            Optional<Difference> difference = difference(ofOne);
            difference.ifPresentOrElse(open::add, () -> labels.add(decided(ofOne)));
        }
        return new Consensus(labels, open);
    }

    private static Iterable<List<LabelledFix>> byCommit(List<LabelledFix> fixes) {
        Map<List<String>, List<LabelledFix>> byCommit = fixes.stream()
                .collect(Collectors.groupingBy(
                        fix -> List.of(fix.repository(), fix.commit()), LinkedHashMap::new, Collectors.toList()));
        return byCommit.values();
    }

    private static Optional<Difference> difference(List<LabelledFix> ofOne) {
        LabelledFix first = decided(ofOne);
        return first.rater().equals(LabelledFix.ADJUDICATED)
                ? Optional.empty()
                : ofOne.stream()
                        .filter(other -> !first.saysTheSameAs(other))
                        .findFirst()
                        .map(other -> new Difference(first, other));
    }

    private static LabelledFix decided(List<LabelledFix> ofOne) {
        return Raters.only(ofOne, LabelledFix.ADJUDICATED).stream().findFirst().orElse(ofOne.getFirst());
    }
}
