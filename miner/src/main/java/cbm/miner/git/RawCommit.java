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
import java.util.regex.Pattern;
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
    private static final byte[] TREE = "tree ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCODING = "encoding ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AUTHOR = "author ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "committer ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern HOST = Pattern.compile("@[\\w-]+(\\.[\\w-]+)+");
    private static final int ID_DIGITS = 40;
    /** {@code tree } and 40 digits and a line feed. */
    private static final int AFTER_TREE = 46;
    /** {@code parent } and 40 digits and a line feed. */
    private static final int PARENT_LINE = 48;
    /** In place of an offset. */
    private static final int ABSENT = -1;

    private final ObjectId id;
    private final byte[] raw;
    private final int parentCount;
    private final int headersEnd;
    private int author = ABSENT;
    private int committer = ABSENT;
    private int encoding = ABSENT;

    RawCommit(AnyObjectId id, byte[] raw) {
        this.id = id.toObjectId();
        this.raw = raw;
        int at = AFTER_TREE;
        int count = 0;
        while (isParentLine(raw, at)) {
            at += PARENT_LINE;
            count++;
        }
        this.parentCount = count;
        this.headersEnd = readHeaders(count == 0 ? 0 : at);
    }

    /** Notes where the headers' values begin, the first of each kind; tells where the blank line after them is. */
    private int readHeaders(int start) {
        int at = start;
        while (at < raw.length && raw[at] != '\n') {
            switch (raw[at]) {
                case 'a' -> author = value(author, at, AUTHOR);
                case 'c' -> committer = value(committer, at, COMMITTER);
                case 'e' -> encoding = value(encoding, at, ENCODING);
                default -> {
                    // Of no interest here.
                }
            }
            at = RawParseUtils.nextLF(raw, at);
        }
        return Math.min(at, raw.length);
    }

    private int value(int known, int line, byte[] name) {
        return known == ABSENT && RawParseUtils.match(raw, line, name) > 0 ? line + name.length : known;
    }

    /** Whether the object begins as a commit must: with the id of a tree, and then whole ids of parents. */
    boolean isWellFormed() {
        if (raw.length < AFTER_TREE || RawParseUtils.match(raw, 0, TREE) < 0 || !isId(TREE.length)) {
            return false;
        }
        for (int i = 0; i < parentCount; i++) {
            if (!isId(AFTER_TREE + i * PARENT_LINE + PARENT.length)) {
                return false;
            }
        }
        int next = AFTER_TREE + parentCount * PARENT_LINE;
        return RawParseUtils.match(raw, Math.min(next, raw.length - 1), PARENT) < 0;
    }

    private boolean isId(int start) {
        for (int at = start; at < start + ID_DIGITS; at++) {
            byte c = raw[at];
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return raw[start + ID_DIGITS] == '\n';
    }

    /** The commit's id. */
    public CommitId id() {
        return CommitId.of(id);
    }

    ObjectId objectId() {
        return id;
    }

    /** The id of its tree. */
    ObjectId tree() {
        return ObjectId.fromString(raw, TREE.length);
    }

    /** The ids of the parents in their order. */
    public List<CommitId> parents() {
        return parentIds().stream().map(CommitId::of).toList();
    }

    List<ObjectId> parentIds() {
        List<ObjectId> parents = new ArrayList<>(parentCount);
        for (int i = 0; i < parentCount; i++) {
            parents.add(parentId(i));
        }
        return parents;
    }

    private static boolean isParentLine(byte[] raw, int at) {
        return at + PARENT_LINE <= raw.length && RawParseUtils.match(raw, at, PARENT) > 0;
    }

    /** The id of one of the parents, counted from 0. */
    ObjectId parentId(int index) {
        return ObjectId.fromString(raw, AFTER_TREE + index * PARENT_LINE + PARENT.length);
    }

    /** The number of parents. */
    public int parentCount() {
        return parentCount;
    }

    /** The name that the author line gives, decoded; of a name that is an address, what stands before the host. */
    public String authorName() {
        int at = author;
        if (at < 0) {
            return "";
        }
        int end = at;
        while (end < raw.length && raw[end] != '<' && raw[end] != '\n') {
            end++;
        }
        return HOST.matcher(decode(at, end).strip()).replaceAll("");
    }

    /** The author line's name and address, for filters; must not be written anywhere. */
    public String authorLine() {
        int at = author;
        return at < 0 ? "" : decode(at, RawParseUtils.nextLF(raw, at));
    }

    /** When the change was written, to the second; the epoch where the line cannot be read. */
    public Instant authorDate() {
        return Instant.ofEpochSecond(seconds(author));
    }

    /** When the commit was made, to the second; the epoch where the line cannot be read. */
    public Instant commitDate() {
        return Instant.ofEpochSecond(commitSeconds());
    }

    long commitSeconds() {
        return seconds(committer);
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

    boolean hasEncodingHeader() {
        return encoding >= 0;
    }

    private Optional<Charset> declaredCharset() {
        int at = encoding;
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
