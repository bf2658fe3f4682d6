package cbm.miner.study;

import cbm.miner.fix.FileChange;
import java.util.Objects;

/**
 * A file that a candidate changed.
 *
 * @param change paths and hunks; the hunks of files that are not Go are not kept
 * @param blobBefore git's id of the content before; empty where there is none
 * @param blobAfter git's id of the content after; empty where there is none
 * @param added number of added lines
 * @param removed number of removed lines
 * @param origin who wrote it
 */
public record FixFile(FileChange change, String blobBefore, String blobAfter, int added, int removed, Origin origin) {
    public FixFile {
        Objects.requireNonNull(change);
        Objects.requireNonNull(blobBefore);
        Objects.requireNonNull(blobAfter);
        Objects.requireNonNull(origin);
    }
}
