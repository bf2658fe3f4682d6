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

    /**
     * How many times as strongly a weight is held of which the hand says nothing. Most of the pairs of a rule and a kind are such ones: a cue that was
     * made to tell fixes from other commits would else learn by chance what kinds it was seen with. Found like the strengths, on
     * applications and on writers left out.
     */
    static final Strengths WHERE_HAND_IS_SILENT = new Strengths(4, 8, 8, 2);

    /** The same strength everywhere. */
    public static Strengths all(double strength) {
        return new Strengths(strength, strength, strength, strength);
    }
}
