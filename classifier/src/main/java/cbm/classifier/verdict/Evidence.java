package cbm.classifier.verdict;

import cbm.miner.fix.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule saw at one place of a fix, so that a reader can look there and agree or not.
 *
 * @param rule the rule's id
 * @param path the file's path on its side; empty for the commit message
 * @param side the side of the change that the lines are counted on; null for the commit message
 * @param firstLine 1-based first line, of the file or of the message
 * @param lastLine 1-based last line, at least {@code firstLine}
 * @param words the words or operations matched, in the order of the text
 * @param salience how much of the fix it is about, above 0 and at most 1
 */
public record Evidence(
        String rule,
        String path,
        @Nullable Side side,
        int firstLine,
        int lastLine,
        List<String> words,
        double salience) {
    public Evidence {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(path);
        if (path.isEmpty() != (side == null)) {
            throw new IllegalArgumentException("a file has a side and the message has none: " + path);
        }
        if (firstLine < 1 || lastLine < firstLine) {
            throw new IllegalArgumentException("lines " + firstLine + " to " + lastLine);
        }
        if (!(salience > 0 && salience <= 1)) {
            throw new IllegalArgumentException("salience " + salience);
        }
        words = List.copyOf(words);
    }

    /** Evidence in the commit message. */
    public static Evidence inMessage(String rule, int line, List<String> words) {
        return inMessage(rule, line, line, words);
    }

    /** Evidence on some lines of the commit message. */
    public static Evidence inMessage(String rule, int firstLine, int lastLine, List<String> words) {
        return new Evidence(rule, "", null, firstLine, lastLine, words, 1);
    }

    /** Evidence in a file. */
    public static Evidence inFile(String rule, String path, Side side, int firstLine, int lastLine, String... words) {
        return new Evidence(rule, path, side, firstLine, lastLine, List.of(words), 1);
    }

    /** The same evidence, of which this much of the fix is about. */
    public Evidence withSalience(double other) {
        return new Evidence(rule, path, side, firstLine, lastLine, words, other);
    }

    /** The same place, seen by another rule. */
    public Evidence by(String other) {
        return new Evidence(other, path, side, firstLine, lastLine, words, salience);
    }

    /** Whether it stands in the commit message. */
    public boolean isInMessage() {
        return path.isEmpty();
    }

    /** The side of the change; nothing for the commit message. */
    public Optional<Side> sideOfFile() {
        return Optional.ofNullable(side);
    }

    /** The place for people: {@code message:3} or {@code a/b.go:10-12 (after)}. */
    public String place() {
        String lines = firstLine == lastLine ? "" + firstLine : firstLine + "-" + lastLine;
        if (side == null) {
            return "message:" + lines;
        }
        return path + ":" + lines + (side == Side.BEFORE ? " (before)" : " (after)");
    }
}
