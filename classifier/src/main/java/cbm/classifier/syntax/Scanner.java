package cbm.classifier.syntax;

import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens as the Go specification says, semicolons included. Any text has tokens. */
final class Scanner {

    private static final byte[] ASCII = asciiClasses();
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte BLANK = 3;

    private final char[] text;
    private final int length;
    private final Tokens tokens;
    private final Symbols symbols;
    private int at;
    /** Whether a line break here ends a statement. */
    private boolean open;

    private Scanner(char[] text, int from, int base, @Nullable NamePool pool) {
        this.text = text;
        this.length = text.length;
        this.tokens = new Tokens(text, from, base);
        this.symbols = new Symbols(pool);
        this.at = from;
    }

    /** The tokens of the text. What lies before {@code from} counts as a comment. */
    static Tokens scan(char[] text, int from) {
        return scan(text, from, null);
    }

    /** The same with names from a pool. */
    static Tokens scan(char[] text, int from, @Nullable NamePool pool) {
        Scanner scanner = new Scanner(text, from, 0, pool);
        if (from > 0) {
            scanner.comment(0, from);
        }
        scanner.scanAll();
        return scanner.tokens;
    }

    /** The tokens of a piece of a text, at their offsets in that text, in which the piece begins a line at the base. */
    static Tokens scanPiece(char[] piece, int base, @Nullable NamePool pool) {
        Scanner scanner = new Scanner(piece, 0, base, pool);
        scanner.scanAll();
        return scanner.tokens;
    }

    private void scanAll() {
        if (at == 0 && tokens.base == 0 && length > 0 && text[0] == '\uFEFF') {
            at = 1;
        }
        while (at < length) {
            char c = text[at];
            int type = c < 128 ? ASCII[c] : 0;
            if (type == BLANK) {
                blank(c);
            } else if (type == LETTER) {
                name();
            } else if (type == DIGIT) {
                number();
            } else if (c < 128) {
                symbol(c);
            } else {
                beyondAscii();
            }
        }
        endLine();
        tokens.add(Token.EOF, length, length, null);
        tokens.matchBrackets();
    }

    private void blank(char c) {
        if (c == '\n') {
            endLine();
        }
        at++;
    }

    private void endLine() {
        if (open) {
            open = false;
            tokens.addLineBreak();
        }
    }

    private void name() {
        int start = at;
        int hash = 0;
        char[] chars = text;
        int i = at;
        while (i < length) {
            char c = chars[i];
            if (c < 128 ? (ASCII[c] == LETTER || ASCII[c] == DIGIT) : Character.isLetterOrDigit(c)) {
                hash = 31 * hash + c;
                i++;
            } else if (Character.isHighSurrogate(c) && isLetterPair(i)) {
                hash = 31 * (31 * hash + c) + chars[i + 1];
                i += 2;
            } else {
                break;
            }
        }
        at = i;
        String name = symbols.name(chars, start, i, hash);
        byte kind = symbols.kind;
        tokens.add(kind, start, i, name);
        open = kind == Token.IDENTIFIER || Token.endsStatement(kind);
    }

    private boolean isLetterPair(int i) {
        return i + 1 < length
                && Character.isLowSurrogate(text[i + 1])
                && Character.isLetterOrDigit(Character.toCodePoint(text[i], text[i + 1]));
    }

    private void beyondAscii() {
        char c = text[at];
        if (Character.isLetter(c) || (Character.isHighSurrogate(c) && isLetterPair(at))) {
            name();
        } else {
            emit(Token.ILLEGAL, 1);
        }
    }

    private void number() {
        int start = at;
        byte kind = Token.INTEGER;
        boolean hex = text[at] == '0' && at + 1 < length && (text[at + 1] | 0x20) == 'x';
        if (text[at] == '0' && at + 1 < length && isBasePrefix(text[at + 1])) {
            at += 2;
        }
        while (at < length) {
            char c = text[at];
            if (c == '.') {
                kind = Token.FLOAT;
            } else if (isExponent(c, hex)) {
                kind = Token.FLOAT;
                if (at + 1 < length && (text[at + 1] == '+' || text[at + 1] == '-')) {
                    at++;
                }
            } else if (!isDigitOf(c, hex)) {
                break;
            }
            at++;
        }
        if (at < length && text[at] == 'i') {
            kind = Token.IMAGINARY;
            at++;
        }
        tokens.add(kind, start, at, null);
        open = true;
    }

    private static boolean isBasePrefix(char c) {
        int lower = c | 0x20;
        return lower == 'x' || lower == 'o' || lower == 'b';
    }

    private static boolean isExponent(char c, boolean hex) {
        int lower = c | 0x20;
        return hex ? lower == 'p' : lower == 'e';
    }

    private static boolean isDigitOf(char c, boolean hex) {
        int lower = c | 0x20;
        return (c >= '0' && c <= '9') || c == '_' || (hex && lower >= 'a' && lower <= 'f');
    }

    private void symbol(char c) {
        switch (c) {
            case '"', '\'' -> quoted(c);
            case '`' -> raw();
            case '/' -> slash();
            case '.' -> period();
            case '(' -> emit(Token.LEFT_PAREN, 1);
            case ')' -> emit(Token.RIGHT_PAREN, 1);
            case '[' -> emit(Token.LEFT_BRACKET, 1);
            case ']' -> emit(Token.RIGHT_BRACKET, 1);
            case '{' -> emit(Token.LEFT_BRACE, 1);
            case '}' -> emit(Token.RIGHT_BRACE, 1);
            case ',' -> emit(Token.COMMA, 1);
            case ';' -> emit(Token.SEMICOLON, 1);
            case '~' -> emit(Token.TILDE, 1);
            case ':' -> either('=', Token.DEFINE, Token.COLON);
            case '=' -> either('=', Token.EQUAL, Token.ASSIGN);
            case '!' -> either('=', Token.NOT_EQUAL, Token.NOT);
            default -> operator(c);
        }
    }

    private void operator(char c) {
        switch (c) {
            case '+' -> doubled('+', Token.INCREMENT, Token.ADD);
            case '-' -> doubled('-', Token.DECREMENT, Token.SUBTRACT);
            case '*' -> arithmetic(Token.MULTIPLY, 1);
            case '%' -> arithmetic(Token.REMAINDER, 1);
            case '^' -> arithmetic(Token.XOR, 1);
            case '|' -> doubled('|', Token.LOGICAL_OR, Token.OR);
            case '&' -> ampersand();
            case '<' -> less();
            case '>' -> greater();
            default -> emit(Token.ILLEGAL, 1);
        }
    }

    private char next(int ahead) {
        return at + ahead < length ? text[at + ahead] : '\0';
    }

    private void emit(byte kind, int size) {
        tokens.add(kind, at, at + size, null);
        at += size;
        open = Token.endsStatement(kind);
    }

    private void either(char second, byte both, byte single) {
        if (next(1) == second) {
            emit(both, 2);
        } else {
            emit(single, 1);
        }
    }

    private void doubled(char second, byte twice, byte single) {
        if (next(1) == second) {
            emit(twice, 2);
        } else {
            arithmetic(single, 1);
        }
    }

    private void arithmetic(byte operator, int size) {
        if (next(size) == '=') {
            emit((byte) (operator + Token.ASSIGN_OFFSET), size + 1);
        } else {
            emit(operator, size);
        }
    }

    private void ampersand() {
        if (next(1) == '&') {
            emit(Token.LOGICAL_AND, 2);
        } else if (next(1) == '^') {
            arithmetic(Token.AND_NOT, 2);
        } else {
            arithmetic(Token.AND, 1);
        }
    }

    private void less() {
        switch (next(1)) {
            case '-' -> emit(Token.ARROW, 2);
            case '<' -> arithmetic(Token.SHIFT_LEFT, 2);
            case '=' -> emit(Token.LESS_OR_EQUAL, 2);
            default -> emit(Token.LESS, 1);
        }
    }

    private void greater() {
        switch (next(1)) {
            case '>' -> arithmetic(Token.SHIFT_RIGHT, 2);
            case '=' -> emit(Token.GREATER_OR_EQUAL, 2);
            default -> emit(Token.GREATER, 1);
        }
    }

    private void period() {
        char second = next(1);
        if (second >= '0' && second <= '9') {
            number();
        } else if (second == '.' && next(2) == '.') {
            emit(Token.ELLIPSIS, 3);
        } else {
            emit(Token.PERIOD, 1);
        }
    }

    private void quoted(char quote) {
        int start = at++;
        while (at < length) {
            char c = text[at];
            if (c == '\n') {
                break;
            }
            at++;
            if (c == quote) {
                break;
            }
            if (c == '\\' && at < length && text[at] != '\n') {
                at++;
            }
        }
        tokens.add(quote == '"' ? Token.STRING : Token.CHARACTER, start, at, null);
        open = true;
    }

    private void raw() {
        int start = at++;
        while (at < length) {
            if (text[at++] == '`') {
                break;
            }
        }
        tokens.add(Token.STRING, start, at, null);
        open = true;
    }

    private void slash() {
        if (next(1) == '/') {
            int start = at;
            while (at < length && text[at] != '\n') {
                at++;
            }
            int end = at > start && text[at - 1] == '\r' ? at - 1 : at;
            tokens.addComment(start, end);
        } else if (next(1) == '*') {
            int end = endOfBlockComment();
            comment(at, end);
        } else {
            arithmetic(Token.DIVIDE, 1);
        }
    }

    private int endOfBlockComment() {
        for (int i = at + 2; i + 1 < length; i++) {
            if (text[i] == '*' && text[i + 1] == '/') {
                return i + 2;
            }
        }
        return length;
    }

    private void comment(int start, int end) {
        tokens.addComment(start, end);
        for (int i = start; i < end; i++) {
            if (text[i] == '\n') {
                endLine();
            }
        }
        at = end;
    }

    private static byte[] asciiClasses() {
        byte[] classes = new byte[128];
        for (int c = 0; c < 128; c++) {
            if (Character.isLetter(c) || c == '_') {
                classes[c] = 1;
            } else if (c >= '0' && c <= '9') {
                classes[c] = 2;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                classes[c] = 3;
            }
        }
        return classes;
    }
}
