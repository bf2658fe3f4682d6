package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, with git's view of whether they are text and ours of how they are encoded.
 *
 * <p>Not a copy: who makes one does not change the bytes afterwards.
 */
public final class FileContent {
    /** How many bytes from its start git looks through for a NUL before it takes a file for text. */
    public static final int BINARY_PROBE = 8000;

    private static final FileContent EMPTY = new FileContent(new byte[0]);

    private final byte[] bytes;
    private @Nullable Charset charset;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The content that these bytes are. */
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes);
    }

    /** The content of a text, in UTF-8. */
    public static FileContent of(String text) {
        FileContent content = new FileContent(text.getBytes(UTF_8));
        content.charset = UTF_8;
        return content;
    }

    /** The content of a file that is not there. */
    public static FileContent empty() {
        return EMPTY;
    }

    /** The bytes themselves, not a copy; they must not be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Whether git takes it for binary: a NUL in the first {@value #BINARY_PROBE} bytes. */
    public boolean isBinary() {
        return Words.contain(bytes, 0, Math.min(bytes.length, BINARY_PROBE), (byte) 0);
    }

    /** Whether the bytes are valid UTF-8, as the text of Go source has to be. */
    public boolean isUtf8() {
        return charset().equals(UTF_8);
    }

    /** UTF-8 where the bytes are that, or else ISO-8859-1, which takes all bytes. */
    public Charset charset() {
        Charset known = charset;
        if (known == null) {
            known = validUtf8() ? UTF_8 : ISO_8859_1;
            charset = known;
        }
        return known;
    }

    /** The decoded text, line ends kept as they are. */
    public String text() {
        return new String(bytes, charset());
    }

    /** Whether a range of the bytes says the same in every encoding. */
    boolean isAscii(int from, int to) {
        return Words.areAscii(bytes, from, to);
    }

    /** The decoded text of a range of the bytes, led by one character. */
    String line(char lead, int from, int to, boolean isAscii) {
        byte[] line = new byte[to - from + 1];
        line[0] = (byte) lead;
        System.arraycopy(bytes, from, line, 1, to - from);
        return new String(line, isAscii ? ISO_8859_1 : charset());
    }

    private boolean validUtf8() {
        if (Words.areAscii(bytes, 0, bytes.length)) {
            return true;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
