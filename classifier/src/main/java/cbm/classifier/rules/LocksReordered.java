package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two locks are taken in another order. */
final class LocksReordered implements Rule {

    private static final Card CARD = new Card(
            "locks-reordered",
            "Two locks are taken in another order",
            "A lock operation that moved past another lock operation, or two locks of a kind that are taken by other names, as after"
                    + " an exchange that puts them in order.",
            "Two goroutines that take the same locks in different order wait for each other.",
            "Two unrelated critical sections that changed places.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean renamed =
                    Operations.within(function, LocksReordered::takesOtherwise) && areTakenByOtherNames(function);
            for (FactChange change : function.facts()) {
                if (renamed && takesOtherwise(change)) {
                    findings.fired(change);
                } else if (Operations.TAKES.contains(change.kind())
                        && (change.passed().contains(FactKind.LOCK)
                                || change.passed().contains(FactKind.READ_LOCK))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether two locks of a kind, such as those of two accounts, are taken by two other names than before. */
    static boolean areTakenByOtherNames(FunctionChange function) {
        Set<String> before = taken(function, FactChange::before);
        Set<String> after = taken(function, FactChange::after);
        return before.size() == 2
                && after.size() == 2
                && kinds(before).size() == 1
                && kinds(before).equals(kinds(after))
                && Collections.disjoint(before, after);
    }

    private static Set<String> taken(FunctionChange function, Function<FactChange, Optional<Fact>> side) {
        Set<String> paths = new HashSet<>();
        for (FactChange change : function.facts()) {
            side.apply(change)
                    .filter(LocksReordered::takes)
                    .ifPresent(fact -> paths.add(fact.subject().path()));
        }
        return paths;
    }

    private static boolean takesOtherwise(FactChange change) {
        return !Operations.kept(change)
                && change.after().filter(LocksReordered::takes).isPresent();
    }

    private static boolean takes(Fact fact) {
        return Operations.TAKES.contains(fact.kind());
    }

    private static Set<String> kinds(Set<String> paths) {
        return paths.stream()
                .filter(path -> path.indexOf('.') > 0)
                .map(path -> path.substring(path.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
