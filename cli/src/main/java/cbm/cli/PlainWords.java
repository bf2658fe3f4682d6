package cbm.cli;

import cbm.miner.file.WholeFile;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What failed outside of the program, for readers who know files and networks but no Java. */
final class PlainWords {
    private PlainWords() {}

    static String of(@Nullable IOException failure) {
        if (failure == null) {
            return "unknown failure";
        }
        return switch (failure) {
            case NoSuchFileException missing -> file(missing) + ": no such file or folder";
            case AccessDeniedException denied -> file(denied) + ": no permission to read or write it";
            case FileAlreadyExistsException there -> file(there) + ": is there already";
            case NotDirectoryException file -> file(file) + ": is no folder";
            case FileSystemException other ->
                file(other) + ": "
                        + Optional.ofNullable(other.getReason()).orElse("cannot be read, written or removed");
            case CharacterCodingException coding -> "a file is not text in UTF-8";
            case EOFException end -> "a file ends too early" + detail(end);
            case UnknownHostException host -> "the host cannot be found" + detail(host);
            default -> Optional.ofNullable(failure.getMessage()).orElse("reading or writing failed");
        };
    }

    /** The file that the user knows, not the one that is written beside it first. */
    private static String file(FileSystemException failure) {
        return WholeFile.placeOf(String.valueOf(failure.getFile()));
    }

    private static String detail(IOException failure) {
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }
}
