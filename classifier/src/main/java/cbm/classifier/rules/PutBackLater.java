package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Locale;

/** What comes from a pool is used no more once it is put back. */
final class PutBackLater implements Rule {

    private static final Card CARD = new Card(
            "put-back-later",
            "What comes from a pool is used no more once it is put back",
            "Put of a sync.Pool comes later or is deferred in a small change, or data is copied in a function that puts something back.",
            "After Put another goroutine can get the object and change it.",
            "A Put that is deferred so that no way out misses it.",
            "Package sync, type Pool, https://pkg.go.dev/sync#Pool");

    private static final Rule COPY = new CopiedAlone();
    private static final Rule SMALL = new SmallChange();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (!Heard.fires(fix, SMALL)) {
            return List.of();
        }
        boolean copies = Heard.fires(fix, COPY);
        return Findings.where(
                this,
                fix,
                (function, change) -> Operations.lives(function) && puts(change) && (copies || isLater(change)));
    }

    private static boolean puts(FactChange change) {
        Fact fact = change.fact();
        boolean pool = fact.kind() == FactKind.POOL || (fact.kind() == FactKind.CALL && isNamedPool(fact));
        return pool && fact.detail().equals("Put");
    }

    private static boolean isNamedPool(Fact fact) {
        return fact.subject().lastName().toLowerCase(Locale.ROOT).endsWith("pool");
    }

    private static boolean isLater(FactChange change) {
        return change.has(Shift.LATER) || change.has(Shift.INTO_DEFER);
    }
}
