package cbm.classifier.rules;

import cbm.classifier.change.FileDelta;
import java.util.List;
import java.util.regex.Pattern;

/** Only end-to-end tests are changed. */
final class EndToEndTests implements Rule {

    private static final Card CARD = new Card(
            "end-to-end-tests",
            "Only end-to-end tests are changed",
            "All changed Go files stand below a directory named for end-to-end, integration, acceptance, functional, smoke, conformance or system tests, be it together with another word.",
            "Such tests watch a program or a service from outside: what races there are often processes and machines.",
            "Goroutines of the tests themselves; a whole program that runs within the test.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Pattern DIRECTORY = Pattern.compile("(?:^|/)(?:\\w+[-_])?"
            + "(?:e2e|end[-_]?(?:to|2)[-_]?end|integration|acceptance|functional|smoke|conformance|system[-_]?tests?)"
            + "(?:tests?|[-_]\\w+)?/");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.code().files().stream().allMatch(EndToEndTests::standsThere)) {
            fix.code().functions().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }

    private static boolean standsThere(FileDelta file) {
        String path = file.pathAfter().isEmpty() ? file.pathBefore() : file.pathAfter();
        return DIRECTORY.matcher(path).find();
    }
}
