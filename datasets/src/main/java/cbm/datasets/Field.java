package cbm.datasets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One column of a table: its name, type, meaning and what a cell may hold.
 *
 * @param name the column's name in the header
 * @param type what a cell is read as
 * @param description what the column means, for data cards and dictionaries
 * @param required whether an empty cell is an error
 * @param unique whether two rows must differ here
 * @param allowed the values that a cell, or an item of a list, may have; empty if any
 * @param pattern the expression that the whole cell must match
 */
public record Field(
        String name,
        Type type,
        String description,
        boolean required,
        boolean unique,
        List<String> allowed,
        Optional<String> pattern) {

    /** What a cell is read as. */
    public enum Type {
        /** Any text. */
        STRING("text"),
        /** Decimal digits with an optional sign. */
        INTEGER("a whole number"),
        /** A decimal number with a point. */
        NUMBER("a number"),
        /** {@code yes} or {@code no}. */
        BOOLEAN("yes or no"),
        /** A moment in UTC, as {@code 2016-03-15T23:26:16Z}. */
        DATETIME("a moment such as 2016-03-15T23:26:16Z"),
        /** Items joined by semicolons. */
        LIST("items joined by ;");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        /** The type in words. */
        public String title() {
            return title;
        }
    }

    /** Copies the list of allowed values. */
    public Field {
        allowed = List.copyOf(allowed);
    }

    /** A field of a type without constraints. */
    public static Field of(String name, Type type, String description) {
        return new Field(name, type, description, false, false, List.of(), Optional.empty());
    }

    /** The same field, with values that it must be one of, or that each item of a list must be one of. */
    public Field among(List<String> values) {
        return new Field(name, type, description, required, unique, values, pattern);
    }

    /** The same field, where an empty cell is an error. */
    public Field mandatory() {
        return new Field(name, type, description, true, unique, allowed, pattern);
    }

    /** The same field, whose cells must match an expression as a whole. */
    public Field matching(String expression) {
        return new Field(name, type, description, required, unique, allowed, Optional.of(expression));
    }

    /** What a cell may hold, in words; completes the sentence "must be". */
    public String expected() {
        String what = switch (type) {
            case BOOLEAN, INTEGER, NUMBER, DATETIME -> type.title();
            case LIST -> allowed.isEmpty() ? type.title() : "a list joined by ; of " + String.join(", ", allowed);
            case STRING ->
                allowed.isEmpty()
                        ? pattern.map(p -> "text that matches " + p).orElse("text")
                        : "one of " + String.join(", ", allowed);
        };
        return required ? what : what + ", or empty";
    }

    /** Whether a cell holds what this field allows. */
    public boolean accepts(String cell) {
        if (cell.isEmpty()) {
            return !required;
        }
        return hasType(cell)
                && pattern.map(p -> Pattern.matches(p, cell)).orElse(true)
                && (type == Type.LIST || allowed.isEmpty() || allowed.contains(cell));
    }

    private boolean hasType(String cell) {
        return switch (type) {
            case STRING -> true;
            case INTEGER -> cell.matches("[+-]?[0-9]{1,18}");
            case NUMBER -> isNumber(cell);
            case BOOLEAN -> cell.equals("yes") || cell.equals("no");
            case DATETIME -> isMoment(cell);
            case LIST -> isList(cell);
        };
    }

    private boolean isList(String cell) {
        List<String> items = Row.items(cell);
        return items.stream().distinct().count() == items.size()
                && items.stream().allMatch(item -> !item.isEmpty() && (allowed.isEmpty() || allowed.contains(item)));
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(new BigDecimal(cell).doubleValue());
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean isMoment(String cell) {
        try {
            return cell.endsWith("Z") && Instant.parse(cell) != null;
        } catch (DateTimeException notAMoment) {
            return false;
        }
    }
}
