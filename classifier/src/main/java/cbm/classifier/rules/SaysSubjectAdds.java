package cbm.classifier.rules;

import java.util.List;

/** The subject says that synchronisation is put in. */
final class SaysSubjectAdds implements Rule {

    private static final Card CARD = new Card(
            "message-subject-adds",
            "The subject says that synchronisation is put in",
            "Add, protect, guard, lock, synchronise, serialise, wait, hold, acquire, ensure, mutex or atomic, in the subject.",
            "What the subject names as the deed is what repairs, whatever else had to move for it.",
            "Adding of a feature or of a test.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Add");

    private static final Cue CUE = Cue.subject(
                    "\\badd(?:s|ed|ing)?\\b|\\bprotect\\w*|\\bguard\\w*|\\br?w?lock(?:s|ed|ing)?\\b|\\bmutex\\w*|\\bsynchroni[sz]\\w*"
                            + "|\\bseriali[sz]\\w*|\\bwait(?:s|ed|ing)?\\b|\\bensur\\w+|\\bmake sure\\b|\\bhold(?:s|ing)?\\b|\\bacquir\\w+|\\batomic\\w*")
            .butNot(
                    "\\badd(?:s|ed|ing)? (?:an? |the |more |some )?(?:\\w+ )?(?:tests?|test cases?|comments?|support|docs?|logs?|logging)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
