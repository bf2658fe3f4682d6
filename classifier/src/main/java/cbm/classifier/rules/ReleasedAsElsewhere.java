package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A way out that kept a lock releases it as the other ways out did. */
final class ReleasedAsElsewhere implements Rule {

    private static final Card CARD = new Card(
            "released-as-on-other-ways",
            "A way out that kept a lock releases it as the other ways out did",
            "A release of a lock, be it by a method of another name or by the function that the lock gave back, is new before a return or"
                    + " jump that was there, or stands under a condition less; the function makes the same call elsewhere, before"
                    + " the fix too, and none of them is gone.",
            "One way out was forgotten: whoever takes the lock next waits for ever. It takes no knowledge of how the lock is taken to see that.",
            "What is released is no lock but is named so.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** A return stands at most so many lines behind the release. */
    private static final int NEAR = 6;

    /** Names of functions that release a lock for certain. */
    private static final Pattern UNLOCKS = Pattern.compile("(?i)r?un_?lock.*|.*unlock|release_?r?lock\\w*");

    /** Names of functions that give back what is a lock if it is called so. */
    private static final Pattern GIVES_BACK =
            Pattern.compile("(?i)release\\w*|done|free|give_?(?:back|up)|leave|exit|end|put");

    private static final Pattern LOCK = Pattern.compile("(?i).*(?:lock(?!ed|file)|mutex|latch).*|(?:.*\\.)?mu");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.UNLOCK, FactKind.READ_UNLOCK, FactKind.CALL),
                (function, change) -> Operations.lives(function)
                        && onWayOut(change.fact())
                        && (change.has(Shift.OUT_OF_CONDITION) || Operations.added(change))
                        && releases(change.fact())
                        && isReleasedNow(function, change)
                        && mayHoldLock(function, change.fact())
                        && stood(function, change)
                        && isReleasedElsewhere(function, change));
    }

    private static boolean releases(Fact fact) {
        return Operations.RELEASES.contains(fact.kind()) || (fact.kind() == FactKind.CALL && isNamedRelease(fact));
    }

    private static boolean isNamedRelease(Fact call) {
        return !Operations.TAKES.stream().anyMatch(call::hasEffect)
                && (UNLOCKS.matcher(call.detail()).matches()
                        || (GIVES_BACK.matcher(call.detail()).matches() && isLock(call)));
    }

    private static boolean isLock(Fact call) {
        return LOCK.matcher(call.subject().path()).matches()
                || LOCK.matcher(call.subject().type()).matches();
    }

    private static boolean isReleasedNow(FunctionChange function, FactChange change) {
        return change.has(Shift.OUT_OF_CONDITION)
                || !Operations.within(function, other -> isGone(other, change.fact()));
    }

    /** Whether the lock was held on the way out for all that is known: where it is seen how it is taken, it is known. */
    private static boolean mayHoldLock(FunctionChange function, Fact release) {
        return !Operations.within(function, other -> isTaken(other, release))
                || Operations.within(function, other -> isHeldNoMore(other, release));
    }

    private static boolean isTaken(FactChange other, Fact release) {
        return Operations.TAKES.contains(other.kind()) && Operations.sameSubject(other.fact(), release);
    }

    private static boolean isHeldNoMore(FactChange other, Fact release) {
        return other.kind() == FactKind.LEAVES_LOCKED
                && Operations.removed(other)
                && Operations.sameSubject(other.fact(), release);
    }

    private static boolean onWayOut(Fact release) {
        return release.surroundings().leaves()
                && !release.surroundings().conditions().isEmpty()
                && !release.isDeferred();
    }

    private static boolean isGone(FactChange other, Fact release) {
        return (Operations.removed(other) || Operations.moved(other)) && isSame(other.fact(), release);
    }

    /** Whether the way out itself stood there before the fix. */
    private static boolean stood(FunctionChange function, FactChange change) {
        Fact release = change.fact();
        return Operations.within(
                function,
                other -> other.before().isPresent()
                        && other.after()
                                .filter(fact -> fact.kind() == FactKind.RETURN || fact.kind() == FactKind.JUMP)
                                .filter(fact -> fact.line() > release.line() && fact.line() <= release.line() + NEAR)
                                .filter(fact -> fact.surroundings()
                                        .conditions()
                                        .equals(release.surroundings().conditions()))
                                .isPresent());
    }

    /** Whether another way out releases the lock too, be it one that the same release stood on before. */
    private static boolean isReleasedElsewhere(FunctionChange function, FactChange change) {
        return change.has(Shift.OUT_OF_CONDITION)
                || Operations.within(
                        function,
                        other -> other != change && Operations.kept(other) && isSame(other.fact(), change.fact()));
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.kind() == other.kind()
                && one.detail().equals(other.detail())
                && one.subject().path().equals(other.subject().path());
    }
}
