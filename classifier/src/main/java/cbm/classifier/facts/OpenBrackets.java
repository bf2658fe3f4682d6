package cbm.classifier.facts;

import java.util.ArrayDeque;
import java.util.Deque;

/** The brackets that a piece of code opens and does not close, each with the line that opened it. */
final class OpenBrackets {

    private record Bracket(char kind, String line) {
        int depth() {
            return FragmentJoiner.indentation(line);
        }

        boolean chooses() {
            String statement = line.strip();
            return statement.startsWith("switch") || statement.startsWith("select");
        }

        /** What closes it: a goroutine's or deferred closure is called too. */
        String closing() {
            String statement = line.strip();
            boolean called = statement.startsWith("go func(") || statement.startsWith("defer func(");
            return switch (kind) {
                case '(' -> ")";
                case '[' -> "]";
                default -> called ? "\t}();" : "\t}";
            };
        }
    }

    private final Deque<Bracket> open = new ArrayDeque<>();
    private String lastLine = "";

    private OpenBrackets() {}

    static OpenBrackets of(String text) {
        OpenBrackets brackets = new OpenBrackets();
        text.lines().forEach(brackets::read);
        return brackets;
    }

    private void read(String line) {
        if (!line.isBlank()) {
            lastLine = line;
        }
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote != '`') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '/' && line.startsWith("//", i)) {
                return;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '{' || c == '(' || c == '[') {
                open.push(new Bracket(c, line));
            } else if ((c == '}' || c == ')' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The depth of the statements at the end. */
    int depth() {
        return open.isEmpty()
                ? FragmentJoiner.indentation(lastLine)
                : open.peek().depth() + 1;
    }

    /** Whether the innermost bracket cannot be open any more at a line of a depth that closes a block, begins a clause, or neither. */
    boolean isDeeperThan(int depth, boolean closes, boolean clause) {
        Bracket innermost = open.peek();
        if (innermost == null || innermost.depth() < depth) {
            return false;
        }
        boolean goesOn = innermost.depth() == depth && (closes || (clause && innermost.chooses()));
        return !goesOn;
    }

    /** Takes the innermost bracket away; what closes it. The end is then at the depth of the line that opened it. */
    String close() {
        Bracket bracket = open.pop();
        lastLine = bracket.line();
        return bracket.closing();
    }
}
