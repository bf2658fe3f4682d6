package cbm.classifier.label;

import java.util.Set;

/** The columns of a coding sheet that show a commit, beside those of {@link LabelsFile#schema()}. Nobody answers in them. */
public final class SheetColumns {

    /** The number of the row. */
    public static final String NUMBER = "number";

    /** The day of the commit. */
    public static final String DATE = "date";

    /** The commit's message. */
    public static final String MESSAGE = "message";

    /** What it changed. */
    public static final String DIFF = "diff";

    /** All of them. */
    static final Set<String> ALL = Set.of(NUMBER, DATE, MESSAGE, DIFF);

    private SheetColumns() {}
}
