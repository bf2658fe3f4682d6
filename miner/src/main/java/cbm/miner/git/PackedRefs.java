package cbm.miner.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/** The file {@code packed-refs}, searched without being parsed: a mirror's can hold tens of thousands of refs. */
final class PackedRefs {
    private static final int ID_DIGITS = 40;

    private final byte[] text;

    private PackedRefs(byte[] text) {
        this.text = text;
    }

    static PackedRefs in(Path commonDir) throws IOException {
        try {
            return new PackedRefs(Files.readAllBytes(commonDir.resolve("packed-refs")));
        } catch (NoSuchFileException e) {
            return new PackedRefs(new byte[0]);
        }
    }

    /** What a ref of a full name points to. */
    Optional<ObjectId> find(String ref) {
        int line = lineOf((ref + "\n").getBytes(StandardCharsets.UTF_8), 0);
        return line < 0 ? Optional.empty() : Optional.of(ObjectId.fromString(text, line));
    }

    /** The rests of the names of refs whose full names begin with a prefix. */
    Set<String> under(String prefix) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        Set<String> names = new TreeSet<>();
        for (int line = lineOf(wanted, 0); line >= 0; line = lineOf(wanted, next(line))) {
            int start = line + ID_DIGITS + 1 + wanted.length;
            names.add(new String(text, start, next(line) - 1 - start, StandardCharsets.UTF_8).strip());
        }
        return names;
    }

    /** The next line from a position on whose ref's name begins so, or -1. */
    private int lineOf(byte[] name, int from) {
        for (int line = from; line + ID_DIGITS + 1 + name.length <= text.length; line = next(line)) {
            int at = line + ID_DIGITS + 1;
            if (text[line] != '#' && text[line] != '^' && text[at - 1] == ' ' && startsWith(at, name)) {
                return line;
            }
        }
        return -1;
    }

    private boolean startsWith(int at, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (text[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int next(int line) {
        int at = Math.min(line + ID_DIGITS, text.length);
        if (text[line] == '#') {
            at = line;
        }
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
