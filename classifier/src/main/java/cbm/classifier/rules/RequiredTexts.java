package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts of which one stands in every sentence that some words are in, looked up by their first letters. */
final class RequiredTexts {

    /** The first triples of all of them. */
    private final LetterTriples firsts;

    /** Those with the same first triple, in the order of its bit. */
    private final List<List<Text>> byFirst;

    /** How many of the bits stand before each word of them. */
    private final int[] before = new int[LetterTriples.WORDS];

    /** Those of fewer letters than a triple. */
    private final List<Text> tiny;

    /** One of them. */
    record Text(String text, LetterTriples triples) {
        boolean isIn(MessageText.Sentence sentence) {
            return sentence.triples().hold(triples) && sentence.text().contains(text);
        }
    }

    /** Nothing is required where there is no text. */
    RequiredTexts(Collection<String> texts) {
        SortedMap<Integer, List<Text>> groups = new TreeMap<>();
        List<LetterTriples> beginnings = new ArrayList<>();
        for (String text : texts) {
            Text one = new Text(text, LetterTriples.of(text));
            groups.computeIfAbsent(one.triples().first(), first -> new ArrayList<>())
                    .add(one);
            beginnings.add(LetterTriples.of(text.substring(0, Math.min(LetterTriples.LONG, text.length()))));
        }
        List<Text> none = groups.remove(LetterTriples.NONE);
        this.tiny = none == null ? List.of() : List.copyOf(none);
        this.byFirst = List.copyOf(groups.values());
        this.firsts = LetterTriples.ofAny(beginnings);
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(firsts.word(word - 1));
        }
    }

    /** Whether nothing is required. */
    boolean isEmpty() {
        return byFirst.isEmpty() && tiny.isEmpty();
    }

    /** Those that may be in a message, by its letters. */
    List<Text> possible(MessageText message) {
        LetterTriples letters = message.triples();
        List<Text> possible = new ArrayList<>(tiny);
        for (int word = 0; word < before.length; word++) {
            long mine = firsts.word(word);
            for (long common = mine & letters.word(word); common != 0; common &= common - 1) {
                long lower = Long.lowestOneBit(common) - 1;
                addThose(byFirst.get(before[word] + Long.bitCount(mine & lower)), letters, possible);
            }
        }
        return possible;
    }

    private static void addThose(List<Text> group, LetterTriples letters, List<Text> possible) {
        for (Text text : group) {
            if (letters.hold(text.triples())) {
                possible.add(text);
            }
        }
    }
}
