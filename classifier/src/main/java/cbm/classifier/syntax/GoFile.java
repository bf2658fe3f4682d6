package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A parsed Go file, or a parsed piece of one: its declarations, comments and lines. Immutable. */
public final class GoFile {

    private static final Pattern GENERATED = Pattern.compile("// Code generated .* DO NOT EDIT\\.");

    private final String text;
    private final LineTable lines;
    private final String packageName;
    private final List<Declaration> declarations;
    /** The start and the end of each comment; most files are kept for their declarations alone. */
    private final int[] comments;

    private final List<Problem> problems;
    private final Set<Node> headless;

    GoFile(String text, int firstLine, Tokens tokens, FileGrammar grammar) {
        this.text = text;
        this.lines = new LineTable(text, firstLine);
        this.packageName = grammar.packageName();
        this.declarations = List.copyOf(grammar.declarations());
        this.comments = Arrays.copyOf(tokens.comments, tokens.commentCount);
        this.problems = List.copyOf(grammar.problems());
        this.headless = grammar.headless();
    }

    /** The text that was parsed. */
    public String text() {
        return text;
    }

    /** The text of a node of this file. */
    public String text(Node node) {
        return text.substring(node.start(), node.end());
    }

    /** The text of a comment of this file, with its slashes. */
    public String text(Comment comment) {
        return text.substring(comment.start(), comment.end());
    }

    /** Where the lines of the text begin. */
    public LineTable lines() {
        return lines;
    }

    /** The name in the package clause, or nothing if there is none. */
    public String packageName() {
        return packageName;
    }

    /** The declarations in the order of the source. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** The imports in the order of the source. */
    public List<Part.Import> imports() {
        return declarations.stream()
                .filter(Declaration.Imports.class::isInstance)
                .flatMap(declaration -> ((Declaration.Imports) declaration).imports().stream())
                .toList();
    }

    /** The functions and methods in the order of the source; function literals are nodes within them. */
    public List<Declaration.Function> functions() {
        return declarations.stream()
                .filter(Declaration.Function.class::isInstance)
                .map(Declaration.Function.class::cast)
                .toList();
    }

    /** The function or method whose declaration covers a line. */
    public Optional<Declaration.Function> functionAt(int line) {
        return functions().stream()
                .filter(function -> firstLine(function) <= line && line <= lastLine(function))
                .findFirst();
    }

    /** The nodes around a range, from the declaration to the innermost one that encloses all of it. */
    public List<Node> enclosing(int start, int end) {
        List<Node> path = new ArrayList<>();
        List<? extends Node> level = declarations;
        while (true) {
            Optional<? extends Node> next = level.stream()
                    .filter(node -> node.start() <= start && end <= node.end())
                    .findFirst();
            if (next.isEmpty()) {
                return List.copyOf(path);
            }
            path.add(next.get());
            level = next.get().children();
        }
    }

    /** Walks all declarations. */
    public void walk(Node.Visitor visitor) {
        declarations.forEach(declaration -> declaration.walk(visitor));
    }

    /** The line of an offset: 1-based, or counted from the first line given for a fragment. */
    public int line(int offset) {
        return lines.line(offset);
    }

    /** The line in which a node begins. */
    public int firstLine(Node node) {
        return lines.firstLine(node);
    }

    /** The line in which a node's last char stands. */
    public int lastLine(Node node) {
        return lines.lastLine(node);
    }

    /** The number of lines of the text; a last line without any char does not count unless it is the only one. */
    public int lineCount() {
        return lines.count();
    }

    /** The comments in the order of the source. */
    public List<Comment> comments() {
        return Comment.listOf(comments, comments.length);
    }

    /** The texts of the directives, such as {@code //go:linkname a b} and {@code //go:build linux}, in the order of the source. */
    public List<String> directives() {
        List<String> directives = new ArrayList<>();
        for (int i = 0; i < comments.length; i += 2) {
            if (text.startsWith("//go:", comments[i])) {
                directives.add(text.substring(comments[i], comments[i + 1]));
            }
        }
        return List.copyOf(directives);
    }

    /** The condition of the {@code //go:build} line, or nothing if there is none. */
    public String buildConstraint() {
        return directives().stream()
                .filter(directive -> directive.startsWith("//go:build "))
                .map(directive -> directive.substring("//go:build ".length()).strip())
                .findFirst()
                .orElse("");
    }

    /** Whether a comment before the first declaration says that a program wrote the file. */
    public boolean isGenerated() {
        int limit =
                declarations.isEmpty() ? text.length() : declarations.getFirst().start();
        return comments().stream()
                .takeWhile(comment -> comment.start() < limit)
                .anyMatch(comment -> saysGenerated(text(comment)));
    }

    /** Whether a comment, with its slashes, is the one by which a program says that it wrote the file. */
    public static boolean saysGenerated(String comment) {
        return GENERATED.matcher(comment).matches();
    }

    /** The places where the text is not Go; empty if all of it is. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Whether a node's beginning is missing from the text: a block, clause list, literal, field or {@code if} of which a
     * fragment shows only the rest. A function literal without head has an empty type, an {@code if} an empty condition.
     */
    public boolean isHeadless(Node node) {
        return headless.contains(node);
    }
}
