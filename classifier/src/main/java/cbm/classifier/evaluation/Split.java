package cbm.classifier.evaluation;

import cbm.datasets.StudyBug;
import java.util.Set;

/** The part of the published study that a bug belongs to: rules were written on one part and are measured on the other. */
public enum Split {
    /** The applications whose fixes were read while rules and weights were written. */
    DEVELOPMENT("dev", "development split (docker, etcd, grpc, boltdb)"),
    /** The applications kept apart: only totals are looked at. */
    TEST("test", "test split (kubernetes, cockroachdb)");

    private static final Set<String> APART = Set.of("kubernetes", "cockroachdb");

    /** Cases of the test split that were described before any rule was written; see the data set's card. */
    private static final Set<String> DESCRIBED = Set.of(
            "blocking-kubernetes-03",
            "blocking-kubernetes-06",
            "blocking-kubernetes-07",
            "blocking-kubernetes-11",
            "blocking-kubernetes-17",
            "blocking-cockroachdb-04",
            "non-blocking-kubernetes-01",
            "non-blocking-kubernetes-13",
            "non-blocking-cockroachdb-03");

    private final String id;
    private final String title;

    Split(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The short name in tables. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The split of a bug. */
    public static Split of(StudyBug bug) {
        return APART.contains(bug.application()) ? TEST : DEVELOPMENT;
    }

    /** Whether a case of the test split was described beforehand, so is no blind test. */
    public static boolean described(String bug) {
        return DESCRIBED.contains(bug);
    }
}
