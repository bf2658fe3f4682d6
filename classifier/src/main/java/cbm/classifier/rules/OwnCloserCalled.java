package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Something of the package's own is closed or stopped. */
final class OwnCloserCalled implements Rule {

    private static final Card CARD = new Card(
            "own-closer-called",
            "Something of the package's own is closed or stopped",
            "A call of Close, Stop, Shutdown or Cancel added, on a value whose type the package itself"
                    + " declares, in a function that was there before.",
            "Types that are closed often have goroutines, which end when their channel is closed.",
            "A type that only holds files or connections.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<String> CLOSERS = Set.of(
            "Close",
            "close",
            "Stop",
            "stop",
            "Shutdown",
            "shutdown",
            "Cancel",
            "GracefulStop",
            "GracefulShutdown",
            "Terminate",
            "Disconnect",
            "Quit",
            "quit",
            "Halt",
            "Destroy",
            "destroy",
            "Dispose",
            "Drain",
            "Teardown",
            "TearDown",
            "CloseAll",
            "StopAll",
            "StopAndWait");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CALL),
                (function, change) -> Operations.callsAnew(function, change)
                        && CLOSERS.contains(change.fact().detail())
                        && isOwn(change.fact().subject().baseType()));
    }

    private static boolean isOwn(String type) {
        return !type.isEmpty() && !type.contains(".") && Character.isLetter(type.charAt(0));
    }
}
