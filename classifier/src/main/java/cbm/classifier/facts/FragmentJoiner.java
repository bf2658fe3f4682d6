package cbm.classifier.facts;

import cbm.miner.fix.Fragment;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together the pieces of one function that a patch shows in several hunks, so that what one piece opens another may close: the
 * closure of a goroutine, a loop, a critical section.
 *
 * <p>The lines between two pieces are left blank, so that line numbers stay, but for the brackets that must have stood there. These
 * follow from the indentation, as Go code is laid out by its formatter: a line at one depth cannot be within a block that was opened
 * at the same depth or a greater one.
 */
final class FragmentJoiner {

    /** Pieces that stand further apart are not put together. */
    private static final int MAX_GAP = 2000;

    /** More brackets than this in one place are a sign that the indentation means something else. */
    private static final int MAX_BRACKETS = 12;

    /**
     * A piece of a file, or several of one function.
     *
     * @param firstLine the 1-based line of its first line
     * @param text its lines, those between the pieces blank or with the brackets that must have stood there
     * @param head the line that the first hunk names as its function
     * @param gaps the offsets at which lines are missing
     */
    record Piece(int firstLine, String text, String head, List<Integer> gaps) {
        Piece {
            gaps = List.copyOf(gaps);
        }

        int lastLine() {
            return firstLine + (int) text.lines().count() - 1;
        }
    }

    private FragmentJoiner() {}

    /** Joins the pieces that go on in the function in which the one before them ended. */
    static List<Piece> join(List<Fragment> fragments, List<String> heads) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && goesOn(last, fragment, heads.get(i))) {
                pieces.set(pieces.size() - 1, joined(last, fragment));
            } else {
                pieces.add(new Piece(fragment.firstLine(), fragment.text(), heads.get(i), List.of()));
            }
        }
        return pieces;
    }

    private static boolean goesOn(Piece last, Fragment next, String head) {
        int gap = next.firstLine() - last.lastLine() - 1;
        String open = openFunction(last).strip();
        String named = head.strip();
        boolean same = !open.isEmpty() && !named.isEmpty() && (open.startsWith(named) || named.startsWith(open));
        return same
                && gap >= 1
                && gap <= MAX_GAP
                && !isOutside(firstLine(next.text()))
                && hasWholeTexts(last.text())
                && hasWholeTexts(next.text());
    }

    /** The line that begins the function in which a piece ends, or nothing if it ends outside of any. */
    private static String openFunction(Piece piece) {
        String open = piece.head().startsWith("func ") ? piece.head() : "";
        for (String line : (Iterable<String>) piece.text().lines()::iterator) {
            if (line.startsWith("func ")) {
                open = line.endsWith("}") ? "" : line;
            } else if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("//")) {
                open = line.startsWith(")") ? open : "";
            }
        }
        return open;
    }

    private static boolean isOutside(String line) {
        return line.isEmpty() || Character.isLetter(line.charAt(0)) || line.startsWith("/");
    }

    /** Whether no raw string and no comment goes beyond the piece, as far as their marks tell. */
    private static boolean hasWholeTexts(String text) {
        return text.chars().filter(c -> c == '`').count() % 2 == 0 && !text.contains("*/") && !text.contains("/*");
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static Piece joined(Piece last, Fragment next) {
        int gap = next.firstLine() - last.lastLine() - 1;
        String text = last.text() + brackets(last.text(), firstLine(next.text())) + "\n".repeat(gap) + next.text();
        List<Integer> gaps = new ArrayList<>(last.gaps());
        gaps.add(last.text().length());
        return new Piece(last.firstLine(), text, last.head(), gaps);
    }

    /** The brackets that must have stood between a text and the line that goes on after a gap. */
    private static String brackets(String text, String line) {
        int depth = indentation(line);
        boolean closes = line.strip().startsWith("}") || line.strip().startsWith(")");
        boolean clause = line.strip().startsWith("case ") || line.strip().startsWith("default:");
        OpenBrackets open = OpenBrackets.of(text);
        StringBuilder brackets = new StringBuilder();
        while (open.isDeeperThan(depth, closes, clause)) {
            brackets.append(open.close());
        }
        int inside = open.depth();
        int level = closes ? depth + 1 : depth;
        if (level - inside > MAX_BRACKETS || inside - level > MAX_BRACKETS) {
            return "";
        }
        brackets.append("\t}".repeat(open.isEmpty() && !clause ? Math.max(0, inside - level) : 0));
        if (level > inside) {
            brackets.append(';').append("\t{".repeat(level - inside));
        }
        return brackets.toString();
    }

    static int indentation(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '\t') {
            depth++;
        }
        return depth;
    }
}
