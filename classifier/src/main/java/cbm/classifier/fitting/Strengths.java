package cbm.classifier.fitting;

/**
 * How strongly the fit holds each weight where it was set by hand: the inverse of the variance that it expects there, on each question.
 *
 * @param fix whether a change is a fix
 * @param kind behaviour, cause and subcause together
 * @param strategy the strategy
 * @param primitive each primitive
 */
public record Strengths(double fix, double kind, double strategy, double primitive) {

    /**
     * Those of the weights that the program comes with: of the powers of two the smallest at which labels of applications
     * left out surprise the judge hardly more than at the best one; {@link LeaveOneOut#choice} shows it.
     */
    public static final Strengths STANDARD = new Strengths(16, 8, 16, 4);

    /** The same strength everywhere. */
    public static Strengths all(double strength) {
        return new Strengths(strength, strength, strength, strength);
    }
}
