package cbm.classifier.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A property that some facts have and others of their kind have not. */
public enum Trait {
    /** The captured variable is read. */
    READ("read"),
    /** The captured variable is written. */
    WRITE("write"),
    /** The captured variable is written outside of the closure, after it has started or by the loop around it. */
    WRITTEN_OUTSIDE("written-outside"),
    /** It is the call of a {@code defer}. */
    DEFER_CALL("defer-call"),
    /** It is the communication of a select's arm. */
    ARM("arm"),
    /** It waits for nobody, for the select around it has a default. */
    NON_BLOCKING("non-blocking"),
    /** Another way out of the function releases the lock. */
    UNBALANCED("unbalanced"),
    /** The value is received with the second, boolean value, or the call's error is used. */
    CHECKED("checked"),
    /** The channel sends or receives only, by its declared direction. */
    DIRECTED("directed"),
    /** A value of the type is held or handed over without pointer, so that it is copied. */
    BY_VALUE("by-value"),
    /** The result of a call that returns an error or a cancel function is dropped. */
    DROPPED("dropped"),
    /** The callee's body is known. */
    KNOWN("known"),
    /** A goroutine's closure is given arguments. */
    WITH_ARGUMENTS("with-arguments");

    private static final Map<String, Trait> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Trait::id, Function.identity()));

    private final String id;

    Trait(String id) {
        this.id = id;
    }

    /** The stable name. */
    public String id() {
        return id;
    }

    /** The trait of an id. */
    public static Optional<Trait> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
