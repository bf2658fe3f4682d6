package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of building and testing, not of the code. */
final class SaysCi implements Rule {

    private static final Card CARD = new Card(
            "message-ci",
            "The subject speaks of building and testing, not of the code",
            "Travis, CI, Jenkins, Makefile, script, Dockerfile, running tests with -race.",
            "The change concerns how the project is built and tested.",
            "A fix of a test that names the CI that showed it.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE = Cue.subject(
            "\\btravis\\b|\\bci\\b|\\bjenkins\\b|\\bmakefile\\b|\\bscripts?\\b|\\bdockerfile\\b|\\bsemaphore ?ci\\b|\\bappveyor\\b|\\bcircle ?ci\\b|\\bgithub actions?\\b|\\b(?:enable|run|use|add|turn on)\\w* (?:the |go |tests? |unit )*(?:with )?(?:-race|race[- ]detector|race detection)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
