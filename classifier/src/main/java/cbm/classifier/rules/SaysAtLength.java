package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.List;
import java.util.stream.Stream;

/** The message is long. */
final class SaysAtLength implements Rule {

    private static final Card CARD = new Card(
            "message-long",
            "The message is long",
            "More than sixty words, trailers left out.",
            "In many words one of concurrency is soon met by chance; features are explained at length.",
            "A careful account of a race.",
            "");

    private static final int MANY = 60;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        long words = fix.message().sentences().stream()
                .flatMap(sentence -> Stream.of(sentence.text().split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .count();
        return words > MANY
                ? List.of(Finding.fired(Evidence.inMessage(id(), 1, List.of(words + " words"))))
                : List.of();
    }
}
