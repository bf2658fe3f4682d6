package cbm.miner.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses belong to one person, as a repository's {@code .mailmap} says.
 *
 * @see <a href="https://git-scm.com/docs/gitmailmap">gitmailmap</a>
 */
final class Mailmap {
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?<proper>[^<]*)<(?<first>[^>]*)>\\s*(?:(?<name>[^<]*)<(?<second>[^>]*)>)?.*");

    /** By address alone, and by name and address. */
    private final Map<String, String> addresses = new HashMap<>();

    /** Reads the file's text; a line that is no entry is none. */
    Mailmap(String text) {
        text.lines().filter(line -> !line.stripLeading().startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches() || entry.group("second") == null) {
            // Without a second address only a name is mended, and names do not tell people apart here.
            return;
        }
        String name = entry.group("name").strip();
        addresses.put(key(name, entry.group("second")), lower(entry.group("first")));
    }

    private static String key(String name, String address) {
        return lower(name) + "<" + lower(address);
    }

    /** The address that stands for a person; lower case. */
    String address(String name, String address) {
        String byBoth = addresses.get(key(name.strip(), address));
        String found = byBoth != null ? byBoth : addresses.get(key("", address));
        return found != null ? found : lower(address);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
