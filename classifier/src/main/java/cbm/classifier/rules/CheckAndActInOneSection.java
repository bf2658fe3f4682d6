package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FunctionFacts;
import cbm.classifier.facts.HeldLock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was looked up in one critical section and changed in another is looked up and changed in one. */
final class CheckAndActInOneSection implements Rule {

    private static final Card CARD = new Card(
            "check-and-act-in-one-section",
            "What was looked up in one critical section and changed in another is looked up and changed in one",
            "A field that was read under a lock, or by a call that takes it, and then written when the lock had been released and taken anew;"
                    + " now it is read and written in one critical section, in the same function or a new one, with a way out or"
                    + " a condition in between.",
            "Another goroutine could do the same between the two sections, so that both found nothing and both put something in.",
            "Sections that are joined for the sake of speed.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323, atomicity violations");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Set<String> parted = new HashSet<>();
        for (FunctionChange function : fix.functions()) {
            Set<String> before = parted(facts(function, true));
            if (!before.isEmpty()) {
                before.removeAll(parted(facts(function, false)));
                parted.addAll(before);
            }
        }
        return parted.isEmpty()
                ? List.of()
                : Findings.where(
                        this,
                        fix,
                        Set.of(FactKind.WRITE),
                        (function, change) -> change.after()
                                .filter(write -> isGuardedWrite(write)
                                        && parted.contains(write.subject().member())
                                        && isJoined(facts(function, false), write)
                                        && !wasJoined(facts(function, true), write))
                                .isPresent());
    }

    /** The fields that a function writes in another section than it has looked at them in. */
    private static Set<String> parted(List<Fact> facts) {
        Set<String> parted = new HashSet<>();
        for (Fact write : facts) {
            if (isGuardedWrite(write) && isParted(facts, write)) {
                parted.add(write.subject().member());
            }
        }
        return parted;
    }

    private static List<Fact> facts(FunctionChange function, boolean before) {
        FunctionFacts side = before ? function.functionBefore() : function.functionAfter();
        return side == null ? List.of() : side.facts();
    }

    private static boolean isGuardedWrite(Fact fact) {
        return fact.kind() == FactKind.WRITE
                && fact.subject().member().contains(".")
                && fact.surroundings().underWriteLock();
    }

    /** Whether what is written was read in another section than the write stands in, and is not read in that again. */
    private static boolean isParted(List<Fact> facts, Fact write) {
        Optional<Fact> taken = taken(facts, write);
        return taken.isPresent()
                && facts.stream().noneMatch(read -> reads(read, write) && isWithin(read, taken.get(), write))
                && facts.stream()
                        .filter(look -> look.line() < taken.get().line())
                        .anyMatch(look ->
                                (reads(look, write) && look.surroundings().underLock())
                                        || (looks(look, write) && isLeftOn(facts, look, taken.get())));
    }

    /** Whether what is written is read before in the section that the write stands in, and the write depends on it. */
    private static boolean isJoined(List<Fact> facts, Fact write) {
        return taken(facts, write)
                .filter(taken -> facts.stream()
                        .anyMatch(read -> reads(read, write)
                                && isWithin(read, taken, write)
                                && (!write.surroundings().conditions().isEmpty() || isLeftOn(facts, read, write))))
                .isPresent();
    }

    /** Whether any write of the same was made after a look in one section. */
    private static boolean wasJoined(List<Fact> facts, Fact like) {
        return facts.stream()
                .anyMatch(write -> isGuardedWrite(write)
                        && write.subject().member().equals(like.subject().member())
                        && isJoined(facts, write));
    }

    /** Where the section of a write begins: the last taking of its lock above it. */
    private static Optional<Fact> taken(List<Fact> facts, Fact write) {
        return facts.stream()
                .filter(fact -> Operations.TAKES.contains(fact.kind())
                        && fact.line() <= write.line()
                        && write.surroundings().holds(fact.subject().path()))
                .reduce((one, later) -> later);
    }

    private static boolean isWithin(Fact read, Fact taken, Fact write) {
        return read.line() >= taken.line() && read.line() <= write.line();
    }

    private static boolean reads(Fact fact, Fact write) {
        return fact.kind() == FactKind.READ
                && fact.subject().member().equals(write.subject().member())
                && isOfElement(fact) == isOfElement(write);
    }

    private static boolean isOfElement(Fact access) {
        return access.detail().equals("index") || access.detail().equals("delete");
    }

    /** Whether a call takes the lock that a write stands under, and gives it back. */
    private static boolean looks(Fact call, Fact write) {
        return call.kind() == FactKind.CALL
                && !call.surroundings().underLock()
                && call.effects().stream().anyMatch(effect -> takesAny(effect, write));
    }

    private static boolean takesAny(Effect effect, Fact write) {
        return Operations.TAKES.contains(effect.kind())
                && !effect.held()
                && write.surroundings().held().stream().map(HeldLock::member).anyMatch(effect.member()::equals);
    }

    /** Whether the function may be left between two facts. */
    private static boolean isLeftOn(List<Fact> facts, Fact from, Fact to) {
        return facts.stream()
                .anyMatch(fact -> (fact.kind() == FactKind.RETURN || fact.kind() == FactKind.JUMP)
                        && !fact.surroundings().conditions().isEmpty()
                        && fact.line() >= from.line()
                        && fact.line() <= to.line());
    }
}
