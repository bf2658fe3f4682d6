package cbm.classifier.rules;

import java.util.List;

/** The message says that something is left out under a condition. */
final class SaysSkips implements Rule {

    private static final Card CARD = new Card(
            "message-skips",
            "The message says that something is left out under a condition",
            "Ignore, skip, only if, unless, check whether, already closed or stopped.",
            "The access is avoided in the state in which it would be wrong.",
            "Anything else that is skipped.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Bypass");

    private static final Cue CUE = Cue.words(
            "\\bignor(?:e|es|ed|ing)\\b|\\bskip(?:s|ped|ping)?\\b|\\bonly (?:if|when)\\b|\\bunless\\b|\\bcheck(?:s|ed|ing)? (?:if|whether|that|for)\\b|\\balready (?:been )?(?:closed|stopped|done|cancell?ed|removed|deleted|exited|gone|started|finished)\\b|\\bnil check\\b|\\bbail(?:s|ing)? out\\b|\\bearly return\\b|\\breturn early\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
