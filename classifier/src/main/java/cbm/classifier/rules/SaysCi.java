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

    /** That the detector of races is switched on or off, not that it found any. */
    static final String DETECTOR =
            "^\\W*(?:always |also |now )?(?:enabl\\w+|run(?:s|ning)?|use[sd]?|add(?:s|ed|ing)?|turn(?:s|ed|ing)? (?:on|off)|disabl\\w+|set|pass(?:es)?"
                    + "|drops?|remov\\w+|build|execut\\w+) (?:(?:tests?|unit|integration|e2e|all|the|our|an?|go|golang|ci|suite|jobs?|builds?|step|flag"
                    + "|option|with|under|using|in|to|for|and|make|target|some|these|those|more|most|running|that|runs?|enables?) ){0,8}"
                    + "[`'\"]?(?:-race\\b|race[- ]detector|race[- ]detection|race flag|race mode)[`'\"]?";

    private static final Cue CUE = Cue.subject(
            "\\btravis\\b|\\bci\\b|\\bjenkins\\b|\\bmakefile\\b|\\bscripts?\\b|\\bdockerfile\\b|\\bsemaphore ?ci\\b|\\bappveyor\\b|\\bcircle ?ci\\b|\\bgithub actions?\\b"
                    + "|\\bgitlab[- ]?ci\\b|\\bbuildkite\\b|\\bcodecov\\b|\\bcoveralls\\b|\\bgoreleaser\\b|\\bazure pipelines?\\b|\\bbazel\\b|\\bcodeql\\b|\\bpre-?submit\\b|^build(?:\\([^)]*\\))?!?:|\\.github/"
                    + "|\\b(?:enable|run|use|add|turn on)\\w* (?:the |go |tests? |unit )*(?:with )?(?:-race|race[- ]detector|race detection)|"
                    + DETECTOR);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
