package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A call that stood elsewhere is deferred now. */
final class MovedToDefer implements Rule {

    private static final Card CARD = new Card(
            "call-moved-to-defer",
            "A call that stood elsewhere is deferred now",
            "A call that is deferred now in a test, or elsewhere where calls change their places.",
            "What ends or releases something has to happen on all ways out, also where a test fails.",
            "A deferred call for style.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 7, Move");

    private static final List<Rule> MOVED = List.of(new CallMoved());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        Heard.beside(fix, new CallDeferred(), MOVED, id()).forEach(findings::add);
        fix.functions().stream()
                .filter(FunctionChange::isTest)
                .flatMap(function -> function.facts().stream())
                .filter(change -> change.kind() == FactKind.CALL && CallDeferred.isDeferredNow(change))
                .forEach(findings::fired);
        return findings.list();
    }
}
