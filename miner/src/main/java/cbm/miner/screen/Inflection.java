package cbm.miner.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The forms of an English word that mode {@code inflected} accepts.
 *
 * <p>From the base form: plural and third person (races), past (raced), present participle (racing), adjective (racy,
 * racey, leaky); for words in -ic the forms in -s, -ally and -ity; in -nt those in -ntly and -ncy; in -ize or -ise both
 * spellings and the noun in -ation. Each form also with one of the prefixes {@code data, de, non, r, re, rw, un, w}
 * grown together with it (datarace, unlock, rwmutex).
 */
final class Inflection {
    private static final List<String> PREFIXES = List.of("", "data", "de", "non", "r", "re", "rw", "un", "w");

    private Inflection() {}

    /** All forms of a word or phrase, sorted; each word of a phrase is inflected, the first takes the prefixes. */
    static Set<String> forms(String phrase) {
        List<String> combined = new ArrayList<>(List.of(""));
        for (String word : phrase.split(" ")) {
            List<String> next = new ArrayList<>();
            for (String start : combined) {
                for (String form : wordForms(word)) {
                    next.add(start.isEmpty() ? form : start + " " + form);
                }
            }
            combined = next;
        }
        Set<String> forms = new TreeSet<>();
        for (String form : combined) {
            PREFIXES.forEach(prefix -> forms.add(prefix + form));
        }
        return forms;
    }

    private static Set<String> wordForms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() < 3 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return forms;
        }
        if (word.endsWith("ize") || word.endsWith("ise")) {
            String stem = word.substring(0, word.length() - 3);
            for (String spelling : List.of(stem + "iz", stem + "is")) {
                List.of("e", "es", "ed", "ing", "er", "ers", "ation", "ations")
                        .forEach(end -> forms.add(spelling + end));
            }
        } else if (word.endsWith("ic")) {
            List.of("s", "ally", "ity").forEach(end -> forms.add(word + end));
        } else if (word.endsWith("nt")) {
            String stem = word.substring(0, word.length() - 1);
            List.of("tly", "ts", "cy", "cies").forEach(end -> forms.add(stem + end));
        } else {
            regular(word, forms);
        }
        return forms;
    }

    private static void regular(String word, Set<String> forms) {
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        if (last == 'e') {
            List.of("es", "ed", "ing", "y", "ey").forEach(end -> forms.add(stem + end));
        } else if (last == 'y' && !isVowel(word.charAt(word.length() - 2))) {
            List.of("ies", "ied", "ying").forEach(end -> forms.add(stem + end));
        } else {
            boolean sibilant = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
            forms.add(word + (sibilant ? "es" : "s"));
            String base = doubles(word) ? word + last : word;
            List.of("ed", "ing", "y").forEach(end -> forms.add(base + end));
        }
    }

    /** Whether the last consonant doubles before -ed and -ing: short words that end consonant, vowel, consonant. */
    private static boolean doubles(String word) {
        int length = word.length();
        char last = word.charAt(length - 1);
        return length <= 4
                && !isVowel(last)
                && "wxy".indexOf(last) < 0
                && isVowel(word.charAt(length - 2))
                && !isVowel(word.charAt(length - 3));
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
