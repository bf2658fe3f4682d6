package cbm.cli;

import cbm.datasets.FormulaGuard;
import cbm.miner.index.Hit;
import cbm.miner.index.Likeness;
import cbm.miner.index.SearchField;
import cbm.miner.index.SearchPage;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Hits as data: CSV, or JSON Lines with a line for each fix. Counts by field come as rows of their own, without the hits. */
final class SearchRows implements SearchOutput {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** What stands where a number is not known: nothing in CSV, null in JSON. */
    private enum Unknown {
        NUMBER;

        @Override
        public String toString() {
            return "";
        }
    }

    private final PrintWriter out;
    private final boolean json;

    SearchRows(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void page(String query, SearchPage page, int skipped) throws IOException {
        if (!page.facets().isEmpty()) {
            facets(page.facets());
        } else {
            hits(page.hits());
        }
    }

    @Override
    public void alike(Likeness likeness) throws IOException {
        hits(likeness.alike());
    }

    private void facets(Map<SearchField, List<SearchPage.Count>> facets) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        facets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(facet -> facet.getValue()
                        .forEach(count -> rows.add(List.of(facet.getKey().id(), count.value(), count.hits()))));
        print(List.of("field", "value", "fixes"), rows);
    }

    private void hits(List<Hit> hits) throws IOException {
        List<String> header = new ArrayList<>(List.of(
                "repository",
                "commit",
                "date",
                "author",
                "subject",
                "patch_id",
                "keywords",
                "flags",
                "files",
                "lines_added",
                "lines_removed",
                "score"));
        List<SearchField> annotated = java.util.Arrays.stream(SearchField.values())
                .filter(field -> field.isAnnotated() && field.kind() == SearchField.Kind.WORD)
                .filter(field -> field != SearchField.LABEL)
                .toList();
        annotated.forEach(field -> header.add(field.id()));
        header.add("confidence");
        List<List<Object>> rows = new ArrayList<>();
        for (Hit hit : hits) {
            rows.add(row(hit, annotated));
        }
        print(header, rows);
    }

    private List<Object> row(Hit hit, List<SearchField> annotated) {
        List<Object> row = new ArrayList<>(List.of(
                hit.id().repository(),
                hit.id().commit(),
                hit.date().toString(),
                text(hit.author()),
                text(hit.subject()),
                hit.patchId(),
                String.join(";", hit.keywords()),
                String.join(";", hit.flags()),
                hit.files(),
                hit.added(),
                hit.removed(),
                BigDecimal.valueOf(hit.score()).setScale(4, RoundingMode.HALF_UP)));
        annotated.forEach(field ->
                row.add(text(String.join(";", hit.annotations().getOrDefault(field, List.of())))));
        row.add(hit.confidence().isPresent() ? hit.confidence().getAsDouble() : Unknown.NUMBER);
        return row;
    }

    private String text(String text) {
        return json ? text : FormulaGuard.guarded(text);
    }

    private void print(List<String> header, List<List<Object>> rows) throws IOException {
        if (json) {
            for (List<Object> row : rows) {
                out.println(line(header, row));
            }
            return;
        }
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(header);
            for (List<Object> row : rows) {
                printer.printRecord(row);
            }
        }
        out.print(text);
    }

    private static String line(List<String> header, List<Object> row) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setHtmlSafe(false);
            writer.beginObject();
            for (int i = 0; i < row.size(); i++) {
                writer.name(header.get(i));
                switch (row.get(i)) {
                    case Number number -> writer.value(number);
                    case Unknown unknown -> writer.nullValue();
                    case Object other -> writer.value(other.toString());
                }
            }
            writer.endObject();
        }
        return text.toString();
    }
}
