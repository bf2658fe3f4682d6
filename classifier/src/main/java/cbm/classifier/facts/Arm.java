package cbm.classifier.facts;

import java.util.Objects;

/**
 * One arm of a select.
 *
 * @param kind what it does
 * @param channel the channel's path, as in {@link Subject#path()}; empty for a default
 */
public record Arm(Kind kind, String channel) {

    /** What an arm does. */
    public enum Kind {
        /** It sends. */
        SEND("send"),
        /** It receives from a channel of unknown purpose. */
        RECEIVE("receive"),
        /** It receives from a timer, a ticker or {@code time.After}. */
        TIMEOUT("timeout"),
        /** It receives from a context's {@code Done}, or from a channel named or typed as a stop signal. */
        DONE("done"),
        /** It is taken when no other can. */
        DEFAULT("default");

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
    public Arm {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(channel);
    }
}
