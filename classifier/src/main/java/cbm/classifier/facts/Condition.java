package cbm.classifier.facts;

import java.util.Objects;

/**
 * A condition under which a fact stands, reduced to what is compared.
 *
 * @param kind what is asked
 * @param path the variable or call that is asked, as in {@link Subject#path()}; empty where there are several
 * @param negated whether the fact stands on the other branch, so in an {@code else}
 */
public record Condition(Kind kind, String path, boolean negated) {

    /** What a condition asks. */
    public enum Kind {
        /** {@code err != nil}. */
        ERROR("error"),
        /** {@code err == nil}. */
        NO_ERROR("no-error"),
        /** {@code x == nil}. */
        NIL("nil"),
        /** {@code x != nil}. */
        NOT_NIL("not-nil"),
        /** A boolean variable, field or the second value of a map read or receive. */
        FLAG("flag"),
        /** A negated boolean. */
        NOT_FLAG("not-flag"),
        /** A boolean call. */
        CALL("call"),
        /** A length or a number compared. */
        COMPARISON("comparison"),
        /** A case of a switch or type switch. */
        CASE("case"),
        /** Anything else. */
        OTHER("other");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The stable name. */
        public String id() {
            return id;
        }
    }

    /** Checks that nothing is absent. */
    public Condition {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
    }
}
