package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one function: sets up its names, walks its statements and completes what only its end shows. */
final class FunctionReader {

    private final FileOutline file;
    private final String path;
    private final String name;
    private final Declaration.@Nullable Function declaration;
    private final List<Statement> statements;
    private final Node range;
    private final int depth;

    private final Resolver resolver;
    private final Position position;
    private final Exits exits;
    private final Captures captures;
    private final StatementReader reader;

    private FunctionReader(
            Unit unit,
            String path,
            String name,
            Declaration.@Nullable Function declaration,
            List<Statement> statements,
            Node range,
            int depth,
            boolean summaryOnly) {
        this.file = unit.outline();
        this.path = path;
        this.name = name;
        this.declaration = declaration;
        this.statements = statements;
        this.range = range;
        this.depth = depth;
        this.resolver = new Resolver(unit);
        Frame frame = Frame.ofFunction(range.start(), range.end());
        this.position = new Position(file.lines(), path, name, frame, summaryOnly);
        this.position.keyed = new KeyedLocks(statements);
        this.exits = new Exits(position);
        this.captures = new Captures(position, range);
        this.reader = new StatementReader(position, resolver, exits, captures, depth);
    }

    static FunctionReader of(Unit unit, String path, Declaration.Function function) {
        return new FunctionReader(
                unit, path, function.qualifiedName(), function, function.statements(), function, Summary.DEPTH, false);
    }

    /** Reads statements that a fragment shows without their function, of which the head may be known from elsewhere. */
    static FunctionReader ofLoose(
            Unit unit, String path, Declaration.Loose loose, Declaration.@Nullable Function head) {
        String name = head == null ? "" : head.qualifiedName();
        return new FunctionReader(unit, path, name, head, loose.statements(), loose, Summary.DEPTH, false);
    }

    static FunctionReader forSummary(PackageScope.Found<Declaration.Function> found, int depth) {
        Declaration.Function function =
                found.unit().outline().whole(found.node().start());
        return new FunctionReader(
                found.unit(), "", function.qualifiedName(), function, function.statements(), function, depth - 1, true);
    }

    /** Reads what stands outside of functions: fields, package variables with their values, directives. */
    static FunctionReader ofDeclarations(Unit unit, String path) {
        Node all = new Expression.BadExpression(0, unit.outline().text().length());
        return new FunctionReader(unit, path, "", null, List.of(), all, Summary.DEPTH, false);
    }

    /** Reads the declarations outside of functions; to be called once, on a reader made for them. */
    void readDeclarations() {
        DeclarationReader declarations = new DeclarationReader(position, resolver, reader);
        declarations.read(file);
        captures.finish();
    }

    /** Walks the function; to be called once. */
    void read() {
        read(true);
    }

    /** Walks what a patch shows of the function; to be called once. */
    void readPiece(Gaps gaps) {
        position.gaps = gaps;
        position.state = gaps.start();
        read(showsEnd(gaps.text()));
    }

    /** Whether the closing brace of the function is there. */
    private boolean showsEnd(String text) {
        int brace = range.end() - 1;
        boolean closed = brace >= 0 && text.charAt(brace) == '}';
        boolean margin = closed && (brace == 0 || text.charAt(brace - 1) == '\n');
        return margin
                || (closed && file.lines().firstLine(range) == file.lines().lastLine(range));
    }

    private void read(boolean whole) {
        if (declaration != null) {
            declareSignature(declaration);
        }
        reader.body(statements);
        exits.finish(position.frame, range, whole);
        if (!position.isSummaryOnly()) {
            captures.finish();
        }
    }

    private void declareSignature(Declaration.Function function) {
        Part.Field receiver = function.receiver();
        if (receiver != null) {
            reader.declareFields(List.of(receiver), Variable.Role.RECEIVER);
        }
        reader.declareFields(function.type().parameters(), Variable.Role.PARAMETER);
        reader.declareFields(function.type().results(), Variable.Role.RESULT);
    }

    List<Position.Entry> sorted() {
        return position.sorted();
    }

    /** Whether the function returns with a lock taken on each way that reaches an end. */
    boolean endsHolding(String lock) {
        return exits.allHold(position.frame, lock);
    }

    /** The facts found, with their statements. */
    ReadFunction result(boolean partial) {
        List<Fact> facts = new ArrayList<>();
        List<Integer> leafOfFact = new ArrayList<>();
        for (Position.Entry entry : position.sorted()) {
            facts.add(entry.fact());
            leafOfFact.add(entry.leaf());
        }
        FunctionFacts function = new FunctionFacts(
                name,
                path,
                file.lines().firstLine(range),
                file.lines().lastLine(range),
                declaration == null ? "" : signature(declaration),
                partial,
                facts);
        long textHash = name.isEmpty() ? hashOfLeaves() : StructureHash.of(range);
        return new ReadFunction(function, textHash, position.leaves(), leafOfFact);
    }

    private long hashOfLeaves() {
        long hash = 1;
        for (Leaf leaf : position.leaves()) {
            hash = hash * 31 + leaf.hash();
        }
        return hash;
    }

    private String signature(Declaration.Function function) {
        StringBuilder text = new StringBuilder();
        Part.Field receiver = function.receiver();
        if (receiver != null) {
            text.append('(').append(print(receiver.type())).append(')');
        }
        TypeExpression.FunctionType type = function.type();
        append(text, type.parameters());
        append(text, type.results());
        return text.toString();
    }

    private void append(StringBuilder text, List<Part.Field> fields) {
        text.append('(');
        String separator = "";
        for (Part.Field field : fields) {
            for (int i = 0; i < Math.max(1, field.names().size()); i++) {
                text.append(separator).append(print(field.type()));
                separator = ",";
            }
        }
        text.append(')');
    }

    private String print(Expression type) {
        return TypeNames.print(new GoType(type, resolver.unit()));
    }
}
