package cbm.classifier.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the judge concludes on one question.
 *
 * @param <L> the kind of label
 * @param label the label given; nothing where the judge abstains
 * @param confidence the estimated chance, from 0 to 1, that a careful reader would give the leading label
 * @param leader the leading label, given or not; nothing where the question does not arise
 * @param runnerUp the second best label; nothing where there is no other
 * @param runnerUpConfidence the estimated chance of the runner-up
 * @param why why the runner-up lost, or why the judge abstains
 * @param evidence the evidence that speaks for the leader, the strongest first
 */
public record Conclusion<L>(
        Optional<L> label,
        double confidence,
        Optional<L> leader,
        Optional<L> runnerUp,
        double runnerUpConfidence,
        String why,
        List<Evidence> evidence) {
    public Conclusion {
        Objects.requireNonNull(why);
        check(confidence);
        check(runnerUpConfidence);
        if (label.isPresent() && !label.equals(leader)) {
            throw new IllegalArgumentException("the label given is not the leader");
        }
        evidence = List.copyOf(evidence);
    }

    /** A conclusion where the question does not arise, such as the strategy of what is no fix. */
    public static <L> Conclusion<L> none(String why) {
        return new Conclusion<>(Optional.empty(), 0, Optional.empty(), Optional.empty(), 0, why, List.of());
    }

    /** Whether no label is given. */
    public boolean abstained() {
        return label.isEmpty();
    }

    private static void check(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
