package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;
import java.util.regex.Pattern;

/** Only new tests come. */
final class OnlyNewTests implements Rule {

    private static final Card CARD = new Card(
            "only-new-tests",
            "Only new tests come",
            "All changed functions stand in test files, none of them was there before, and one is a test itself.",
            "A test for what holds already, or was repaired before.",
            "A test file that is written anew.",
            "");

    private static final Pattern RUN = Pattern.compile("^(?:Test|Benchmark|Fuzz|Example)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        List<FunctionChange> functions = fix.code().functions().toList();
        boolean fresh = functions.stream()
                .allMatch(function -> function.isTest()
                        && (function.before().isEmpty() || function.name().isEmpty()));
        if (fresh && functions.stream().anyMatch(OnlyNewTests::runs)) {
            functions.stream()
                    .filter(function -> !function.name().isEmpty())
                    .forEach(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }

    /** Whether the testing package runs a function itself; helpers alone may change what other tests do. */
    private static boolean runs(FunctionChange function) {
        return RUN.matcher(function.function().simpleName()).find();
    }
}
