package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** No synchronisation is changed. */
final class NoSynchronisation implements Rule {

    private static final Card CARD = new Card(
            "no-synchronisation-changed",
            "No synchronisation is changed",
            "No changed operation on a lock, channel, goroutine, group, atomic, context, timer or pipe, no call that takes a lock now or no longer, no receive that now asks for the close, no lock that is copied no more, and"
                    + " none of what shows without its operations that synchronisation is meant: a release as on other ways out, a second look"
                    + " before a write, a send that a call replaces, an object of the library that each user has now,"
                    + " a closure's own variable, accesses run by what takes a lock.",
            "The fix works by other means, if it is one of concurrency at all.",
            "Copies and guards are such means.",
            "");

    /** What shows beside helpers that synchronisation is meant. */
    private static final List<Rule> MEANS =
            List.of(new LockCopiedNoMore(), new LibraryObjectApart(), new OwnInClosure());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean changed = fix.changes()
                        .anyMatch(change -> (Operations.synchronises(change) && !change.isStatementKept())
                                || locksOtherwise(change)
                                || change.has(Shift.DEFAULT_REMOVED)
                                || CloseNoticed.asks(change))
                || Heard.any(fix, MEANS)
                || Heard.any(fix, Surrounding.BY_HELPERS);
        if (!changed) {
            fix.functions().stream().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }

    /** Whether a call is left that takes a lock on one side only. */
    private static boolean locksOtherwise(FactChange change) {
        return change.before().isPresent()
                && change.after().isPresent()
                && Operations.lockedBefore(change) != Operations.lockedAfter(change);
    }
}
