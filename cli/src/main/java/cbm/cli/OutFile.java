package cbm.cli;

import cbm.miner.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A file that the user names to be written. */
final class OutFile {
    private OutFile() {}

    /** What a file is filled by. */
    interface Filling {
        /** Writes all data. */
        void into(DataWriter writer) throws IOException;
    }

    /**
     * The file as it is named.
     *
     * @param example the name that a file in a folder might have
     * @throws UserFault if it is a folder, stands in none, or is a study's own file
     */
    static Path checked(Path out, String example) throws IOException {
        if (Files.isDirectory(out)) {
            throw new UserFault("--out " + out + " is a folder; name a file, such as " + out.resolve(example));
        }
        checkAbove(out);
        if (StudyOwnFiles.hold(out)) {
            throw new UserFault(
                    "--out " + out + " is a study's own file, which must not be replaced; name another file");
        }
        return out;
    }

    /**
     * Checks that what is to be written will stand in a folder.
     *
     * @throws UserFault if there is none
     */
    static void checkAbove(Path out) {
        Path parent = out.toAbsolutePath().getParent();
        if (parent != null && Files.exists(parent) && !Files.isDirectory(parent)) {
            throw new UserFault("--out " + out + ": " + parent + " is a file, not a folder");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserFault("--out " + out + ": there is no folder " + parent);
        }
    }

    /**
     * Writes a file as a whole: what was there before stays until all is written beside it. Pipes, devices and what a symbolic link names are
     * written to directly.
     *
     * @throws IOException if not all of it could be written
     */
    static void fill(Path file, Filling filling) throws IOException {
        if (!isReplaceable(file)) {
            write(file, file, filling);
            return;
        }
        try (WholeFile whole = WholeFile.at(file)) {
            write(whole.part(), file, filling);
            whole.putInPlace();
        }
    }

    /** Not through a link: /dev/stdout is one, and to move a file there would leave the reader with the old one. */
    private static boolean isReplaceable(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null
                && Files.isWritable(parent)
                && (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static void write(Path to, Path named, Filling filling) throws IOException {
        try (DataWriter writer = new DataWriter(Files.newOutputStream(to))) {
            filling.into(writer);
            Optional<String> loss = writer.loss();
            if (loss.isPresent()) {
                throw new IOException(named + " could not be written: " + loss.get());
            }
        }
    }
}
