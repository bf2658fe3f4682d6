package cbm.classifier.fitting;

/** A smooth convex function to be made small. */
interface Objective {

    /** The number of its variables. */
    int size();

    /**
     * Its value at a point.
     *
     * @param point the variables
     * @param gradient is overwritten by the derivatives there
     */
    double at(double[] point, double[] gradient);
}
