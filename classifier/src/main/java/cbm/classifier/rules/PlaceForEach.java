package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Each goroutine writes to a place of its own instead of appending to a shared slice. */
final class PlaceForEach implements Rule {

    private static final Card CARD = new Card(
            "place-for-each",
            "Each goroutine writes to a place of its own",
            "In a goroutine's closure a slice was appended to or a shared variable written, and an element of a slice is"
                    + " written now.",
            "Appending reads and writes the slice itself; elements are variables of their own.",
            "An element that several goroutines write.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.lives(function) && Operations.within(function, PlaceForEach::sharesNoMore)) {
                function.facts().stream()
                        .filter(change -> Operations.added(change) && writesInGoroutine(change, "index"))
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }

    private static boolean sharesNoMore(FactChange change) {
        return Operations.removed(change) && (writesInGoroutine(change, "append") || writesInGoroutine(change, ""));
    }

    private static boolean writesInGoroutine(FactChange change, String how) {
        return change.kind() == FactKind.WRITE
                && change.fact().detail().equals(how)
                && change.fact().surroundings().inGoroutine();
    }
}
