package cbm.miner.fix;

import java.util.Arrays;

/** A cursor over the lines of a text, which knows where it stands. */
final class PatchLines {
    private final String[] lines;
    private int at;

    PatchLines(String text) {
        String[] split = text.split("\n", -1);
        // The line feed at the end of the text begins no line.
        int count = split[split.length - 1].isEmpty() ? split.length - 1 : split.length;
        this.lines = Arrays.copyOf(split, count);
        if (isCarriageReturned()) {
            for (int i = 0; i < count; i++) {
                lines[i] = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            }
        }
    }

    private PatchLines(String[] lines, int at) {
        this.lines = lines;
        this.at = at;
    }

    /** Another cursor at the line at hand. */
    PatchLines fork() {
        return new PatchLines(lines, at);
    }

    /** Whether the text as a whole, and not only a file that it shows, has carriage returns at its line ends. */
    private boolean isCarriageReturned() {
        for (String line : lines) {
            if (line.startsWith("diff --git ") || line.startsWith("commit ") || line.startsWith("@@ -")) {
                return line.endsWith("\r");
            }
        }
        return false;
    }

    boolean atEnd() {
        return at == lines.length;
    }

    String peek() {
        return lines[at];
    }

    /** The line some lines farther, or the empty line beyond the end. */
    String peek(int farther) {
        return at + farther < lines.length ? lines[at + farther] : "";
    }

    String next() {
        return lines[at++];
    }

    /** What to throw where the text should go on. */
    FixFormatException ended(String message) {
        return new FixFormatException(Math.max(1, lines.length), message, true);
    }

    /** What to throw where the line at hand is wrong. */
    FixFormatException wrong(String message) {
        return new FixFormatException(Math.min(at + 1, Math.max(1, lines.length)), message);
    }
}
