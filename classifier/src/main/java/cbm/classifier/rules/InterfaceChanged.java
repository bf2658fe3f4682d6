package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;

/** What a function takes or returns is something else. */
final class InterfaceChanged implements Rule {

    private static final Card CARD = new Card(
            "interface-changed",
            "A function takes or returns something else",
            "A changed function whose types of parameters, results or receiver are others now.",
            "What was wrong lay between caller and called: one thing is exchanged for another, and seldom is it a superfluous operation that goes.",
            "A parameter that only carries a context or a logger.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.functions().stream()
                .filter(Operations::lives)
                .filter(FunctionChange::signatureChanged)
                .forEach(
                        function -> findings.fired(function, function.function().name()));
        return findings.list();
    }
}
