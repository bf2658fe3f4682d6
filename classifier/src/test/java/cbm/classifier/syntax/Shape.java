package cbm.classifier.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;

/** The shape of a tree as text: its kinds, names, operators and literals, without any place. */
final class Shape {

    private Shape() {}

    static String of(GoFile file) {
        return file.packageName() + "\n"
                + file.declarations().stream().map(Shape::of).collect(Collectors.joining("\n"));
    }

    static String of(Node node) {
        StringBuilder shape = new StringBuilder();
        append(shape, node);
        return shape.toString();
    }

    private static void append(StringBuilder shape, Object value) {
        switch (value) {
            case null -> shape.append('-');
            case Expression.Identifier identifier -> shape.append(identifier.name());
            case Expression.Literal literal -> shape.append(literal.text());
            case Node node -> appendNode(shape, node);
            case List<?> list -> appendList(shape, list);
            case Operator operator -> shape.append(operator.symbol());
            default -> shape.append(value);
        }
    }

    private static void appendList(StringBuilder shape, List<?> list) {
        shape.append('[');
        String separator = "";
        for (Object element : list) {
            shape.append(separator);
            append(shape, element);
            separator = " ";
        }
        shape.append(']');
    }

    private static void appendNode(StringBuilder shape, Node node) {
        shape.append('(').append(node.getClass().getSimpleName());
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (!component.getName().equals("start") && !component.getName().equals("end")) {
                shape.append(' ');
                append(shape, read(node, component));
            }
        }
        shape.append(')');
    }

    private static Object read(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(component.toString(), e);
        }
    }
}
