package cbm.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken between its words to the width of a terminal, behind a name in the margin. */
final class Wrapped {

    /** The width, in characters. */
    static final int WIDTH = 100;

    private Wrapped() {}

    /**
     * The lines of a text.
     *
     * @param name what stands in the margin of the first line
     * @param margin the width of the margin, in characters
     */
    static List<String> lines(String name, int margin, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(name + " ".repeat(Math.max(1, margin - name.length())));
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(margin));
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
