package cbm.classifier.table;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as one JSON object; every number in full, every text exact. */
final class JsonWriter {

    private JsonWriter() {}

    static String write(List<Table> tables) {
        return "{\"tables\": [" + tables.stream().map(JsonWriter::table).collect(Collectors.joining(",")) + "\n]}\n";
    }

    private static String table(Table table) {
        String columns = table.columns().stream()
                .map(c -> "{\"name\": " + string(c.name()) + ", \"title\": " + string(c.title()) + ", \"description\": "
                        + string(c.description()) + "}")
                .collect(Collectors.joining(",\n   ", "[\n   ", "]"));
        String rows = table.rows().stream()
                .map(row -> row(table, row))
                .collect(Collectors.joining(",\n   ", table.rows().isEmpty() ? "[" : "[\n   ", "]"));
        String notes = table.notes().stream().map(JsonWriter::string).collect(Collectors.joining(", ", "[", "]"));
        return "\n {\"id\": " + string(table.id()) + ",\n  \"title\": " + string(table.title()) + ",\n  \"columns\": "
                + columns + ",\n  \"rows\": " + rows + ",\n  \"notes\": " + notes + "}";
    }

    private static String row(Table table, List<Cell> row) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            members.add(string(table.columns().get(i).name()) + ": " + value(row.get(i)));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> string(text.text());
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Decimal number -> number(number.value());
            case Cell.Probability p -> number(p.value());
            case Cell.Share share -> number(share.value());
            case Cell.Link link ->
                "{\"text\": " + string(link.text()) + ", \"address\": "
                        + string(link.address().toASCIIString()) + "}";
            case Cell.Compared compared ->
                "{\"printed\": " + string(compared.printed()) + ", \"computed\": "
                        + (compared.mark() == Cell.Mark.PRINTED_ONLY ? "null" : value(compared.computed()))
                        + ", \"mark\": " + string(compared.mark().title()) + ", \"reason\": "
                        + string(compared.reason())
                        + "}";
        };
    }

    /** JSON has no infinity. */
    private static String number(double value) {
        return Double.isFinite(value) ? Plain.exact(value) : "null";
    }

    /** A string that is also safe inside an HTML script element. */
    static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (harmless(c) || pair(text, i)) {
                        out.append(c);
                    } else {
                        out.append("\\u").append(HexFormat.of().toHexDigits(c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static boolean harmless(char c) {
        boolean markup = c == '<' || c == '>' || c == '&';
        boolean control = c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return !markup && !control && !Character.isSurrogate(c) && c != 0xfeff && c < 0xfffe;
    }

    /** Whether a character is half of a whole surrogate pair. */
    private static boolean pair(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
