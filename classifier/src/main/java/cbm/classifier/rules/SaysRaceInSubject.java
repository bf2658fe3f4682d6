package cbm.classifier.rules;

import java.util.List;

/** The subject tells of a race and of nothing stuck. */
final class SaysRaceInSubject implements Rule {

    private static final Card CARD = new Card(
            "message-subject-race",
            "The subject tells of a race and of nothing stuck",
            "Race or race condition in the subject, and deadlock, hang, stuck, leak, forever or lock order nowhere in it.",
            "What the subject names is the bug; that something hangs further down is what comes of it.",
            "Races of processes or with the file system.",
            "");

    private static final Cue CUE = Cue.subject("\\b" + Vocabulary.RACE + "\\b|\\bdata ?rac\\w+|\\btoctou\\b")
            .butNot(
                    "NOT rac(?:e|es|y)\\b",
                    "\\brace[- ]free\\b",
                    SaysCi.DETECTOR,
                    Vocabulary.TAKEN_BACK,
                    Vocabulary.OTHER_RACES);

    private static final MessagePattern STUCK = MessagePattern.of(
            "\\b(?:dead|live)[- ]?lock\\w*|\\bhangs?\\b|\\bhanging\\b|\\bhung\\b|\\bstuck\\b|\\bstall\\w*|\\bfreez\\w*|\\bfroze|\\block(?:s|ed|ing)?[- ]ups?\\b|\\ble[ae]k\\w*"
                    + "|\\bforever\\b|\\bindefinite\\w*|\\block(?:ing)? (?:order|inversion)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return fix.message().subjectMentions(STUCK) ? List.of() : CUE.in(fix.message(), id());
    }
}
