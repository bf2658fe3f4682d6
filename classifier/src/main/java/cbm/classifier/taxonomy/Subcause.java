package cbm.classifier.taxonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The construct at the root of a bug; each belongs to one {@link Behaviour} and one {@link Cause}.
 */
public enum Subcause implements Label {
    /** Wrong use of a Mutex. */
    MUTEX(
            Behaviour.BLOCKING,
            Cause.SHARED_MEMORY,
            "mutex",
            "Mutex",
            "wrong use of a Mutex",
            "A lock is taken twice, in conflicting order, or never released.",
            Source.GO_STUDY + ", section 5.1 and Table 6"),
    /** Wrong use of an RWMutex. */
    RWMUTEX(
            Behaviour.BLOCKING,
            Cause.SHARED_MEMORY,
            "rwmutex",
            "RWMutex",
            "wrong use of an RWMutex",
            "A read lock is taken again while a writer waits: in Go a waiting writer goes before new readers.",
            Source.GO_STUDY + ", section 5.1 and Table 6"),
    /** Wait without a wake-up. */
    WAIT(
            Behaviour.BLOCKING,
            Cause.SHARED_MEMORY,
            "wait",
            "Wait",
            "wait without a wake-up",
            "Cond.Wait or WaitGroup.Wait waits for a Signal, Broadcast or Done that does not come.",
            Source.GO_STUDY + ", section 5.1 and Table 6"),
    /** Channel operation without a partner. */
    CHAN(
            Behaviour.BLOCKING,
            Cause.MESSAGE_PASSING,
            "chan",
            "Chan",
            "channel operation without a partner",
            "A send, receive, range or select on channels waits for a goroutine that never answers or closes.",
            Source.GO_STUDY + ", section 5.1 and Table 6"),
    /** Channel together with another blocking operation. */
    CHAN_WITH(
            Behaviour.BLOCKING,
            Cause.MESSAGE_PASSING,
            "chan-with",
            "Chan w/",
            "channel together with another blocking operation",
            "A goroutine waits on a channel while it holds, or another needs, a lock, a WaitGroup or a second channel.",
            Source.GO_STUDY + ", section 5.1 and Table 6"),
    /** Blocking use of a messaging library. */
    MESSAGING_LIBRARY(
            Behaviour.BLOCKING,
            Cause.MESSAGE_PASSING,
            "messaging-lib",
            "Lib",
            "blocking use of a messaging library",
            "A library that passes messages, such as io.Pipe or a context, is left without its other end.",
            Source.GO_STUDY + ", section 5.1 and Table 6"),
    /** Traditional shared-memory bug. */
    TRADITIONAL(
            Behaviour.NON_BLOCKING,
            Cause.SHARED_MEMORY,
            "traditional",
            "traditional",
            "traditional shared-memory bug",
            "A data race, atomicity or order violation as in other languages, without a Go feature at its root.",
            Source.GO_STUDY + ", section 6.1 and Table 9"),
    /** Variable captured by an anonymous function. */
    ANONYMOUS_FUNCTION(
            Behaviour.NON_BLOCKING,
            Cause.SHARED_MEMORY,
            "anonymous-function",
            "anonymous function",
            "variable captured by an anonymous function",
            "A closure started as a goroutine shares a captured variable with its parent or its siblings.",
            Source.GO_STUDY + ", section 6.1 and Table 9"),
    /** Wrong use of a WaitGroup. */
    WAITGROUP(
            Behaviour.NON_BLOCKING,
            Cause.SHARED_MEMORY,
            "waitgroup",
            "waitgroup",
            "wrong use of a WaitGroup",
            "Add is not certain to happen before Wait, or the counter is otherwise used out of order.",
            Source.GO_STUDY + ", section 6.1 and Table 9"),
    /** Library with hidden sharing. */
    LIBRARY(
            Behaviour.NON_BLOCKING,
            Cause.SHARED_MEMORY,
            "lib",
            "lib",
            "library with hidden sharing",
            "A library type shares data between goroutines behind its interface, such as context, testing.T or a random source.",
            Source.GO_STUDY + ", section 6.1 and Table 9"),
    /** Misuse of a channel. */
    CHANNEL_MISUSE(
            Behaviour.NON_BLOCKING,
            Cause.MESSAGE_PASSING,
            "chan-misuse",
            "chan",
            "misuse of a channel",
            "A rule of channels is broken, such as one close at most and no send after it, or the choice of select is relied on.",
            Source.GO_STUDY + ", section 6.1 and Table 9"),
    /** Misuse of a messaging library. */
    MESSAGING_LIBRARY_MISUSE(
            Behaviour.NON_BLOCKING,
            Cause.MESSAGE_PASSING,
            "messaging-lib-misuse",
            "msg lib",
            "misuse of a messaging library",
            "A library that passes messages, such as a timer with its channel, is used against its rules.",
            Source.GO_STUDY + ", section 6.1 and Table 9");

    private final Behaviour behaviour;
    private final Cause cause;
    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    Subcause(
            Behaviour behaviour,
            Cause cause,
            String code,
            String term,
            String title,
            String definition,
            String source) {
        this.behaviour = behaviour;
        this.cause = cause;
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.SUBCAUSE;
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

    /** The behaviour that this subcause leads to. */
    public Behaviour behaviour() {
        return behaviour;
    }

    /** The cause that this subcause is counted under. */
    public Cause cause() {
        return cause;
    }

    /** The subcauses of one behaviour, in the order of the study's tables. */
    public static List<Subcause> of(Behaviour behaviour) {
        return Arrays.stream(values())
                .filter(subcause -> subcause.behaviour == behaviour)
                .toList();
    }

    /**
     * Finds a subcause of one behaviour by code or term; the study's terms are unique within a behaviour only.
     *
     * @return empty if no subcause of this behaviour is called so
     */
    public static Optional<Subcause> find(String text, Behaviour behaviour) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return of(behaviour).stream()
                .filter(subcause -> subcause.code.equals(wanted)
                        || subcause.term.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
