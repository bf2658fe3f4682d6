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
        String hint = NearName.hint(name, allowed);
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
}
