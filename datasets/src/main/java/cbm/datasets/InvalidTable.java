package cbm.datasets;

import java.util.List;

/** A file that does not hold the table that it should; says each fault with its line, column and what is allowed. */
public final class InvalidTable extends Exception {
    private static final long serialVersionUID = 1L;

    /** The faults beyond the first few are counted, not told. */
    private static final int TOLD = 3;

    /** The faults, in the order of the file. */
    private final transient List<String> faults;

    /**
     * Makes the exception from one or more faults.
     *
     * @throws IllegalArgumentException without a fault
     */
    public InvalidTable(List<String> faults) {
        super(summary(faults));
        this.faults = List.copyOf(faults);
    }

    /** All faults, each a line of text that begins with the file's name and line. */
    public List<String> faults() {
        return faults;
    }

    private static String summary(List<String> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("no fault");
        }
        String told = String.join("; ", faults.subList(0, Math.min(TOLD, faults.size())));
        return faults.size() > TOLD ? told + "; and " + (faults.size() - TOLD) + " more" : told;
    }
}
