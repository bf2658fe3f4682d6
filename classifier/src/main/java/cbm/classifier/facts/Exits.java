package cbm.classifier.facts;

import cbm.classifier.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways out of a function and of the literals in it, and which locks stay taken on them. */
final class Exits {

    private record Exit(
            Frame frame, LockState state, String how, Surroundings surroundings, Place place, int offset, int leaf) {}

    private record Taken(Frame frame, String path) {}

    private final Position position;
    private final List<Exit> exits = new ArrayList<>();
    private final Map<Taken, Integer> firstTaken = new HashMap<>();
    private final Map<Taken, Subject> locks = new HashMap<>();

    Exits(Position position) {
        this.position = position;
    }

    /** Notes that a lock is taken here. */
    void taken(Subject lock, Node node) {
        Taken key = new Taken(position.frame, lock.path());
        firstTaken.putIfAbsent(key, node.start());
        locks.putIfAbsent(key, lock);
    }

    /** Notes a way out of the current function or literal. */
    void leave(String how, Node node, int offset) {
        if (position.state.reachable()) {
            exits.add(new Exit(
                    position.frame,
                    position.state,
                    how,
                    position.surroundings(),
                    position.place(node),
                    offset,
                    position.leaf));
        }
    }

    /** Reports the locks that a loop's round takes and leaves taken. */
    void round(String how, LockState before, LockState after, Node node, int offset) {
        if (!after.reachable()) {
            return;
        }
        for (HeldLock lock : after.held()) {
            Subject subject = locks.get(new Taken(position.frame, lock.path()));
            boolean kept = lock.certain()
                    && before.find(lock.path()) == null
                    && !after.deferred().contains(lock.path());
            if (kept && subject != null) {
                Fact fact = new Fact(
                        FactKind.LEAVES_LOCKED,
                        subject,
                        how,
                        Set.of(),
                        List.of(),
                        List.of(),
                        position.surroundings(),
                        position.place(node));
                position.addLate(fact, offset, position.leaf);
            }
        }
    }

    /** Reports the locks that stay taken on the ways out of a function or literal whose end has been reached. */
    void finish(Frame frame, Node node) {
        finish(frame, node, true);
    }

    /** The same, where the end may lie beyond what is known of the function. */
    void finish(Frame frame, Node node, boolean whole) {
        if (whole) {
            leave("end", node, node.end());
        }
        for (Exit exit : exits) {
            if (exit.frame == frame) {
                exit.state.held().forEach(lock -> report(exit, lock));
            }
        }
    }

    private void report(Exit exit, HeldLock lock) {
        Taken key = new Taken(exit.frame, lock.path());
        Subject subject = locks.get(key);
        if (subject == null || !lock.certain() || exit.state.deferred().contains(lock.path())) {
            return;
        }
        Set<Trait> traits = isReleasedElsewhere(exit, lock) ? Set.of(Trait.UNBALANCED) : Set.of();
        Fact fact = new Fact(
                FactKind.LEAVES_LOCKED, subject, exit.how, traits, List.of(), List.of(), exit.surroundings, exit.place);
        position.addLate(fact, exit.offset, exit.leaf);
    }

    private boolean isReleasedElsewhere(Exit exit, HeldLock lock) {
        int taken = firstTaken.getOrDefault(new Taken(exit.frame, lock.path()), 0);
        return exits.stream()
                .anyMatch(other -> other.frame == exit.frame && other.offset > taken && !holds(other, lock.path()));
    }

    private static boolean holds(Exit exit, String path) {
        return exit.state.find(path) != null && !exit.state.deferred().contains(path);
    }

    /** Whether each way out of a frame holds a lock. */
    boolean allHold(Frame frame, String path) {
        List<Exit> own = exits.stream().filter(exit -> exit.frame == frame).toList();
        return !own.isEmpty() && own.stream().allMatch(exit -> holds(exit, path));
    }

    /** What is held where a literal has returned: what is held on its ways out. */
    LockState joined(Frame frame) {
        LockState joined = LockState.DEAD;
        for (Exit exit : exits) {
            if (exit.frame == frame) {
                joined = joined.join(released(exit.state));
            }
        }
        return joined;
    }

    private static LockState released(LockState state) {
        LockState released = state;
        for (String path : state.deferred()) {
            released = released.release(path);
        }
        return new LockState(released.reachable(), released.held(), Set.of());
    }
}
