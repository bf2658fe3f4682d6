package cbm.classifier.facts;

import cbm.classifier.syntax.Comment;
import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a file declares outside of functions. */
final class DeclarationReader {

    private final Position position;
    private final Resolver resolver;
    private final StatementReader statements;

    DeclarationReader(Position position, Resolver resolver, StatementReader statements) {
        this.position = position;
        this.resolver = resolver;
        this.statements = statements;
    }

    void read(FileOutline file) {
        for (Declaration declaration : file.outside()) {
            switch (declaration) {
                case Declaration.Types group -> group.types().forEach(this::type);
                case Declaration.Values group -> group.values().forEach(value -> value(value, group.constant()));
                case Declaration.Loose loose -> loose.statements().forEach(statement -> stray(statement, ""));
                case Declaration.Function function -> {}
                case Declaration.Imports imports -> {}
            }
        }
        file.directives().forEach(comment -> directive(file, comment));
    }

    private void type(Part.Type type) {
        position.addLeaf("type", false, -1, type, type.name());
        int head = position.leaf;
        if (type.type() instanceof TypeExpression.StructType struct) {
            struct.fields().forEach(field -> field(field, type.name().name(), head));
        } else {
            String name = type.name().name();
            String printed = print(type.type());
            position.add(
                    FactKind.DECLARE,
                    new Subject(name, name, name, printed, Origin.PACKAGE),
                    "type",
                    ExpressionReader.declareTraits(printed),
                    type);
        }
    }

    /** Reads a struct's field, of which a fragment may not show the struct. */
    void field(Part.Field field, String owner, int parent) {
        position.addLeaf(false, parent, field);
        String type = print(field.type());
        Set<Trait> traits = ExpressionReader.declareTraits(type);
        if (field.isUnnamed()) {
            String name = Member.embeddedName(field.type());
            position.add(FactKind.DECLARE, subject(name, owner, type, Origin.EMBEDDED), "field", traits, field);
        }
        for (Expression.Identifier name : field.names()) {
            position.add(FactKind.DECLARE, subject(name.name(), owner, type, Origin.FIELD), "field", traits, name);
        }
    }

    private static Subject subject(String name, String owner, String type, Origin origin) {
        return new Subject(name, name, owner.isEmpty() ? name : owner + "." + name, type, origin);
    }

    private void value(Part.Value value, boolean constant) {
        position.addLeaf(false, -1, value);
        for (int i = 0; i < value.names().size(); i++) {
            Expression.Identifier name = value.names().get(i);
            Subject subject = resolver.subject(name);
            if (!constant) {
                Set<Trait> traits = ExpressionReader.declareTraits(subject.type());
                position.add(FactKind.DECLARE, subject, "package", traits, name);
            }
            if (i < value.values().size()) {
                statements.expressions().stored(value.values().get(i), subject);
            }
        }
    }

    private void stray(Statement statement, String owner) {
        if (statement instanceof Statement.StrayField stray) {
            field(stray.field(), owner, -1);
        }
    }

    private void directive(FileOutline file, Comment comment) {
        if (file.text().startsWith("//go:linkname ", comment.start())) {
            String text = file.text().substring(comment.start(), comment.end());
            String[] words = text.strip().split(" +", -1);
            var node = new Expression.BadExpression(comment.start(), comment.end());
            Subject subject =
                    words.length > 1 ? new Subject(words[1], words[1], words[1], "", Origin.PACKAGE) : Subject.NONE;
            position.addLeaf(text, false, -1, node);
            position.add(FactKind.LINKNAME, subject, words.length > 2 ? words[2] : "", node);
        }
    }

    private String print(@Nullable Expression type) {
        return type == null ? "" : TypeNames.print(new GoType(type, resolver.unit()));
    }
}
