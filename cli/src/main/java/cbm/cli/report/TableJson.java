package cbm.cli.report;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** A table for the page: columns with the kind of their cells, rows as lists. */
final class TableJson {
    private TableJson() {}

    static JsonArray of(List<Table> tables) {
        JsonArray all = new JsonArray();
        tables.forEach(table -> all.add(of(table)));
        return all;
    }

    static JsonObject of(Table table) {
        JsonObject json = new JsonObject();
        json.addProperty("id", table.id());
        json.addProperty("title", table.title());
        JsonArray columns = new JsonArray();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(table, i));
        }
        json.add("columns", columns);
        JsonArray rows = new JsonArray();
        for (List<Cell> row : table.rows()) {
            JsonArray cells = new JsonArray();
            row.forEach(cell -> cells.add(value(cell)));
            rows.add(cells);
        }
        json.add("rows", rows);
        json.add("notes", Harmless.array(table.notes()));
        return json;
    }

    private static JsonObject column(Table table, int index) {
        Column column = table.columns().get(index);
        JsonObject json = new JsonObject();
        json.addProperty("name", column.name());
        json.addProperty("title", column.title());
        json.addProperty("about", column.description());
        json.addProperty(
                "kind",
                table.rows().stream()
                        .map(row -> row.get(index))
                        .filter(cell -> !cell.equals(Cell.EMPTY))
                        .map(TableJson::kind)
                        .findFirst()
                        .orElse("text"));
        return json;
    }

    private static String kind(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> "text";
            case Cell.Link link -> "text";
            case Cell.Compared compared -> "text";
            case Cell.Count count -> "count";
            case Cell.Decimal number -> "number";
            case Cell.Probability p -> "p";
            case Cell.Share share -> "share";
        };
    }

    private static JsonElement value(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> new JsonPrimitive(text.text());
            case Cell.Link link -> new JsonPrimitive(link.text());
            case Cell.Compared compared -> value(compared.computed());
            case Cell.Count count -> new JsonPrimitive(count.value());
            case Cell.Decimal number -> Harmless.number(number.value());
            case Cell.Probability p -> Harmless.number(p.value());
            case Cell.Share share -> Harmless.number(share.value());
        };
    }
}
