package cbm.miner.fix;

import java.util.Objects;

/**
 * A piece of one side of a file, as a hunk shows it.
 *
 * @param firstLine 1-based line of the piece's first line in its file
 * @param text the lines, each ended by a line feed
 */
public record Fragment(int firstLine, String text) {
    public Fragment {
        Objects.requireNonNull(text);
    }

    static Fragment of(Hunk hunk, Side side) {
        char own = side == Side.BEFORE ? '-' : '+';
        StringBuilder text = new StringBuilder();
        for (String line : hunk.lines()) {
            if (!line.isEmpty() && (line.charAt(0) == own || line.charAt(0) == ' ')) {
                text.append(line, 1, line.length()).append('\n');
            }
        }
        int start = side == Side.BEFORE ? hunk.beforeStart() : hunk.afterStart();
        int count = side == Side.BEFORE ? hunk.beforeCount() : hunk.afterCount();
        return new Fragment(count == 0 ? start + 1 : start, text.toString());
    }
}
