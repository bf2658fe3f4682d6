package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterGo;

/** Tree-sitter's Go grammar as the oracle of {@link GoParser}. For one thread; to be closed. */
final class TreeSitter implements AutoCloseable {

    private static final String QUERY = """
            (function_declaration) @function
            (method_declaration) @method
            (func_literal) @literal
            (call_expression) @call
            (type_conversion_expression) @conversion
            (unary_expression operator: "<-") @receive
            (send_statement) @send
            (go_statement) @go
            (defer_statement) @defer
            (select_statement) @select
            """;

    private final TreeSitterGo go = new TreeSitterGo();
    private final TSParser parser = new TSParser();
    private final TSQuery query = new TSQuery(go, QUERY);

    /** What the oracle saw, and whether all of the text was Go to it. */
    record Reading(Census census, boolean hasError) {}

    TreeSitter() {
        parser.setLanguage(go);
    }

    Reading read(String text) {
        int[] chars = charOffsets(text);
        try (TSTree tree = parser.parseString(null, text);
                TSQueryCursor cursor = new TSQueryCursor()) {
            TSNode root = tree.getRootNode();
            cursor.exec(query, root);
            List<Census.Mark> marks = new ArrayList<>();
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                for (TSQueryCapture capture : match.getCaptures()) {
                    TSNode node = capture.getNode();
                    String kind = query.getCaptureNameForId(capture.getIndex());
                    marks.add(mark(text, chars[node.getStartByte()], chars[node.getEndByte()], kind));
                }
            }
            return new Reading(new Census(marks), root.hasError());
        }
    }

    /**
     * A mark; a conversion is a call. The grammar takes {@code *T[P](x)} and {@code *(*[4]T)(x)} for conversions to a pointer,
     * while the specification dereferences the conversion {@code T[P](x)}, so its stars are left out.
     */
    private static Census.Mark mark(String text, int start, int end, String kind) {
        if (!kind.equals("conversion")) {
            return new Census.Mark(start, end, kind);
        }
        int from = start;
        while (text.charAt(from) == '*' || Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Census.Mark(from, end, "call");
    }

    /**
     * Reads with {@code new} spelt as another name of the same length: the grammar takes its argument for a type, so that
     * {@code new(f(1))} of Go 1.26 is an error to it.
     */
    Reading readWithoutNew(String text) {
        return read(text.replaceAll("\\bnew\\(", "neu("));
    }

    /** For each UTF-8 offset the offset in chars. */
    private static int[] charOffsets(String text) {
        int[] offsets = new int[text.length() * 3 + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            offsets[bytes] = i;
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) {
                bytes += 1;
            } else {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        offsets[bytes] = text.length();
        return offsets;
    }

    @Override
    public void close() {
        query.close();
        parser.close();
    }
}
