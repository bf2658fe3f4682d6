package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing stands elsewhere than before. */
final class NothingMoved implements Rule {

    private static final Card CARD = new Card(
            "nothing-moved",
            "Nothing stands elsewhere than before",
            "No statement and no operation moved, and none that was kept runs earlier or later, under another lock, in"
                    + " another goroutine, in a defer or in another function. Nor is an operation, a call or an access gone"
                    + " that is new in another place, or a value now taken under a lock that was read outside.",
            "The order and the critical sections are what they were: the repair is something new, exchanged or left out.",
            "A statement that was rewritten when it moved.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<Shift> PLACES = EnumSet.of(
            Shift.EARLIER,
            Shift.LATER,
            Shift.ABOVE_GO,
            Shift.BELOW_GO,
            Shift.INTO_CRITICAL_SECTION,
            Shift.OUT_OF_CRITICAL_SECTION,
            Shift.INTO_GOROUTINE,
            Shift.OUT_OF_GOROUTINE,
            Shift.INTO_DEFER,
            Shift.OUT_OF_DEFER,
            Shift.TO_OTHER_FUNCTION,
            Shift.TO_OTHER_FILE);

    private static final List<Rule> ELSEWHERE =
            List.of(new AccessCarriedIntoLock(), new GoMadeCall(), new ChannelMadeEarlier());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (!moves(fix)) {
            fix.functions().stream()
                    .filter(Operations::edits)
                    .findFirst()
                    .ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }

    private static boolean moves(Dossier fix) {
        return fix.functions().stream().anyMatch(function -> function.movedStatements() > 0)
                || fix.changes().anyMatch(NothingMoved::standsElsewhere)
                || isWrittenAnew(fix)
                || fix.functions().stream().anyMatch(NothingMoved::closesOrSendsElsewhere)
                || Heard.any(fix, ELSEWHERE);
    }

    private static boolean standsElsewhere(FactChange change) {
        return Operations.moved(change) || change.shifts().stream().anyMatch(PLACES::contains);
    }

    /** Whether a function closes or sends in another place, be it to a channel of another name. */
    private static boolean closesOrSendsElsewhere(FunctionChange function) {
        return Stream.of(FactKind.CLOSE, FactKind.SEND)
                .anyMatch(kind -> function.removed(kind).findAny().isPresent()
                        && function.added(kind).findAny().isPresent());
    }

    /** Whether an operation, a call or an access that is gone is new as well. */
    private static boolean isWrittenAnew(Dossier fix) {
        Set<What> gone = what(fix, Operations::removed);
        return !gone.isEmpty() && what(fix, Operations::added).stream().anyMatch(gone::contains);
    }

    private static Set<What> what(Dossier fix, Predicate<FactChange> wanted) {
        Stream<FactChange> others = fix.changes()
                .filter(change -> change.kind() == FactKind.CALL || Operations.ACCESSES.contains(change.kind()));
        return Stream.concat(fix.synchronisation().stream(), others)
                .filter(wanted)
                .map(change -> What.of(change.fact()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a fact tells, wherever it stands. */
    private record What(FactKind kind, String subject, String detail) {

        static What of(Fact fact) {
            Subject subject = fact.subject();
            boolean isField = subject.path().contains(".");
            return new What(fact.kind(), isField ? "." + subject.lastName() : subject.written(), fact.detail());
        }
    }
}
