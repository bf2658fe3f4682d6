package cbm.classifier.evaluation;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.verdict.Verdict;
import java.util.Objects;

/**
 * One commit with what a reader and what the judge says of it.
 *
 * @param id the name that lists show
 * @param group the project or application it is counted under
 * @param truth the reader's labels
 * @param verdict the judge's verdict
 */
public record Judged(String id, String group, LabelledFix truth, Verdict verdict) {
    public Judged {
        Objects.requireNonNull(id);
        Objects.requireNonNull(group);
        Objects.requireNonNull(truth);
        Objects.requireNonNull(verdict);
    }
}
