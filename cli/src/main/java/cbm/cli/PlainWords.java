package cbm.cli;

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
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": no permission to read or write it";
            case FileAlreadyExistsException there -> there.getFile() + ": is there already";
            case NotDirectoryException file -> file.getFile() + ": is no folder";
            case FileSystemException other ->
                other.getFile() + ": "
                        + Optional.ofNullable(other.getReason()).orElse("cannot be read, written or removed");
            case CharacterCodingException coding -> "a file is not text in UTF-8";
            case EOFException end -> "a file ends too early" + detail(end);
            case UnknownHostException host -> "the host cannot be found" + detail(host);
            default -> Optional.ofNullable(failure.getMessage()).orElse("reading or writing failed");
        };
    }

    private static String detail(IOException failure) {
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }
}
