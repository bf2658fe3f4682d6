package cbm.miner.sample;

/** The standard normal distribution. */
final class Normal {
    private static final double[] A = {
        3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3
    };
    private static final double[] B = {
        1,
        4.2313330701600911252e+1,
        6.8718700749205790830e+2,
        5.3941960214247511077e+3,
        2.1213794301586595867e+4,
        3.9307895800092710610e+4,
        2.8729085735721942674e+4,
        5.2264952788528545610e+3
    };
    private static final double[] C = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] D = {
        1,
        2.05319162663775882187,
        1.67638483018380384940,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };

    private Normal() {}

    /**
     * The value that a standard normal variable lies within, to both sides of 0, with a probability.
     *
     * <p>Algorithm AS 241, PPND16 (Wichura 1988), exact to about 16 digits; its third range, for levels beyond
     * 0.99999999997, is not needed.
     *
     * @param level between 0 and 0.9999999999
     */
    static double twoSided(double level) {
        if (!(level > 0 && level <= 0.9999999999)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
        double q = level / 2;
        if (q <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(A, r) / polynomial(B, r);
        }
        double r = Math.sqrt(-Math.log(0.5 - q)) - 1.6;
        return polynomial(C, r) / polynomial(D, r);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
