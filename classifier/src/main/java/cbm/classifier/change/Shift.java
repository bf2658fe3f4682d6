package cbm.classifier.change;

/** In which way the surroundings of a fact that was moved or kept differ. */
public enum Shift {
    /** It stands before statements that it stood behind. */
    EARLIER("earlier"),
    /** It stands behind statements that it stood before. */
    LATER("later"),
    /** Into a loop, or a further one. */
    INTO_LOOP("into-loop"),
    /** Out of a loop. */
    OUT_OF_LOOP("out-of-loop"),
    /** Into a {@code defer}. */
    INTO_DEFER("into-defer"),
    /** Out of a {@code defer}. */
    OUT_OF_DEFER("out-of-defer"),
    /** Into the closure of a goroutine. */
    INTO_GOROUTINE("into-goroutine"),
    /** Out of the closure of a goroutine. */
    OUT_OF_GOROUTINE("out-of-goroutine"),
    /** From behind the start of a goroutine to before it. */
    ABOVE_GO("above-go"),
    /** From before the start of a goroutine to behind it. */
    BELOW_GO("below-go"),
    /** A lock is held here that was not. */
    INTO_CRITICAL_SECTION("into-critical-section"),
    /** A lock was held here that is not any more. */
    OUT_OF_CRITICAL_SECTION("out-of-critical-section"),
    /** The same lock is held for writing where it was held for reading. */
    STRONGER_LOCK("stronger-lock"),
    /** The same lock is held for reading where it was held for writing. */
    WEAKER_LOCK("weaker-lock"),
    /** It became an arm of a select. */
    INTO_SELECT("into-select"),
    /** It is no arm of a select any more. */
    OUT_OF_SELECT("out-of-select"),
    /** The select has a default that it had not. */
    DEFAULT_ADDED("default-added"),
    /** The select has no default any more. */
    DEFAULT_REMOVED("default-removed"),
    /** The select has a timeout that it had not. */
    TIMEOUT_ADDED("timeout-added"),
    /** The select has an arm for a stop signal or a context that it had not. */
    DONE_ADDED("done-added"),
    /** The select has another arm that it had not. */
    ARM_ADDED("arm-added"),
    /** The select has an arm less. */
    ARM_REMOVED("arm-removed"),
    /** It became conditional, or stands under a further condition. */
    INTO_CONDITION("into-condition"),
    /** It stands under a condition less. */
    OUT_OF_CONDITION("out-of-condition"),
    /** It runs once. */
    INTO_ONCE("into-once"),
    /** It does not run once only any more. */
    OUT_OF_ONCE("out-of-once"),
    /** It stands in another function. */
    TO_OTHER_FUNCTION("to-other-function"),
    /** It stands in another file. */
    TO_OTHER_FILE("to-other-file");

    private final String id;

    Shift(String id) {
        this.id = id;
    }

    /** The stable name. */
    public String id() {
        return id;
    }
}
