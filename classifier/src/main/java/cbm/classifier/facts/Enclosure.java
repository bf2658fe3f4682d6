package cbm.classifier.facts;

import java.util.Objects;

/**
 * A function literal around a fact.
 *
 * @param kind how the literal is run
 * @param name the function it is given to, or the variable it is assigned to; else empty
 * @param number counts the literals of one function in the order of the source, from 1
 */
public record Enclosure(Kind kind, String name, int number) {

    /** How a function literal is run. */
    public enum Kind {
        /** By a {@code go} statement. */
        GO("go"),
        /** By a call that starts a goroutine: {@code errgroup.Go}, {@code WaitGroup.Go}, {@code time.AfterFunc}. */
        GOROUTINE("goroutine"),
        /** As a subtest. */
        TEST("test"),
        /** As a subtest that calls {@code t.Parallel}, so along with others. */
        PARALLEL_TEST("parallel-test"),
        /** By a {@code defer} statement. */
        DEFER("defer"),
        /** Where it stands. */
        CALLED("called"),
        /** Once: by {@code Once.Do} and its like. */
        ONCE("once"),
        /** By a function that it is given to, probably before that returns. */
        CALLBACK("callback"),
        /** Later, by whom is not known: assigned, returned or stored. */
        STORED("stored");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The stable name. */
        public String id() {
            return id;
        }

        /** Whether another goroutine runs it. */
        public boolean isGoroutine() {
            return this == GO || this == GOROUTINE || this == PARALLEL_TEST;
        }

        /** Whether it runs while the code around it waits, so that locks held there are held here. */
        public boolean runsInPlace() {
            return this == CALLED || this == ONCE || this == CALLBACK || this == TEST;
        }
    }

    /** Checks that nothing is absent. */
    public Enclosure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }
}
