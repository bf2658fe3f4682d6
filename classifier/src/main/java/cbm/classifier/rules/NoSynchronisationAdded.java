package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;

/** No synchronisation is put in. */
final class NoSynchronisationAdded implements Rule {

    private static final Card CARD = new Card(
            "no-synchronisation-added",
            "No synchronisation is put in",
            "No new operation of synchronisation, no plain access made atomic, and no new call of what takes a lock or works atomically, in a change of statements.",
            "The repair moves, drops or exchanges what was there.",
            "A call of synchronisation whose body is not known.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (!adds(fix)) {
            fix.functions().stream()
                    .filter(Operations::edits)
                    .findFirst()
                    .ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }

    private static boolean adds(Dossier fix) {
        return fix.synchronisation().stream().anyMatch(Operations::synchronisesAnew)
                || fix.functions().stream().anyMatch(NoSynchronisationAdded::callsAnew);
    }

    private static boolean callsAnew(FunctionChange function) {
        return function.facts().stream().anyMatch(change -> SynchronisingCallAdded.isNewCall(function, change));
    }
}
