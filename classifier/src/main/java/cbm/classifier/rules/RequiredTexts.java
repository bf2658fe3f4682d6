package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts of which one stands in every sentence that some words are in, looked up by their first letters. */
final class RequiredTexts {

    private final Map<Integer, List<Text>> byFirst = new HashMap<>();
    private final LetterTriples firsts;

    /** One of them. */
    record Text(String text, LetterTriples triples) {
        boolean isIn(MessageText.Sentence sentence) {
            return sentence.triples().hold(triples) && sentence.text().contains(text);
        }
    }

    /** Nothing is required where there is no text. */
    RequiredTexts(Collection<String> texts) {
        List<LetterTriples> beginnings = new ArrayList<>();
        for (String text : texts) {
            Text one = new Text(text, LetterTriples.of(text));
            byFirst.computeIfAbsent(one.triples().first(), first -> new ArrayList<>())
                    .add(one);
            beginnings.add(LetterTriples.of(text.substring(0, Math.min(LetterTriples.LONG, text.length()))));
        }
        this.firsts = LetterTriples.ofAny(beginnings);
    }

    /** Whether nothing is required. */
    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /** Those that may be in a message, by its letters. */
    List<Text> possible(MessageText message) {
        LetterTriples letters = message.triples();
        // Those of fewer letters than a triple.
        List<Text> possible = new ArrayList<>(byFirst.getOrDefault(LetterTriples.NONE, List.of()));
        firsts.forEachCommon(letters, first -> {
            for (Text each : byFirst.getOrDefault(first, List.of())) {
                if (letters.hold(each.triples())) {
                    possible.add(each);
                }
            }
        });
        return possible;
    }
}
