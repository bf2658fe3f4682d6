package cbm.classifier.label;

import java.util.OptionalDouble;

/**
 * What one rater says about one commit: a row of {@code labels.csv}.
 *
 * @param repository the repository's name, as the study folder or the data set has it
 * @param commit the full hash; empty only for a published bug without a commit
 * @param rater who labelled: a name of one's choice, {@code cbm} for the machine
 * @param fix whether the commit fixes a concurrency bug
 * @param labels the labels; none but runtime families unless it may be a fix
 * @param confidence how sure the rater is, from 0 to 1; absent if not stated
 * @param note free text; empty if there is none
 */
public record LabelledFix(
        String repository,
        String commit,
        String rater,
        Answer fix,
        LabelSet labels,
        OptionalDouble confidence,
        String note) {

    /** The rater's name of labels that cbm gave. */
    public static final String MACHINE = "cbm";

    /** The rater's name of labels that several raters agreed on in the end. */
    public static final String ADJUDICATED = "adjudicated";

    /** Checks the confidence. */
    public LabelledFix {
        confidence.ifPresent(value -> {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("confidence " + value + " is not between 0 and 1");
            }
        });
    }

    /** Whether another label of the commit has the same answer and the same labels; how sure a rater is does not count. */
    public boolean saysTheSameAs(LabelledFix other) {
        return fix == other.fix && labels.equals(other.labels);
    }
}
