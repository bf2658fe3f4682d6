package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Enclosure;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accesses that stood alone are handed to a function that runs them under its lock. */
final class RunUnderHelper implements Rule {

    private static final Card CARD = new Card(
            "run-under-helper",
            "Accesses that stood alone are handed to a function that runs them under its lock",
            "A shared variable that is accessed as before, but now in a closure given to a method of the object that holds it; the method takes"
                    + " a lock, or its name says that it runs things with a lock or with the state.",
            "The lock that others hold was not held here; the helper is how this program takes it.",
            "A closure for transactions or for tests.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Pattern HELPER = Pattern.compile(
            "(?i).*(?:lock|mutex|exclusive|synchroni[sz]|critical|guard|atomic|serial).*|with(?:the)?state|under\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Operations.ACCESSES,
                (function, change) -> Operations.lives(function)
                        && change.before()
                                .filter(was -> !was.surroundings().underLock())
                                .isPresent()
                        && entered(change)
                                .filter(closure ->
                                        Operations.within(function, other -> runsLocked(other, closure, change.fact())))
                                .isPresent());
    }

    /** The closure in which an access stands now and did not stand before. */
    private static Optional<Enclosure> entered(FactChange change) {
        List<Enclosure> before = change.before().map(RunUnderHelper::closures).orElse(List.of());
        List<Enclosure> after = change.after().map(RunUnderHelper::closures).orElse(List.of());
        return after.size() > before.size()
                ? Optional.of(after.getLast()).filter(closure -> closure.kind() == Enclosure.Kind.CALLBACK)
                : Optional.empty();
    }

    private static List<Enclosure> closures(Fact fact) {
        return fact.surroundings().enclosures();
    }

    private static boolean runsLocked(FactChange other, Enclosure closure, Fact access) {
        Fact call = other.fact();
        return other.kind() == FactKind.CALL
                && Operations.added(other)
                && call.detail().equals(closure.name())
                && call.subject().root().equals(access.subject().root())
                && (Operations.lockedAfter(other)
                        || HELPER.matcher(call.detail()).matches());
    }
}
