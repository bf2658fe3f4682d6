package cbm.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text that a person wrote, in UTF-8. */
final class TextFile {
    private static final String MARK = "\ufeff";

    private TextFile() {}

    /**
     * Its text, without the byte order mark that some editors put in front.
     *
     * @throws java.nio.charset.CharacterCodingException if it is not in UTF-8
     * @throws IOException if it cannot be read
     */
    static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
