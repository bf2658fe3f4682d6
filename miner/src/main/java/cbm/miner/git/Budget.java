package cbm.miner.git;

/**
 * How much work one commit may make; what exceeds it is a {@link Skip} and is not read at all.
 *
 * @param files the most files that a commit may change, of any kind
 * @param blobBytes the most bytes of one version of one file
 * @param commitBytes the most bytes of all file versions that are read for a commit
 * @param renameLimit inexact renames are looked for where files gone times files come is at most this number squared;
 *     git's {@code diff.renameLimit}
 */
public record Budget(int files, int blobBytes, long commitBytes, int renameLimit) {
    private static final Budget STANDARD = new Budget(10_000, 4 << 20, 64L << 20, 1000);

    public Budget {
        if (files < 1 || blobBytes < 1 || commitBytes < 1 || renameLimit < 0) {
            throw new IllegalArgumentException("a budget has to be positive");
        }
    }

    /** 10,000 files; 4 MiB a file, 64 MiB a commit; git's rename limit of 1000. */
    public static Budget standard() {
        return STANDARD;
    }
}
