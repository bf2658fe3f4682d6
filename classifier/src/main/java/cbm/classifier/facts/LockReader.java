package cbm.classifier.facts;

import cbm.classifier.syntax.Node;
import java.util.List;
import java.util.Set;

/** Keeps the account of the locks held while a function is read. */
final class LockReader {

    private final Position position;
    private final Exits exits;

    LockReader(Position position, Exits exits) {
        this.position = position;
        this.exits = exits;
    }

    /** Adds a lock's operation and does it; false if the operation is none of a lock. */
    boolean operate(FactKind kind, Subject lock, String name, Set<Trait> traits, Node node) {
        boolean deferred = traits.contains(Trait.DEFER_CALL);
        switch (kind) {
            case LOCK, READ_LOCK -> {
                position.add(kind, lock, "", traits, node);
                if (!deferred) {
                    relock(lock, kind == FactKind.READ_LOCK, "", node);
                    take(lock, kind == FactKind.READ_LOCK, node);
                }
            }
            case UNLOCK, READ_UNLOCK -> {
                position.add(kind, lock, "", traits, node);
                position.state =
                        deferred ? position.state.releaseAtReturn(lock.path()) : position.state.release(lock.path());
            }
            case TRY_LOCK -> position.add(kind, lock, name, traits, node);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void take(Subject lock, boolean read, Node node) {
        exits.taken(lock, node);
        position.state = position.state.take(new HeldLock(lock.path(), lock.member(), read, true));
    }

    private void relock(Subject lock, boolean read, String callee, Node node) {
        HeldLock held = position.state.find(lock.path());
        if (held != null && held.certain()) {
            Set<Trait> traits = held.read() && read ? Set.of(Trait.READ) : Set.of();
            position.add(FactKind.RELOCK, lock, callee, traits, node);
        }
    }

    /** Does what a called function does to locks. */
    void called(String callee, List<Effect> effects, Set<Trait> traits, Node node) {
        boolean deferred = traits.contains(Trait.DEFER_CALL);
        for (Effect effect : effects) {
            if (effect.path().isEmpty()) {
                continue;
            }
            Subject lock = new Subject(effect.path(), effect.path(), effect.member(), "", Origin.CALL);
            if (effect.kind().takesLock() && !deferred) {
                boolean read = effect.kind() == FactKind.READ_LOCK;
                boolean before = isTakenAfterRelease(effects, effect);
                if (!before) {
                    relock(lock, read, callee, node);
                }
                if (effect.held()) {
                    take(lock, read, node);
                }
            } else if (effect.kind().releasesLock() && !isTaken(effects, effect)) {
                position.state =
                        deferred ? position.state.releaseAtReturn(lock.path()) : position.state.release(lock.path());
            }
        }
    }

    /** Whether the callee releases the caller's lock before it takes it again, as code around a wait does. */
    private static boolean isTakenAfterRelease(List<Effect> effects, Effect lock) {
        for (Effect effect : effects) {
            if (effect == lock) {
                return false;
            }
            if (effect.kind().releasesLock() && effect.path().equals(lock.path())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTaken(List<Effect> effects, Effect unlock) {
        return effects.stream()
                .anyMatch(effect -> effect.kind().takesLock() && effect.path().equals(unlock.path()));
    }
}
