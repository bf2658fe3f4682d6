package cbm.miner.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and then put there: a reader finds the old one or the new one, never half, and
 * what was there before stays if anything fails. Of a run that was killed a file with {@link #SUFFIX} is left.
 */
public final class WholeFile implements Closeable {
    /** How the name of a half-written file ends; no name of a repository can. */
    public static final String SUFFIX = "~part";

    private final Path place;
    private final Path part;

    private WholeFile(Path place) {
        this.place = place;
        // Another process may write the same file at the same time.
        part = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + SUFFIX);
    }

    /** Begins a file that will be at a place. */
    public static WholeFile at(Path place) {
        return new WholeFile(place);
    }

    /** Writes a file. */
    public static void write(Path place, byte[] bytes) throws IOException {
        try (WholeFile file = at(place)) {
            Files.write(file.part(), bytes);
            file.putInPlace();
        }
    }

    /** Writes a file in UTF-8. */
    public static void write(Path place, CharSequence text) throws IOException {
        write(place, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a file is what a killed run left of one that was to be at the place. */
    public static boolean isLeftOf(Path place, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(place.getFileName().toString()) && name.endsWith(SUFFIX);
    }

    /** A path as a failure tells it, without what shows that the file, or a folder above it, is half written: where it was to be. */
    public static String placeOf(String path) {
        return path.replaceFirst("(\\.\\d+)?" + SUFFIX + "(?=$|[/\\\\])", "");
    }

    /** Where to write. */
    public Path part() {
        return part;
    }

    /** Puts what was written and closed in its place. */
    public void putInPlace() throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Drops what was written but not put in its place. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
