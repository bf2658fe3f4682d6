package cbm.classifier.rules;

import java.util.List;

/** The subject says that something is added, locked, waited for or ensured. */
final class SaysSubjectAdds implements Rule {

    private static final Card CARD = new Card(
            "message-subject-adds",
            "The subject says that something is added, locked, waited for or ensured",
            "Add, protect, guard, lock, synchronise, serialise, wait, hold, acquire, ensure, mutex or atomic, in the subject, but not what it removes, avoids or does without.",
            "What the subject names as the deed is what repairs, whatever else had to move for it.",
            "Adding of a feature or of a test.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Add");

    private static final Cue CUE = Cue.subject(
                    "\\badd(?:s|ed|ing)?\\b|\\bprotect\\w*|\\bguard\\w*|\\br?w?lock(?:s|ed|ing)?\\b|\\bmutex\\w*|\\bsynchroni[sz]\\w*"
                            + "|\\bseriali[sz]\\w*|\\bwait(?:s|ed|ing)?\\b|\\bensur(?:e|es|ed|ing)\\b|\\bmake sure\\b|\\bhold(?:s|ing)?\\b|\\bacquir\\w+|\\batomic\\w*")
            .butNot(
                    "\\badd(?:s|ed|ing)? (?:an? |the |more |some )?(?:\\w+ )?(?:tests?|test cases?|comments?|support|docs?|logs?|logging)\\b",
                    "\\b(?:remov\\w+|drop(?:s|ped|ping)?|delet(?:e|es|ed|ing)|eliminat\\w+|get(?:s|ting)? rid of|without|no|not|never|unnecessary|redundant|unneeded|unused|stop|avoid\\w*|don't|do not|instead of)"
                            + " (?:(?!to\\b|and\\b|by\\b|but\\b|in\\b|when\\b|while\\b)[^\\s,.;:]+ ){0,3}?(?:r?w?lock(?:s|ed|ing)?|mutex\\w*|synchroni[sz]\\w*|seriali[sz]\\w*|wait(?:s|ed|ing)?|hold(?:s|ing)?|acquir\\w+|atomic\\w*)\\b(?: (?:\\w+ ){0,3}?\\w*(?:lock|mutex)\\b)?");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
