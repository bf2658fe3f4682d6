package cbm.classifier.syntax;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in one pass over a text what {@link FileSketch} says of it, without cutting it into tokens: what stands within brackets is
 * passed over. Gives up where a text is not laid out as gofmt does it or where its brackets do not pair.
 */
final class Sketcher {

    private static final byte OTHER = 0;
    private static final byte OPEN = 1;
    private static final byte CLOSE = 2;
    private static final byte QUOTE = 3;
    private static final byte RAW = 4;
    private static final byte SLASH = 5;
    private static final byte LINE = 6;
    private static final byte[] CLASSES = classes();

    private static final Set<String> KEYWORDS = Set.of(Token.keywords());
    private static final Set<String> TYPE_KEYWORDS = Set.of("chan", "func", "interface", "map", "struct");

    private final char[] text;
    private final int length;
    private final NamePool pool;
    private final FileSketch.Builder found;
    private int at;
    private char[] closers = new char[32];

    /** Where the declaration under way begins and where its body does, if it is a function's. */
    private int start;

    private int body;

    private Sketcher(String text, NamePool pool) {
        this.text = text.toCharArray();
        this.length = this.text.length;
        this.pool = pool;
        this.found = new FileSketch.Builder(text, pool);
    }

    /** The sketch of a text, or null where only the grammar tells what it declares. */
    static @Nullable FileSketch sketch(String text, NamePool pool) {
        Sketcher sketcher = new Sketcher(text, pool);
        return sketcher.file() ? sketcher.found.build() : null;
    }

    private boolean file() {
        while (passSpace()) {
            if (at > 0 && text[at - 1] != '\n' || !declaration()) {
                return false;
            }
        }
        return true;
    }

    /** Passes blanks, lines and comments; tells whether something else follows. */
    private boolean passSpace() {
        while (at < length) {
            char c = text[at];
            if (isBlank(c) || c == '\n') {
                at++;
            } else if (c != '/' || !passComment()) {
                return true;
            }
        }
        return false;
    }

    private boolean declaration() {
        start = at;
        body = -1;
        String keyword = word();
        passBlanks();
        return switch (keyword) {
            case "package" -> packageClause();
            case "import" -> rest(FileSketch.Kind.IMPORTS, null);
            case "const" -> group(FileSketch.Kind.CONSTANTS);
            case "var" -> group(FileSketch.Kind.VARIABLES);
            case "type" -> group(FileSketch.Kind.TYPES);
            case "func" -> function();
            default -> false;
        };
    }

    private boolean packageClause() {
        String name = name();
        if (name == null || !toEndOfStatement(true)) {
            return false;
        }
        found.packageName(name);
        return true;
    }

    /** A group in parentheses or with several names, of which the grammar tells the names, or a declaration of one name. */
    private boolean group(FileSketch.Kind kind) {
        if (at < length && text[at] == '(') {
            return rest(kind, null);
        }
        String name = name();
        passBlanks();
        return name != null && rest(kind, at < length && text[at] == ',' ? null : name);
    }

    private boolean rest(FileSketch.Kind kind, @Nullable String name) {
        return toEndOfStatement(false) && found.add(kind, start, body, endOfStatement, name);
    }

    private boolean function() {
        String receiver = "";
        boolean isMethod = at < length && text[at] == '(';
        if (isMethod) {
            int open = at;
            if (!passBrackets()) {
                return false;
            }
            receiver = receiverType(open + 1, at - 1);
            passBlanks();
        }
        int from = at;
        String name = name();
        if (receiver == null || name == null || at == length) {
            return false;
        }
        if (text[at] != '(' && (isMethod || text[at] != '[')) {
            return false;
        }
        return rest(FileSketch.Kind.FUNCTION, isMethod ? qualified(receiver, from) : name);
    }

    /** The name of a receiver's type: of {@code t *T} and the like; null for what is more than that. */
    private @Nullable String receiverType(int from, int to) {
        int i = passBlanks(from, to);
        int first = i;
        i = endOfWord(i, to);
        int firstEnd = i;
        i = passBlanks(i, to);
        boolean pointer = i < to && text[i] == '*';
        int second = passBlanks(pointer ? i + 1 : i, to);
        int secondEnd = endOfWord(second, to);
        boolean named = secondEnd > second;
        int end = passBlanks(named ? secondEnd : firstEnd, to);
        boolean ends = end == to || text[end] == '[' && text[to - 1] == ']' && named;
        if (!ends || (!named && (pointer || firstEnd == first))) {
            return null;
        }
        String type = named ? pooled(second, secondEnd) : pooled(first, firstEnd);
        return KEYWORDS.contains(type) || (named && KEYWORDS.contains(pooled(first, firstEnd))) ? null : type;
    }

    private String qualified(String receiver, int from) {
        int size = receiver.length() + 1;
        char[] name = new char[size + at - from];
        receiver.getChars(0, size - 1, name, 0);
        name[size - 1] = '.';
        System.arraycopy(text, from, name, size, at - from);
        return pool.name(name, 0, name.length);
    }

    /** Where the statement ended that was passed last. */
    private int endOfStatement;

    /** Passes what is left of a declaration up to the end of its last line; false where that cannot be told for sure. */
    private boolean toEndOfStatement(boolean mayEndHere) {
        boolean ends = mayEndHere;
        endOfStatement = at;
        String last = "";
        while (at < length) {
            char c = text[at];
            if (c == '\n' && ends) {
                return true;
            }
            if (isBlank(c) || c == '\n') {
                at++;
                if (c == '\n' && at < length && isWordPart(text[at])) {
                    return false;
                }
                continue;
            }
            int from = at;
            if (c == '/' && passComment()) {
                if (ends && holdsLine(from, at)) {
                    return true;
                }
                continue;
            }
            if (body >= 0) {
                return false;
            }
            switch (c < 128 ? CLASSES[c] : CLOSE) {
                case CLOSE -> {
                    return false;
                }
                case OPEN -> {
                    boolean ofType = last.equals("struct") || last.equals("interface");
                    int open = at;
                    if (!passBrackets()) {
                        return false;
                    }
                    body = isFunction() && c == '{' && !ofType ? open : -1;
                    ends = true;
                    last = "";
                }
                case QUOTE -> {
                    ends = true;
                    if (!passQuoted(c)) {
                        return false;
                    }
                }
                case RAW -> {
                    ends = true;
                    if (!passRaw()) {
                        return false;
                    }
                }
                default -> {
                    if (isWordPart(c)) {
                        last = word();
                        ends = !KEYWORDS.contains(last);
                        if (!ends && !TYPE_KEYWORDS.contains(last)) {
                            return false;
                        }
                        if (isDigit(c) && at < length && text[at] == '.') {
                            at++;
                        }
                    } else {
                        at++;
                        ends = false;
                        if (c == ';' || (c == '+' || c == '-') && at < length && text[at] == c) {
                            return false;
                        }
                    }
                }
            }
            endOfStatement = at;
        }
        return ends;
    }

    private boolean isFunction() {
        return text[start] == 'f';
    }

    /** Passes brackets with what is between them; false where they do not pair or a function is declared within. */
    private boolean passBrackets() {
        int depth = 0;
        do {
            if (at >= length) {
                return false;
            }
            char c = text[at];
            switch (c < 128 ? CLASSES[c] : OTHER) {
                case OPEN -> {
                    if (depth == closers.length) {
                        closers = Arrays.copyOf(closers, depth * 2);
                    }
                    closers[depth++] = c == '(' ? ')' : (char) (c + 2);
                    at++;
                }
                case CLOSE -> {
                    if (closers[--depth] != c) {
                        return false;
                    }
                    at++;
                }
                case QUOTE -> {
                    if (!passQuoted(c)) {
                        return false;
                    }
                }
                case RAW -> {
                    if (!passRaw()) {
                        return false;
                    }
                }
                case SLASH -> {
                    if (!passComment()) {
                        at++;
                    }
                }
                case LINE -> {
                    at++;
                    if (startsFunction()) {
                        return false;
                    }
                }
                default -> passOthers();
            }
        } while (depth > 0);
        return true;
    }

    private void passOthers() {
        char[] chars = text;
        byte[] classes = CLASSES;
        int end = length;
        int i = at + 1;
        while (i < end) {
            char c = chars[i];
            if (c < 128 && classes[c] != OTHER) {
                break;
            }
            i++;
        }
        at = i;
    }

    private boolean startsFunction() {
        return at + 4 < length
                && text[at] == 'f'
                && text[at + 1] == 'u'
                && text[at + 2] == 'n'
                && text[at + 3] == 'c'
                && !isWordPart(text[at + 4]);
    }

    private boolean passQuoted(char quote) {
        int i = at + 1;
        while (i < length) {
            char c = text[i++];
            if (c == quote) {
                at = i;
                return true;
            }
            if (c == '\n') {
                return false;
            }
            if (c == '\\') {
                if (i < length && text[i] == '\n') {
                    return false;
                }
                i++;
            }
        }
        return false;
    }

    private boolean passRaw() {
        int i = at + 1;
        while (i < length && text[i] != '`') {
            i++;
        }
        at = i + 1;
        return i < length;
    }

    /** Passes a comment, a line's without its end; false where none begins. */
    private boolean passComment() {
        char second = at + 1 < length ? text[at + 1] : '\0';
        if (second != '/' && second != '*') {
            return false;
        }
        int i = at + 2;
        if (second == '/') {
            while (i < length && text[i] != '\n') {
                i++;
            }
        } else {
            while (i + 1 < length && (text[i] != '*' || text[i + 1] != '/')) {
                i++;
            }
            i = i + 1 < length ? i + 2 : length;
        }
        at = i;
        return true;
    }

    private boolean holdsLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    private void passBlanks() {
        at = passBlanks(at, length);
    }

    private int passBlanks(int from, int to) {
        int i = from;
        while (i < to && isBlank(text[i])) {
            i++;
        }
        return i;
    }

    /** A name that is declared; null where none stands here. */
    private @Nullable String name() {
        String name = word();
        boolean isName = !name.isEmpty() && !isDigit(name.charAt(0)) && !KEYWORDS.contains(name);
        return isName && (at == length || text[at] < 128) ? name : null;
    }

    private String word() {
        int from = at;
        at = endOfWord(from, length);
        return pooled(from, at);
    }

    private int endOfWord(int from, int to) {
        int i = from;
        while (i < to && isWordPart(text[i])) {
            i++;
        }
        return i;
    }

    private String pooled(int from, int to) {
        return pool.name(text, from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char open : new char[] {'(', '[', '{'}) {
            classes[open] = OPEN;
        }
        for (char close : new char[] {')', ']', '}'}) {
            classes[close] = CLOSE;
        }
        classes['"'] = QUOTE;
        classes['\''] = QUOTE;
        classes['`'] = RAW;
        classes['/'] = SLASH;
        classes['\n'] = LINE;
        return classes;
    }
}
