package cbm.miner.git;

/**
 * What two trees have at one path, where it is not the same.
 *
 * @param path the path from the root, with slashes
 */
record PathChange(String path, FileVersion before, FileVersion after) {}
