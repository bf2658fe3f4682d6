package cbm.miner.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * A commit as its object's bytes tell it. Headers are found when asked for; nothing of it fails on damaged text.
 *
 * @see <a href="https://git-scm.com/docs/git-commit">git-commit</a>, "Discussion", for the encoding of messages
 */
public final class RawCommit {
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCODING = "encoding ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AUTHOR = "author ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "committer ".getBytes(StandardCharsets.US_ASCII);
    /** {@code tree } and 40 digits and a line feed. */
    private static final int AFTER_TREE = 46;
    /** {@code parent } and 40 digits and a line feed. */
    private static final int PARENT_LINE = 48;

    private final ObjectId id;
    private final byte[] raw;
    private final int headersEnd;

    RawCommit(AnyObjectId id, byte[] raw) {
        this.id = id.toObjectId();
        this.raw = raw;
        this.headersEnd = headersEnd(raw);
    }

    /** Where the blank line after the headers begins. */
    private static int headersEnd(byte[] raw) {
        for (int at = 0; at + 1 < raw.length; at++) {
            if (raw[at] == '\n' && raw[at + 1] == '\n') {
                return at + 1;
            }
        }
        return raw.length;
    }

    /** The commit's id. */
    public CommitId id() {
        return CommitId.of(id);
    }

    ObjectId objectId() {
        return id;
    }

    /** The ids of the parents in their order. */
    public List<CommitId> parents() {
        return parentIds().stream().map(CommitId::of).toList();
    }

    List<ObjectId> parentIds() {
        List<ObjectId> parents = new ArrayList<>(2);
        for (int at = AFTER_TREE; isParentLine(raw, at); at += PARENT_LINE) {
            parents.add(ObjectId.fromString(raw, at + PARENT.length));
        }
        return parents;
    }

    static boolean isParentLine(byte[] raw, int at) {
        return at + PARENT_LINE <= raw.length && RawParseUtils.match(raw, at, PARENT) > 0;
    }

    static int firstParentLine() {
        return AFTER_TREE;
    }

    static int parentLineLength() {
        return PARENT_LINE;
    }

    static ObjectId parentAt(byte[] raw, int at) {
        return ObjectId.fromString(raw, at + PARENT.length);
    }

    /** The number of parents. */
    public int parentCount() {
        int count = 0;
        for (int at = AFTER_TREE; isParentLine(raw, at); at += PARENT_LINE) {
            count++;
        }
        return count;
    }

    /** The name that the author line gives, decoded; never the address. */
    public String authorName() {
        int at = header(AUTHOR);
        if (at < 0) {
            return "";
        }
        int end = at;
        while (end < raw.length && raw[end] != '<' && raw[end] != '\n') {
            end++;
        }
        return decode(at, end).strip();
    }

    /** The author line's name and address, for filters; must not be written anywhere. */
    public String authorLine() {
        int at = header(AUTHOR);
        return at < 0 ? "" : decode(at, RawParseUtils.nextLF(raw, at));
    }

    /** When the change was written, to the second; the epoch where the line cannot be read. */
    public Instant authorDate() {
        return Instant.ofEpochSecond(seconds(header(AUTHOR)));
    }

    /** When the commit was made, to the second; the epoch where the line cannot be read. */
    public Instant commitDate() {
        return Instant.ofEpochSecond(commitSeconds());
    }

    long commitSeconds() {
        return seconds(header(COMMITTER));
    }

    private long seconds(int lineStart) {
        if (lineStart < 0) {
            return 0;
        }
        int end = Math.min(RawParseUtils.nextLF(raw, lineStart), raw.length);
        int at = end - 1;
        while (at > lineStart && raw[at] != '>') {
            at--;
        }
        at++;
        while (at < end && raw[at] == ' ') {
            at++;
        }
        long seconds = 0;
        int digits = 0;
        while (at < end && raw[at] >= '0' && raw[at] <= '9' && digits < 11) {
            seconds = seconds * 10 + (raw[at] - '0');
            at++;
            digits++;
        }
        return seconds;
    }

    /** Where the value of a header begins, or -1. */
    private int header(byte[] name) {
        int at = 0;
        while (at < headersEnd) {
            if (RawParseUtils.match(raw, at, name) > 0) {
                return at + name.length;
            }
            at = RawParseUtils.nextLF(raw, at);
        }
        return -1;
    }

    /** Where the message begins in {@link #messageBytes()}. */
    private int messageStart() {
        return Math.min(headersEnd + 1, raw.length);
    }

    /** The message in UTF-8: the object's own bytes, or re-encoded where the commit declares another encoding. */
    public Utf8 messageBytes() {
        Optional<Charset> declared = declaredCharset();
        if (declared.isEmpty() || declared.get().equals(StandardCharsets.UTF_8)) {
            return new Utf8(raw, messageStart(), raw.length);
        }
        byte[] text = strictly(declared.get(), messageStart(), raw.length)
                .map(message -> message.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        return text == null ? new Utf8(raw, messageStart(), raw.length) : new Utf8(text, 0, text.length);
    }

    /** The whole message, decoded; never fails. */
    public String message() {
        return decode(messageStart(), raw.length);
    }

    /** Whether the message is neither in the encoding that the commit declares nor, without one, in UTF-8. */
    public boolean isMisencoded() {
        Charset charset = declaredCharset().orElse(StandardCharsets.UTF_8);
        return (hasEncodingHeader() && declaredCharset().isEmpty())
                || strictly(charset, messageStart(), raw.length).isEmpty();
    }

    /** As declared; else as UTF-8; else byte by byte as ISO 8859-1. */
    private String decode(int start, int end) {
        return strictly(declaredCharset().orElse(StandardCharsets.UTF_8), start, end)
                .or(() -> strictly(StandardCharsets.UTF_8, start, end))
                .orElseGet(() -> new String(raw, start, end - start, StandardCharsets.ISO_8859_1));
    }

    private Optional<String> strictly(Charset charset, int start, int end) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw, start, end - start))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean hasEncodingHeader() {
        return header(ENCODING) >= 0;
    }

    private Optional<Charset> declaredCharset() {
        int at = header(ENCODING);
        if (at < 0) {
            return Optional.empty();
        }
        String name = new String(raw, at, RawParseUtils.nextLF(raw, at) - at, StandardCharsets.US_ASCII).strip();
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Constants.TYPE_COMMIT + " " + id.name();
    }

    /**
     * A stretch of UTF-8 text in a larger array, which is shared and must not be changed.
     *
     * @param bytes the array
     * @param start the first byte of the text
     * @param end the end of the text, exclusive
     */
    @SuppressWarnings("ArrayRecordComponent") // a view on purpose: a copy a commit would cost more than the match
    public record Utf8(byte[] bytes, int start, int end) {}
}
