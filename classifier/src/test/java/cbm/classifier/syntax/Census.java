package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * What two parsers must agree on: where functions, {@code go}, {@code defer}, {@code select}, sends, receives and calls stand.
 *
 * @param marks sorted by start, then end, then kind
 */
record Census(List<Mark> marks) {

    /** A construct with its range in chars. */
    record Mark(int start, int end, String kind) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            int order = Integer.compare(start, other.start);
            order = order != 0 ? order : Integer.compare(end, other.end);
            return order != 0 ? order : kind.compareTo(other.kind);
        }
    }

    Census {
        marks = marks.stream().sorted().toList();
    }

    /** The census of our own tree. */
    static Census of(GoFile file) {
        List<Mark> marks = new ArrayList<>();
        file.declarations()
                .forEach(declaration -> declaration.forEachNode(node -> {
                    String kind = kind(node);
                    if (!kind.isEmpty()) {
                        marks.add(new Mark(node.start(), node.end(), kind));
                    }
                }));
        return new Census(marks);
    }

    private static String kind(Node node) {
        return switch (node) {
            case Declaration.Function function -> function.isMethod() ? "method" : "function";
            case Expression.FunctionLiteral literal -> "literal";
            case Expression.Call call -> "call";
            case Expression.Receive receive -> "receive";
            case Statement.Send send -> "send";
            case Statement.Go go -> "go";
            case Statement.Defer defer -> "defer";
            case Statement.Select select -> "select";
            default -> "";
        };
    }

    /** The marks of this census that the other one lacks. */
    List<Mark> minus(Census other) {
        List<Mark> rest = new ArrayList<>(marks);
        other.marks.forEach(rest::remove);
        return rest;
    }

    long count(String kind) {
        return marks.stream().filter(mark -> mark.kind().equals(kind)).count();
    }
}
