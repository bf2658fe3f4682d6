package cbm.classifier.rulefile;

import java.util.List;

/** A file of rules that cannot be used; the message has a line for each fault, {@code file:line:column: what}. */
public final class RuleFileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    RuleFileFault(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each fault, in the order of the file. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
