package cbm.classifier.evaluation;

/**
 * How well one label, or several together, were found.
 *
 * @param right how often it was given where it belongs
 * @param given how often it was given
 * @param there how often it belongs
 */
public record Score(long right, long given, long there) {

    /** The share of right ones among those given; not a number if none was given. */
    public double precision() {
        return (double) right / given;
    }

    /** The share of those found among those there; not a number if there is none. */
    public double recall() {
        return (double) right / there;
    }

    /** The harmonic mean of precision and recall; 0 if none is right, not a number if there is nothing to find or to give. */
    public double f1() {
        return 2.0 * right / (given + there);
    }

    /** The two together: for micro averages. */
    public Score plus(Score other) {
        return new Score(right + other.right, given + other.given, there + other.there);
    }
}
