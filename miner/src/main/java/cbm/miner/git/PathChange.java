package cbm.miner.git;

/**
 * What two trees have at one path, where it is not the same.
 *
 * @param path the path from the root, with slashes
 */
record PathChange(String path, FileVersion before, FileVersion after) {
    private static final int TYPE = 0170000;

    /** Whether it is a file, a link or a submodule in both trees that have it. */
    boolean isOfOneType() {
        return !before.exists() || !after.exists() || (before.mode() & TYPE) == (after.mode() & TYPE);
    }
}
