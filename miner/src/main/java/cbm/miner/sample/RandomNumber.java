package cbm.miner.sample;

import cbm.miner.file.Sha256;

/**
 * The permanent random number of a unit, by which samples are drawn: algorithm {@value #ALGORITHM}.
 *
 * <p>It is the SHA-256 of the UTF-8 bytes of the seed, a line feed, the repository's name, a line feed and the commit's
 * id (lower-case hexadecimal), written as 64 lower-case hexadecimal digits; numbers are compared as these texts. A
 * simple random sample of n units is the n units with the smallest numbers. As a unit's number hangs on no other unit, a
 * sample is enlarged by going on, and a frame can grow without a number changing.
 *
 * <p>Permanent random numbers: Ohlsson, "Coordination of samples using permanent random numbers", 1995.
 */
public final class RandomNumber {
    /** The name and version of the algorithm; another one would get another name. */
    public static final String ALGORITHM = "prn-sha256-1";

    private RandomNumber() {}

    /** The number of a unit under a seed. */
    public static String of(String seed, String repository, String commit) {
        return Sha256.hex(seed + "\n" + repository + "\n" + commit);
    }
}
