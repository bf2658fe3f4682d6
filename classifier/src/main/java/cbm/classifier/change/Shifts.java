package cbm.classifier.change;

import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.HeldLock;
import cbm.classifier.facts.Surroundings;
import cbm.classifier.facts.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the surroundings of one fact before and after. */
final class Shifts {

    private final Fact before;
    private final Fact after;
    private final Set<Shift> shifts = EnumSet.noneOf(Shift.class);

    private Shifts(Fact before, Fact after) {
        this.before = before;
        this.after = after;
    }

    static Set<Shift> between(Fact before, Fact after) {
        Shifts shifts = new Shifts(before, after);
        shifts.compareStructure();
        shifts.compareLocks();
        shifts.compareConditions();
        shifts.compareSelect();
        return shifts.shifts;
    }

    /** Whether the fact runs another number of times, at another time or elsewhere, so that it was moved for certain. */
    static boolean meansMoved(Set<Shift> shifts) {
        return shifts.contains(Shift.INTO_LOOP)
                || shifts.contains(Shift.OUT_OF_LOOP)
                || shifts.contains(Shift.INTO_DEFER)
                || shifts.contains(Shift.OUT_OF_DEFER)
                || shifts.contains(Shift.INTO_GOROUTINE)
                || shifts.contains(Shift.OUT_OF_GOROUTINE);
    }

    private void flag(boolean is, boolean was, Shift into, Shift outOf) {
        if (is && !was) {
            shifts.add(into);
        } else if (was && !is) {
            shifts.add(outOf);
        }
    }

    private void compareStructure() {
        Surroundings was = before.surroundings();
        Surroundings is = after.surroundings();
        flag(is.inGoroutine(), was.inGoroutine(), Shift.INTO_GOROUTINE, Shift.OUT_OF_GOROUTINE);
        flag(after.isDeferred(), before.isDeferred(), Shift.INTO_DEFER, Shift.OUT_OF_DEFER);
        flag(is.inOnce(), was.inOnce(), Shift.INTO_ONCE, Shift.OUT_OF_ONCE);
        boolean sameFunction = is.enclosures().size() == was.enclosures().size();
        if (sameFunction) {
            flag(is.loops() > was.loops(), is.loops() < was.loops(), Shift.INTO_LOOP, Shift.OUT_OF_LOOP);
        }
    }

    private void compareLocks() {
        for (HeldLock lock : after.surroundings().held()) {
            HeldLock twin = find(before, lock);
            if (twin == null && !isOwn(lock)) {
                shifts.add(Shift.INTO_CRITICAL_SECTION);
            } else if (twin != null && twin.read() != lock.read()) {
                shifts.add(lock.read() ? Shift.WEAKER_LOCK : Shift.STRONGER_LOCK);
            }
        }
        for (HeldLock lock : before.surroundings().held()) {
            if (find(after, lock) == null && !isOwn(lock)) {
                shifts.add(Shift.OUT_OF_CRITICAL_SECTION);
            }
        }
    }

    /** Whether the fact is the taking or releasing of the lock itself. */
    private boolean isOwn(HeldLock lock) {
        boolean operates = after.kind().takesLock() || after.kind().releasesLock();
        return operates && (lock.is(after.subject()) || lock.is(before.subject()));
    }

    private static @Nullable HeldLock find(Fact fact, HeldLock wanted) {
        for (HeldLock lock : fact.surroundings().held()) {
            if (LockNames.same(lock.path(), wanted.path()) || lock.member().equals(wanted.member())) {
                return lock;
            }
        }
        return null;
    }

    private void compareConditions() {
        List<Condition> gained = new ArrayList<>(after.surroundings().conditions());
        before.surroundings().conditions().forEach(gained::remove);
        List<Condition> lost = new ArrayList<>(before.surroundings().conditions());
        after.surroundings().conditions().forEach(lost::remove);
        if (gained.size() > lost.size()) {
            shifts.add(Shift.INTO_CONDITION);
        } else if (lost.size() > gained.size()) {
            shifts.add(Shift.OUT_OF_CONDITION);
        }
    }

    private void compareSelect() {
        flag(after.has(Trait.ARM), before.has(Trait.ARM), Shift.INTO_SELECT, Shift.OUT_OF_SELECT);
        if (after.kind() == FactKind.SELECT) {
            compareArms(before.arms(), after.arms());
        } else if (after.has(Trait.ARM) && before.has(Trait.ARM)) {
            compareArms(before.surroundings().selectArms(), after.surroundings().selectArms());
        }
    }

    private void compareArms(List<Arm> was, List<Arm> is) {
        List<Arm> gained = new ArrayList<>(is);
        was.forEach(gained::remove);
        List<Arm> lost = new ArrayList<>(was);
        is.forEach(lost::remove);
        for (Arm arm : gained) {
            shifts.add(
                    switch (arm.kind()) {
                        case DEFAULT -> Shift.DEFAULT_ADDED;
                        case TIMEOUT -> Shift.TIMEOUT_ADDED;
                        case DONE -> Shift.DONE_ADDED;
                        case SEND, RECEIVE -> Shift.ARM_ADDED;
                    });
        }
        for (Arm arm : lost) {
            shifts.add(arm.kind() == Arm.Kind.DEFAULT ? Shift.DEFAULT_REMOVED : Shift.ARM_REMOVED);
        }
    }
}
