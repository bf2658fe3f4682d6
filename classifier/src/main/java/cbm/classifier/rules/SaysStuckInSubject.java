package cbm.classifier.rules;

import java.util.List;

/** The subject tells of something stuck and of no race. */
final class SaysStuckInSubject implements Rule {

    private static final Card CARD = new Card(
            "message-subject-stuck",
            "The subject tells of something stuck and of no race",
            "Deadlock, hang, stuck, blocked, forever or goroutine leak in the subject, and no race in it.",
            "What the subject names is the bug, whatever else the message explains.",
            "Block devices and code blocks; a hang of an outside process.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\b(?:dead|live)[- ]?lock\\w*|\\bhang(?:s|ing)?\\b|\\bhung\\b|\\bstuck\\b"
                            + "|\\bblock(?:s|ed|ing)?\\b|\\bforever\\b|\\bindefinite\\w*|\\bgo-?routines?\\b.{0,20}\\ble[ae]k\\w*"
                            + "|\\ble[ae]k\\w*.{0,20}\\bgo-?routines?\\b")
            .butNot(
                    "\\b(?:code|cidr|basic) block\\w*",
                    "\\bblock (?:device|storage|size|volume|io)\\w*",
                    "\\bnon-?blocking\\b",
                    Vocabulary.DEADLOCK_TOOLS,
                    Vocabulary.TAKEN_BACK,
                    Vocabulary.OTHER_DEADLOCKS);

    private static final MessagePattern RACE = MessagePattern.of("\\brac(?:e|es|ed|y|ey|ing)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return fix.message().subjectMentions(RACE) ? List.of() : CUE.in(fix.message(), id());
    }
}
