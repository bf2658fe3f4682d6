package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of a fix, and the message of what lies outside of the program. */
final class FixOutsideProgram implements Rule {

    private static final Card CARD = new Card(
            "fix-outside-program",
            "The subject speaks of a fix, and the message of what lies outside of the program",
            "Words of a fix in the subject, and words for what lies outside of the program, such as processes, files and devices.",
            "What is mended then is mostly what the program does to its surroundings.",
            "A bug of goroutines that is met where processes or files are handled.",
            "");

    private static final List<Rule> WORDS = List.of(new SaysOutside());

    private static final List<Rule> OTHERS = List.of(new SaysFix());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, OTHERS, id());
    }
}
