package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A variant of a function is called in its place. */
final class KindredCalled implements Rule {

    private static final Card CARD = new Card(
            "variant-called",
            "A variant of a function is called in its place",
            "A function that is no longer called by anything that changed, and another one called anew whose name is the same but for something in front or behind, as in Dial and DialContext.",
            "Libraries offer variants that can be given up, wait, or lock otherwise: the operation is exchanged and nothing is put in.",
            "A rename.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        Set<String> before = names(fix, FactChange::before);
        if (before.isEmpty()) {
            return List.of();
        }
        Set<String> after = names(fix, FactChange::after);
        fix.changes()
                .filter(change -> !Operations.kept(change))
                .filter(change -> called(change.after())
                        .filter(name -> !before.contains(name))
                        .filter(name ->
                                before.stream().anyMatch(other -> !after.contains(other) && areKindred(name, other)))
                        .isPresent())
                .forEach(findings::fired);
        return findings.list();
    }

    /** Names shorter than this are in others by chance. */
    private static final int LEAST = 4;

    private static Set<String> names(Dossier fix, Function<FactChange, Optional<Fact>> side) {
        Set<String> names = new HashSet<>();
        for (Dossier.Standing standing : fix.standing()) {
            if (!Operations.kept(standing.change())) {
                called(side.apply(standing.change())).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<String> called(Optional<Fact> fact) {
        return fact.filter(one -> one.kind() == FactKind.CALL).map(Fact::detail);
    }

    private static boolean areKindred(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        if (first.equals(second) || Math.min(first.length(), second.length()) < LEAST) {
            return false;
        }
        return holds(first, second) || holds(second, first);
    }

    private static boolean holds(String longer, String shorter) {
        return longer.startsWith(shorter) || longer.endsWith(shorter);
    }
}
