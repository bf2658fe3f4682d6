package cbm.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user names to be written. */
final class OutFile {
    private OutFile() {}

    /**
     * The file as it is named.
     *
     * @param example the name that a file in a folder might have
     * @throws UserFault if it is a folder, or stands in none
     */
    static Path checked(Path out, String example) {
        if (Files.isDirectory(out)) {
            throw new UserFault("--out " + out + " is a folder; name a file, such as " + out.resolve(example));
        }
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserFault("--out " + out + ": there is no folder " + parent);
        }
        return out;
    }
}
