package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.Objects;

/**
 * What a rule found at one place: it fired, or it nearly did.
 *
 * @param evidence the place and the words
 * @param butNot why it does not count; empty if the rule fired
 */
public record Finding(Evidence evidence, String butNot) {
    public Finding {
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(butNot);
    }

    /** A finding that counts. */
    public static Finding fired(Evidence evidence) {
        return new Finding(evidence, "");
    }

    /** A finding that would count but for a reason. */
    public static Finding nearly(Evidence evidence, String butNot) {
        return new Finding(evidence, butNot);
    }

    /** Whether it counts. */
    public boolean counts() {
        return butNot.isEmpty();
    }
}
