package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The code now calls something that waits. */
final class WaitingCallAdded implements Rule {

    private static final Card CARD = new Card(
            "waiting-call-added",
            "The code now calls something that waits",
            "A new call, in a function that was there before, whose name begins with Wait, Await, Eventually, Poll, Until, Synced or BlockUntil.",
            "It went on before another goroutine had done its part.",
            "Waiting for other processes.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** Names of functions that wait. */
    static final Pattern WAITS = Pattern.compile(
            "^(?i:(?:must|test|assert|require|expect|ensure)?_?(?:wait|await|eventually)|poll|until|synced|blockuntil|retryuntil)");

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
                (function, change) -> Operations.added(change)
                        && Operations.lives(function)
                        && WAITS.matcher(change.fact().detail()).find());
    }
}
