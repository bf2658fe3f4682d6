package cbm.classifier.rules;

import java.util.List;

/** One sentence of many names concurrency. */
final class OneSentenceOfMany implements Rule {

    private static final Card CARD = new Card(
            "message-one-sentence-of-many",
            "One sentence of many names concurrency",
            "Eight sentences, points or quoted lines at least, of which one names races, locks, goroutines, leaks or hangs.",
            "The message is about something else.",
            "A long report around one line that matters.",
            "");

    /** So many sentences are many. */
    private static final int MANY = 8;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<MessageText.Sentence> sentences = fix.message().sentences();
        if (sentences.size() < MANY) {
            return List.of();
        }
        List<MessageText.Sentence> naming = sentences.stream()
                .filter(sentence -> SaysConsequence.NAMES.isIn(sentence.text()))
                .toList();
        if (naming.size() != 1 || OtherScript.isThatOf(fix.message())) {
            return List.of();
        }
        return Heard.words(naming.getFirst(), SaysConsequence.NAMES, id());
    }
}
