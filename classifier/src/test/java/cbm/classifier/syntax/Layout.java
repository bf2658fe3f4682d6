package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Puts tokens on lines at random, wherever Go allows a blank, a line break or a comment. */
final class Layout {

    /** The end of a statement, to be written as a semicolon or a line break. */
    static final String END = "\n";

    private static final String BRACKETS = "(){}[],;";

    private final Map<String, Boolean> endings = new HashMap<>();
    private final Random random;
    private final String lineBreak;
    private final boolean comments;

    Layout(Random random, String lineBreak, boolean comments) {
        this.random = random;
        this.lineBreak = lineBreak;
        this.comments = comments;
    }

    /** The tokens of a text; a line break that ends a statement is {@link #END}. */
    static List<String> tokens(String text) {
        Tokens scanned = Scanner.scan(text.toCharArray(), 0);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < scanned.count - 1; i++) {
            boolean lineBreak = scanned.starts[i] == scanned.ends[i];
            tokens.add(lineBreak ? END : text.substring(scanned.starts[i], scanned.ends[i]));
        }
        return tokens;
    }

    String render(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        String previous = END;
        for (String token : tokens) {
            boolean ends = endsStatement(previous);
            if (token.equals(END)) {
                text.append(ends && random.nextInt(4) > 0 ? lineEnd() : ";");
            } else {
                text.append(gap(previous, token, ends)).append(token);
            }
            previous = token;
        }
        return text.append(lineBreak).toString();
    }

    private boolean endsStatement(String token) {
        return endings.computeIfAbsent(token, text -> {
            Tokens scanned = Scanner.scan(text.toCharArray(), 0);
            return Token.endsStatement(scanned.kinds[0]);
        });
    }

    private String lineEnd() {
        return comments && random.nextInt(4) == 0 ? " // }{ go f(" + lineBreak : lineBreak;
    }

    private String gap(String previous, String token, boolean endsStatement) {
        int choice = random.nextInt(12);
        if (choice == 0 && comments) {
            return " /* ) } go */ ";
        }
        if (choice <= 2 && !endsStatement) {
            return choice == 1 ? lineEnd() + "\t" : lineBreak + lineBreak;
        }
        boolean joins = previous.equals(END) || BRACKETS.contains(previous) || BRACKETS.contains(token);
        return joins && choice < 9 ? "" : choice == 11 ? " \t " : " ";
    }
}
