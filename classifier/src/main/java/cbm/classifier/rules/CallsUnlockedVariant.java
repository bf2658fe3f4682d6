package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A call that locks is replaced by one that does not. */
final class CallsUnlockedVariant implements Rule {

    private static final Card CARD = new Card(
            "calls-unlocked-variant",
            "A call that locks is replaced by one that does not",
            "A call whose function takes a lock became a call of another that does not, or a plain access; or the new name says that the lock is held.",
            "The caller holds the lock already, or must not take it here.",
            "A rename; a lock that is really no longer needed; a function that takes the lock itself from now on.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean other = change.has(Retype.OTHER_CALLEE)
                        || change.has(Retype.CALL_TO_ACCESS)
                        || change.has(Retype.OTHER_EFFECTS);
                if (other && ((Operations.lockedBefore(change) && !Operations.lockedAfter(change)) || saysSo(change))) {
                    boolean locksAnew =
                            Operations.lives(function) && Operations.within(function, Operations::takesAnew);
                    fireUnless(locksAnew || change.has(Shift.INTO_CRITICAL_SECTION), change, findings);
                }
            }
        }
        return findings.list();
    }

    private static void fireUnless(boolean locksAnew, FactChange change, Findings findings) {
        if (locksAnew) {
            findings.nearly(change, "the function takes a lock now that it did not hold there");
        } else {
            findings.fired(change);
        }
    }

    private static final Pattern SAYS_LOCKED = Pattern.compile(
            ".*(?:[Ll]ocked|No[Ll]ock|[Nn]olock|[Ww]ithout_?[Ll]ock(?:ing)?|With_?Lock|with_lock|[Ll]ock_?[Hh]eld|HoldingLock|UnderLock|MutexHeld|NoMutex|Unsync(?:hronized)?|[Uu]nsafe|NL)$"
                    + "|^(?:locked|unlocked|unsafe|no[Ll]ock)[A-Z].*");

    private static boolean saysSo(FactChange change) {
        return !Operations.lockedAfter(change) && callsVariant(change) && !isKnownNotToLock(change);
    }

    /** Whether only a lower letter speaks for the variant, and the body of the one called before is known and takes no lock. */
    private static boolean isKnownNotToLock(FactChange change) {
        return !saysLocked(change.fact().detail())
                && !Operations.lockedBefore(change)
                && change.before().filter(fact -> fact.has(Trait.KNOWN)).isPresent();
    }

    /** Whether a call is exchanged for that of a variant of its function which does not lock, by its name. */
    static boolean callsVariant(FactChange change) {
        return change.has(Retype.OTHER_CALLEE)
                && isVariant(
                        change.before().map(Fact::detail).orElse(""),
                        change.after().map(Fact::detail).orElse(""));
    }

    /** Whether a name is that of the variant of a function which does not lock: lowered, or telling that the lock is held. */
    static boolean isVariant(String before, String after) {
        String lowered = before.isEmpty() ? "" : before.substring(0, 1).toLowerCase(Locale.ROOT) + before.substring(1);
        boolean isLowered = !before.equals(after) && after.equals(lowered);
        return isLowered || (saysLocked(after) && !saysLocked(before));
    }

    private static boolean saysLocked(String name) {
        return SAYS_LOCKED.matcher(name).matches();
    }
}
