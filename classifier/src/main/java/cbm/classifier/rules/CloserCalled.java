package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something is now closed or stopped. */
final class CloserCalled implements Rule {

    private static final Card CARD = new Card(
            "closer-called",
            "Something is now closed or stopped",
            "A new call of Close, Stop, Shutdown, Cancel or the like in a function that was there before and did not call it.",
            "What runs behind the object ends only when it is told to.",
            "Files and connections that nobody waits for.",
            "Unveiling goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835, MethodContractViolation");

    private static final Pattern CLOSER = Pattern.compile(
            "(?i)(?:(?:graceful|force|must|safe|try)?(?:close|stop|shutdown|shut)|close(?:read|write)|terminate|cancel|destroy|cleanup|teardown|release|dispose|disconnect|unsubscribe|quit|halt|quiesce|drain)"
                    + "(?:all|now|idleconnections|andwait|withcontext|withtimeout|gracefully|gracefulstop)?");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        closers(fix).forEach(findings::fired);
        return findings.list();
    }

    /** The new calls that close or stop something. */
    static Stream<FactChange> closers(Dossier fix) {
        return fix.functions().stream()
                .filter(Operations::lives)
                .flatMap(function -> function.facts().stream().filter(change -> isCloser(function, change)));
    }

    private static boolean isCloser(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.CALL
                && Operations.added(change)
                && CLOSER.matcher(change.fact().detail()).matches()
                && !Operations.within(function, other -> closedBefore(other, change.fact()));
    }

    private static boolean closedBefore(FactChange other, Fact closer) {
        return other.before()
                .map(fact -> fact.kind() == FactKind.CALL && fact.detail().equals(closer.detail()))
                .orElse(false);
    }
}
