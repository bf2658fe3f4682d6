package cbm.miner.fix;

import java.util.List;

/**
 * One hunk of a unified diff.
 *
 * @param beforeStart 1-based line of the first line on the before side; as git prints it, so the line before the hunk
 *     where {@code beforeCount} is 0
 * @param beforeCount number of lines that the hunk spans before
 * @param afterStart 1-based line of the first line on the after side, with git's rule for 0
 * @param afterCount number of lines that the hunk spans after
 * @param function what git prints after the second {@code @@}: the nearest earlier line that begins with a letter, an
 *     underscore or a dollar sign, at most 80 bytes of it; empty where there is none
 * @param lines the lines without their line ends, each led by a blank (context), {@code +} (added), {@code -}
 *     (removed) or a backslash (git's note that the file has no newline at its end)
 */
public record Hunk(
        int beforeStart, int beforeCount, int afterStart, int afterCount, String function, List<String> lines) {
    public Hunk {
        lines = List.copyOf(lines);
    }

    /** The line range header as git writes it, without the function. */
    public String header() {
        return "@@ -" + range(beforeStart, beforeCount) + " +" + range(afterStart, afterCount) + " @@";
    }

    /** The number of added lines. */
    public int added() {
        return count('+');
    }

    /** The number of removed lines. */
    public int removed() {
        return count('-');
    }

    private int count(char lead) {
        int count = 0;
        for (String line : lines) {
            if (!line.isEmpty() && line.charAt(0) == lead) {
                count++;
            }
        }
        return count;
    }

    private static String range(int start, int count) {
        return count == 1 ? Integer.toString(start) : start + "," + count;
    }
}
