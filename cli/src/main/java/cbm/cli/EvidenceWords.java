package cbm.cli;

import cbm.classifier.change.FactStatus;
import cbm.classifier.verdict.Evidence;
import java.util.List;
import java.util.Map;

/** What evidence saw, in words for a person: {@code added exchange number>shared} is a number became a shared variable. */
final class EvidenceWords {
    private static final String EXCHANGE = "exchange ";
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("shared", "shared variable"),
            Map.entry("own", "name of the function's own"),
            Map.entry("new", "new value"),
            Map.entry("other", "expression"),
            Map.entry("getter", "getter"),
            Map.entry("assigned", "assignment"),
            Map.entry("declared", "declaration"));
    private static final String WRAPPED = "wrapped-";
    private static final String UNWRAPPED = "unwrapped-";

    private EvidenceWords() {}

    static String of(Evidence evidence) {
        List<String> words = evidence.words();
        if (words.size() == 2 && words.get(1).startsWith(EXCHANGE)) {
            return exchanged(words.get(1).substring(EXCHANGE.length()));
        }
        return words.size() == 2 && words.getFirst().equals(FactStatus.RETYPED.id())
                ? "changed " + words.getLast()
                : String.join(" ", words);
    }

    /** In words what was exchanged: two sorts of code, or the name of what went. */
    private static String exchanged(String detail) {
        String[] sorts = detail.split(">", -1);
        if (sorts.length != 2) {
            return detail.equals("callee") ? "another function is called" : detail + " was replaced";
        }
        String was = a(sorts[0]);
        if (sorts[1].startsWith(WRAPPED)) {
            return was + " became a part of " + a(sorts[1].substring(WRAPPED.length()));
        }
        if (sorts[1].startsWith(UNWRAPPED)) {
            return was + " became its own part, " + a(sorts[1].substring(UNWRAPPED.length()));
        }
        return was + " became " + (sorts[0].equals(sorts[1]) ? "another " + word(sorts[1]) : a(sorts[1]));
    }

    private static String a(String sort) {
        String word = word(sort);
        return ("ae".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    private static String word(String sort) {
        return SORTS.getOrDefault(sort, sort);
    }
}
