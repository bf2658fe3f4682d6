package cbm.classifier.table;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as GitHub-flavoured Markdown. */
final class MarkdownWriter {

    private MarkdownWriter() {}

    static String write(List<Table> tables) {
        return tables.stream().map(MarkdownWriter::write).collect(Collectors.joining("\n"));
    }

    private static String write(Table table) {
        StringBuilder out = new StringBuilder();
        out.append("## ").append(HostileText.markdown(table.title())).append("\n\n");
        row(table.columns().stream().map(c -> HostileText.markdown(c.title())).toList(), out);
        row(alignment(table), out);
        for (List<Cell> cells : table.rows()) {
            row(cells.stream().map(MarkdownWriter::cell).toList(), out);
        }
        table.notes()
                .forEach(note ->
                        out.append("\n").append(HostileText.markdown(note)).append('\n'));
        return out.toString();
    }

    private static List<String> alignment(Table table) {
        return java.util.stream.IntStream.range(0, table.columns().size())
                .mapToObj(i ->
                        !table.rows().isEmpty() && table.rows().stream().allMatch(row -> Plain.isNumber(row.get(i)))
                                ? "---:"
                                : "---")
                .toList();
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(Cell cell) {
        String text = HostileText.markdown(Plain.shown(cell));
        return cell instanceof Cell.Link link ? "[" + text + "](<" + address(link) + ">)" : text;
    }

    private static String address(Cell.Link link) {
        return link.address()
                .toASCIIString()
                .replace("|", "%7C")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
