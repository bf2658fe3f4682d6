package cbm.classifier.rules;

import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A changed function takes a lock as before. */
final class LockKeptNearby implements Rule {

    private static final Card CARD = new Card(
            "lock-kept-nearby",
            "A changed function takes a lock as before",
            "A write lock that is taken before and after, in a function that is changed.",
            "The function is one that goroutines share.",
            "Any change of such a function.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.lives(function)) {
                function.facts().stream()
                        .filter(change -> change.kind() == FactKind.LOCK && change.status() == FactStatus.KEPT)
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }
}
