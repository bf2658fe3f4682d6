package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** What was there before now runs in a new goroutine. */
final class IntoOwnGoroutine implements Rule {

    private static final Card CARD = new Card(
            "put-in-own-goroutine",
            "What was there before now runs in a new goroutine",
            "A go statement that is new, and a call or an operation of a channel, kept or moved, that came into a goroutine's closure.",
            "What waited in line waits aside now, and what came after it goes on: the same deed in another place.",
            "Work done side by side for its speed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 7");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean starts =
                    Operations.within(function, change -> change.kind() == FactKind.GO && Operations.added(change));
            if (starts) {
                function.facts().stream().filter(IntoOwnGoroutine::goesAside).forEach(findings::fired);
            }
        }
        return findings.list();
    }

    private static boolean goesAside(FactChange change) {
        boolean deed = change.kind() == FactKind.CALL || Operations.ON_CHANNEL.contains(change.kind());
        return deed && change.has(Shift.INTO_GOROUTINE);
    }
}
