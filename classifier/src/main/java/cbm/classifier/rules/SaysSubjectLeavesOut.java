package cbm.classifier.rules;

import java.util.List;

/** The subject says that something is left out. */
final class SaysSubjectLeavesOut implements Rule {

    private static final Card CARD = new Card(
            "message-subject-leaves-out",
            "The subject says that something is left out",
            "Remove, drop, delete, get rid of, avoid, do not, disable, skip, ignore, unused, unnecessary or redundant, in the subject.",
            "What was dangerous or one too many is not done any more.",
            "A race that the program has in removing something.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Bypass and Remove");

    private static final Cue CUE = Cue.subject(
                    "\\bremov\\w+|\\bdrop\\w*|\\bdelet(?:e|es|ed|ing)\\b|\\bget(?:s|ting)? rid\\b|\\beliminat\\w+|\\bavoid\\w*|\\b(?:do not|don't)\\b|^\\W*(?:\\S+: ?)?never\\b"
                            + "|\\bdisabl\\w+|\\bskip\\w*|\\bignor\\w+|\\b(?:unused|unneeded|unnecessary|redundant|superfluous)\\b")
            .butNot(
                    "\\b(?:is|are|was|were|be|been|being|gets?|got) (?:\\w+ )?(?:removed|dropped|deleted|disabled|skipped|ignored)\\b",
                    "\\b(?:remov\\w+|avoid\\w*|eliminat\\w+|get(?:s|ting)? rid of|drop\\w*) (?:an? |the |some |possible |potential )*(?:data |race )?(?:rac|deadlock|leak|hang)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
