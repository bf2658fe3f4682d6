package cbm.classifier.rules;

import java.util.List;

/** The message says that it takes more than one worker for it to happen. */
final class SaysWithMany implements Rule {

    private static final Card CARD = new Card(
            "message-with-many",
            "The message says that it takes more than one worker for it to happen",
            "With more than one worker, thread, core or client; never with a single one; a number of workers or processors above one; so much with one and more with many.",
            "What one worker alone does right, several do wrong by getting in each other's way.",
            "Limits and settings of the number of workers.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final String WORKER =
            "(?:\\w+ )?(?:workers?|threads?|cores?|cpus?|processors?|procs|clients?|writers?|readers?|consumers?|producers?|"
                    + Vocabulary.GOROUTINE + ")\\b";

    private static final Cue CUE = Cue.words(
            "\\b(?:with|if|when|once|by) (?:there (?:is|are) )?(?:more than (?:one|1)|>=? ?[12]|at least two) " + WORKER
                    + "|(?:\\s-\\w+|\\bgomaxprocs|\\bworkers|\\bparallelism|\\bconcurrency) ?> ?1\\b"
                    + "|\\b(?:never|not (?:\\w+ )?(?:happen\\w*|reproduc\\w*|seen|fail\\w*)|no longer|disappear\\w*|works?|fine) (?:happen\\w* |seen |fail\\w* )?(?:with|on|for) (?:only )?(?:(?:one|1|a single) "
                    + WORKER + "|-\\w+[ =]?1\\b|gomaxprocs ?=? ?1\\b)"
                    + "|\\b(?:with|on) (?:one|1|a single) " + WORKER
                    + ".{0,40}\\b(?:with|on) (?:\\d+|more|many|several)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
