package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the local variables, parameters and receivers of a file other names, which end as they did: where a type is not
 * known the end of a name may tell what it is.
 */
final class Renaming {

    private final Set<String> names = new HashSet<>();
    private final Set<Integer> starts = new TreeSet<>();

    /** The text with a prefix to each name that only local variables of the file have. */
    static String ofLocals(String text, String prefix) {
        GoFile file = GoParser.parse(text);
        Renaming renaming = new Renaming();
        file.functions().forEach(function -> function.forEachNode(renaming::declare));
        file.declarations().forEach(declaration -> declaration.forEachNode(renaming::keepOthers));
        for (Declaration.Function function : file.functions()) {
            function.forEachNode(renaming::use);
        }
        StringBuilder renamed = new StringBuilder(text);
        renaming.starts.stream().sorted((a, b) -> b - a).forEach(start -> renamed.insert(start, prefix));
        return renamed.toString();
    }

    private void declare(Node node) {
        switch (node) {
            case Declaration.Function function -> {
                declare(function.type());
                if (function.receiver() != null) {
                    function.receiver().names().forEach(this::add);
                }
            }
            case Statement.Assign assign -> {
                if (assign.define()) {
                    assign.left().forEach(this::add);
                }
            }
            case Statement.Range range -> {
                if (range.define()) {
                    range.variables().forEach(this::add);
                }
            }
            case Expression.FunctionLiteral literal -> declare(literal.type());
            default -> {}
        }
    }

    private void declare(TypeExpression.FunctionType type) {
        type.parameters().forEach(field -> field.names().forEach(this::add));
        type.results().forEach(field -> field.names().forEach(this::add));
    }

    private void add(Expression expression) {
        if (expression instanceof Expression.Identifier name && !name.name().equals("_")) {
            names.add(name.name());
        }
    }

    /** Names that mean anything else somewhere in the file stay. */
    private void keepOthers(Node node) {
        switch (node) {
            case Expression.KeyValue pair -> remove(pair.key());
            case Part.Type type -> remove(type.name());
            case Part.Value value -> value.names().forEach(this::remove);
            case Part.Import imported -> names.remove(imported.localName());
            case TypeExpression.StructType struct ->
                struct.fields().forEach(field -> field.names().forEach(this::remove));
            case TypeExpression.InterfaceType contract ->
                contract.elements().forEach(field -> field.names().forEach(this::remove));
            case Declaration.Function function -> {
                remove(function.name());
                function.type().typeParameters().forEach(field -> field.names().forEach(this::remove));
            }
            case Statement.Labeled labeled -> remove(labeled.label());
            case Statement.TypeSwitch choice -> {
                if (choice.binding() != null) {
                    remove(choice.binding());
                }
            }
            case Expression.Selector selector -> remove(selector.name());
            case TypeExpression.FunctionType type ->
                type.typeParameters().forEach(field -> field.names().forEach(this::remove));
            default -> {}
        }
    }

    private void remove(Expression expression) {
        if (expression instanceof Expression.Identifier name) {
            names.remove(name.name());
        }
    }

    private void use(Node node) {
        if (node instanceof Expression.Identifier name && names.contains(name.name())) {
            starts.add(name.start());
        }
    }
}
