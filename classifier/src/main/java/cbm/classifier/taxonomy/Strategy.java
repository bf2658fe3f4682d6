package cbm.classifier.taxonomy;

import java.util.Arrays;
import java.util.List;

/**
 * What a patch does to the synchronisation or to the access.
 */
public enum Strategy implements Label {
    /** Synchronisation added. */
    ADD(
            true,
            true,
            "add",
            "Add_s",
            "synchronisation added",
            "The missing lock, unlock, message, close, wait or order is put in.",
            Source.GO_STUDY + ", Tables 7 and 10"),
    /** Synchronisation moved. */
    MOVE(
            true,
            true,
            "move",
            "Move_s",
            "synchronisation moved",
            "The operation is there but in the wrong place; the patch moves it.",
            Source.GO_STUDY + ", Tables 7 and 10"),
    /** Synchronisation changed. */
    CHANGE(
            true,
            false,
            "change",
            "Change_s",
            "synchronisation changed",
            "One operation is exchanged for another, or a channel gets a buffer.",
            Source.GO_STUDY + ", section 5.2 and Table 7"),
    /** Synchronisation removed. */
    REMOVE(
            true,
            false,
            "remove",
            "Remove_s",
            "synchronisation removed",
            "An operation too many is taken out, or replaced by a call that does not lock.",
            Source.GO_STUDY + ", section 5.2 and Table 7"),
    /** Access bypassed. */
    BYPASS(
            false,
            true,
            "bypass",
            "Bypass",
            "access bypassed",
            "The dangerous access or instruction is skipped or eliminated.",
            Source.GO_STUDY + ", section 6.2 and Table 10"),
    /** Data made private. */
    PRIVATE(
            false,
            true,
            "private",
            "Private",
            "data made private",
            "Each goroutine gets its own copy of what was shared.",
            Source.GO_STUDY + ", section 6.2 and Table 10"),
    /** Other fix. */
    MISC(
            true,
            true,
            "misc",
            "Misc.",
            "other fix",
            "A change that fits none of the others, such as a change of design or of a type.",
            Source.GO_STUDY + ", Tables 7 and 10");

    private final boolean blocking;
    private final boolean nonBlocking;
    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    Strategy(
            boolean blocking,
            boolean nonBlocking,
            String code,
            String term,
            String title,
            String definition,
            String source) {
        this.blocking = blocking;
        this.nonBlocking = nonBlocking;
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.STRATEGY;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String term() {
        return term;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String source() {
        return source;
    }

    /** Whether the study uses this strategy for bugs of a behaviour. */
    public boolean appliesTo(Behaviour behaviour) {
        return switch (behaviour) {
            case BLOCKING -> blocking;
            case NON_BLOCKING -> nonBlocking;
        };
    }

    /** The strategies of one behaviour, in the order of the study's tables. */
    public static List<Strategy> of(Behaviour behaviour) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.appliesTo(behaviour))
                .toList();
    }
}
