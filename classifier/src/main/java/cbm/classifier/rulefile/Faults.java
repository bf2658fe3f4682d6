package cbm.classifier.rulefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a file of rules, collected so that all of it is told at once. */
final class Faults {

    /** Names of a list are printed up to this number. */
    private static final int MOST_NAMES = 40;

    private record Fault(int line, int column, String what) {}

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(Node node, String what) {
        add(node.getStartMark(), what);
    }

    void add(Optional<Mark> mark, String what) {
        faults.add(new Fault(
                mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, what));
    }

    /** A name that is none of those allowed; says which it may have been meant to be. */
    void unknown(Node node, String what, String name, Collection<String> allowed) {
        Optional<String> near = nearest(name, allowed);
        String hint = near.map(other -> "; did you mean '" + other + "'?").orElse("");
        String list = allowed.size() > MOST_NAMES
                ? allowed.size() + " are allowed, see RULE-FILES.md"
                : "allowed: " + String.join(", ", allowed);
        add(node, what + " '" + name + "' is not known" + hint + " (" + list + ")");
    }

    /** Throws if there is any. */
    void check() {
        if (!faults.isEmpty()) {
            throw new RuleFileFault(faults.stream()
                    .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                    .map(fault -> file + ":" + fault.line + ":" + fault.column + ": " + fault.what)
                    .distinct()
                    .toList());
        }
    }

    private static Optional<String> nearest(String name, Collection<String> allowed) {
        int most = Math.max(name.length() < 4 ? 1 : 2, name.length() / 3);
        return allowed.stream()
                .min(Comparator.comparingInt((String other) -> distance(name, other)))
                .filter(other -> distance(name, other) <= most);
    }

    /** The number of letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
