package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable of a function: where it was declared, of what type, and who uses it. */
final class Variable {

    /** What declares a variable. */
    enum Role {
        RECEIVER,
        PARAMETER,
        RESULT,
        LOCAL,
        LOOP
    }

    /** One use. */
    record Use(Frame frame, boolean write, int offset, int loop) {}

    private final String name;
    private final Role role;
    private final Frame frame;
    private final @Nullable GoType type;
    private final List<Use> uses = new ArrayList<>(4);
    private boolean fresh;
    private int index;

    Variable(String name, Role role, Frame frame, @Nullable GoType type) {
        this.name = name;
        this.role = role;
        this.frame = frame;
        this.type = type;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    Frame frame() {
        return frame;
    }

    @Nullable
    GoType type() {
        return type;
    }

    List<Use> uses() {
        return uses;
    }

    /** Whether it holds a value that this function has just made, which nobody else knows yet. */
    boolean isFresh() {
        return fresh;
    }

    void setFresh(boolean fresh) {
        this.fresh = fresh;
    }

    /** The position among the parameters. */
    int index() {
        return index;
    }

    void setIndex(int index) {
        this.index = index;
    }

    Origin origin() {
        return switch (role) {
            case RECEIVER -> Origin.RECEIVER;
            case PARAMETER -> Origin.PARAMETER;
            case RESULT -> Origin.RESULT;
            case LOCAL, LOOP -> Origin.LOCAL;
        };
    }
}
