package cbm.miner.screen;

import cbm.miner.file.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A list of keywords that a history is screened with.
 *
 * <p>Its file form has one entry a line, {@code MODE [subject|body] TEXT} with MODE one of {@code substring},
 * {@code word} and {@code inflected}; blank lines and lines that begin with {@code #} are ignored, and the first comment
 * line is the profile's title.
 *
 * @param name the profile's short name
 * @param title what it is for, in a line; may be empty
 * @param keywords the entries in the order of the file, without repetition
 */
public record KeywordProfile(String name, String title, List<Keyword> keywords) {
    public KeywordProfile {
        keywords = List.copyOf(new LinkedHashSet<>(keywords));
        if (keywords.isEmpty()) {
            throw new IllegalArgumentException("the keyword profile " + name + " has no entry");
        }
    }

    /**
     * Reads the file form.
     *
     * @param name the profile's name, used in messages too
     * @param text the file's text
     * @throws IllegalArgumentException naming the line that is not an entry
     */
    public static KeywordProfile parse(String name, String text) {
        String title = "";
        List<Keyword> keywords = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String entry = line.strip();
            if (entry.startsWith("#")) {
                title = title.isEmpty() ? entry.substring(1).strip() : title;
            } else if (!entry.isEmpty()) {
                keywords.add(parseEntry(name, number, entry));
            }
        }
        return new KeywordProfile(name, title, keywords);
    }

    private static Keyword parseEntry(String name, int number, String entry) {
        String[] parts = entry.split("\\s+", 2);
        for (MatchMode mode : MatchMode.values()) {
            if (parts.length == 2 && mode.label().equals(parts[0].toLowerCase(Locale.ROOT))) {
                String[] rest = parts[1].split("\\s+", 2);
                for (MatchScope scope : List.of(MatchScope.SUBJECT, MatchScope.BODY)) {
                    if (rest.length == 2 && scope.label().equals(rest[0].toLowerCase(Locale.ROOT))) {
                        return new Keyword(rest[1], mode, scope);
                    }
                }
                return new Keyword(parts[1], mode, MatchScope.MESSAGE);
            }
        }
        throw new IllegalArgumentException(name + ", line " + number + ": '" + entry
                + "' is not 'MODE [subject|body] TEXT' with MODE substring, word or inflected");
    }

    /** The SHA-256 of the entries in their file form, as lower-case hexadecimal; comments do not count. */
    public String hash() {
        String entries = keywords.stream().map(Keyword::line).collect(Collectors.joining("\n", "", "\n"));
        return Sha256.hex(entries);
    }
}
