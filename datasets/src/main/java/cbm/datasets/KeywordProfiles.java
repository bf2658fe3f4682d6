package cbm.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The keyword profiles that come with the program, as the text of their files. */
public final class KeywordProfiles {
    private static final List<String> NAMES = List.of("concurrency", "go-study-2019", "go-runtime");

    private KeywordProfiles() {}

    /** The names, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of a profile's file; nothing for a name that is not shipped. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = KeywordProfiles.class.getResourceAsStream("keywords/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its keyword profile " + name);
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
