package cbm.classifier.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Only end-to-end tests are changed. */
final class EndToEndTests implements Rule {

    private static final Card CARD = new Card(
            "end-to-end-tests",
            "Only end-to-end tests are changed",
            "All changed Go files stand below a directory whose name says e2e, end-to-end, acceptance, functional, smoke, conformance, robustness or test of the command line.",
            "Such tests start the built program and watch it from outside: what races there are processes and machines.",
            "Goroutines of the tests themselves.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Pattern DIRECTORY = Pattern.compile(
            "(?:^|/)"
                    + "(?:e2e\\w*|\\w+[-_]e2e|end2end|end[-_]?to[-_]?end|(?:integration|tests?)[-_]?cli|acceptance|functional|smoke|robustness|conformance|system[-_]?tests?)/");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean all = fix.code().files().stream()
                .allMatch(file -> DIRECTORY
                        .matcher(file.pathAfter().isEmpty() ? file.pathBefore() : file.pathAfter())
                        .find());
        if (all) {
            fix.code().functions().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
