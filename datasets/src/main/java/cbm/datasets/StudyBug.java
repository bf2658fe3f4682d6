package cbm.datasets;

import java.util.List;
import java.util.Optional;

/**
 * One of the 171 bugs of the 2019 study; the codes are those of the data set's own code book.
 *
 * @param row the checked row that the answers are read from
 */
public record StudyBug(Row row) {

    /** The stable name, such as {@code blocking-docker-01}. */
    public String id() {
        return row.text("id");
    }

    /** The application studied, such as {@code docker}. */
    public String application() {
        return row.text("application");
    }

    /** Owner and name of its repository on GitHub. */
    public String repository() {
        return row.text("repository");
    }

    /** The hash of the fix; absent for the two bugs without one. */
    public Optional<String> fixCommit() {
        return Optional.of(row.text("fix_commit")).filter(hash -> !hash.isEmpty());
    }

    /** The code of the behaviour. */
    public String behaviour() {
        return row.text("behaviour");
    }

    /** The code of the cause that the study's tables count. */
    public String cause() {
        return row.text("cause");
    }

    /** The code of the subcause that the study's tables count. */
    public String subcause() {
        return row.text("subcause");
    }

    /** The code of the fix strategy. */
    public String strategy() {
        return row.text("strategy");
    }

    /** The flags for the patch's primitives; empty if nothing is flagged, {@code none} if none is used. */
    public List<String> patchPrimitives() {
        return row.list("patch_primitives");
    }

    /** The codes of the flags on how a blocking bug's waits come about. */
    public List<String> deadlockDetail() {
        return row.list("deadlock_detail");
    }

    /** Whether the bug is specific to Go rather than traditional. */
    public boolean goSpecific() {
        return row.text("pattern").equals("go-specific");
    }

    /** Whether a traditional pattern comes from misreading a feature of Go; known for non-blocking bugs. */
    public Optional<Boolean> misreadGoFeature() {
        return row.flag("misread_go_feature");
    }

    /** Whether the authors reproduced the bug; absent if they did not try. */
    public Optional<Boolean> reproduced() {
        return row.flag("reproduced");
    }

    /** The size of the patch in lines, as the authors counted them. */
    public int patchLines() {
        return row.number("patch_lines").orElseThrow().intValueExact();
    }
}
