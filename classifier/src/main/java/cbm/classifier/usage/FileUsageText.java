package cbm.classifier.usage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A {@link FileUsage} as one line of text, to be kept. */
public final class FileUsageText {
    /** Changes whenever a reader of this version would tell something else of the same file. */
    public static final String VERSION = "file-usage 1";

    private static final int FIELDS = 9;

    private FileUsageText() {}

    /** The line, without its end; the same usage gives the same line. */
    public static String write(FileUsage usage) {
        return String.join(
                "\t",
                escaped(usage.packageName()),
                usage.generated() ? "1" : "0",
                Integer.toString(usage.lines()),
                Integer.toString(usage.codeLines()),
                Integer.toString(usage.namedGoroutines()),
                Integer.toString(usage.anonymousGoroutines()),
                pairs(usage.uses()),
                pairs(usage.calls()),
                pairs(usage.declarations()));
    }

    private static String pairs(Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(escaped(key.toString()), escaped(value.toString())));
        StringJoiner pairs = new StringJoiner(" ");
        sorted.forEach((key, value) -> pairs.add(key + "=" + value));
        return pairs.toString();
    }

    /** Reads such a line; nothing where it is damaged. */
    public static Optional<FileUsage> read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            Map<Use, Integer> uses = new EnumMap<>(Use.class);
            map(fields[6]).forEach((use, count) -> uses.put(Use.valueOf(use), Integer.valueOf(count)));
            Map<String, Integer> calls = new HashMap<>();
            map(fields[7]).forEach((call, count) -> calls.put(call, Integer.valueOf(count)));
            return Optional.of(new FileUsage(
                    plain(fields[0]),
                    fields[1].equals("1"),
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(fields[3]),
                    Integer.parseInt(fields[4]),
                    Integer.parseInt(fields[5]),
                    uses,
                    calls,
                    map(fields[8])));
        } catch (IllegalArgumentException e) {
            // Not a number, not a use, or half an escape: the file is read again.
            return Optional.empty();
        }
    }

    private static Map<String, String> map(String pairs) {
        Map<String, String> map = new HashMap<>();
        for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(" ", -1)) {
            int sign = pair.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("no pair: " + pair);
            }
            map.put(plain(pair.substring(0, sign)), plain(pair.substring(sign + 1)));
        }
        return map;
    }

    /** Without what parts fields, pairs and lines. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7f && c != '=' && c != '\\';
            if (plain) {
                out.append(c);
            } else {
                String hex = Integer.toHexString(c);
                out.append('\\').append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
        return out.toString();
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i));
            } else if (i + 5 > text.length()) {
                throw new IllegalArgumentException("half an escape");
            } else {
                out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            }
        }
        return out.toString();
    }
}
