package cbm.classifier.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes tables for LaTeX with the packages booktabs and, for long ones, longtable. */
final class LatexWriter {

    private static final int LONG = 40;
    private static final int WIDE = 8;

    private static final String HEAD = """
            \\documentclass[a4paper]{article}
            \\usepackage[utf8]{inputenc}
            \\usepackage[T1]{fontenc}
            \\usepackage{textcomp}
            \\usepackage[margin=15mm]{geometry}
            \\usepackage{booktabs}
            \\usepackage{longtable}
            \\begin{document}
            """;

    private LatexWriter() {}

    /** A document that compiles as it is. */
    static String document(List<Table> tables) {
        return HEAD + tables.stream().map(LatexWriter::fragment).collect(Collectors.joining("\n"))
                + "\\end{document}\n";
    }

    /** A document that takes its tables from files beside it. */
    static String index(List<Table> tables) {
        return HEAD
                + tables.stream().map(t -> "\\input{" + t.id() + ".tex}\n").collect(Collectors.joining())
                + "\\end{document}\n";
    }

    /** One table to be taken into a document that uses inputenc (utf8), fontenc (T1), textcomp, booktabs and longtable. */
    static String fragment(Table table) {
        boolean isLong = table.rows().size() > LONG;
        StringBuilder out = new StringBuilder();
        out.append("% needs \\usepackage[utf8]{inputenc}, [T1]{fontenc}, textcomp, booktabs, longtable\n");
        out.append("\\begingroup").append(table.columns().size() > WIDE ? "\\scriptsize" : "\\small");
        out.append("\\setlength{\\tabcolsep}{")
                .append(table.columns().size() > WIDE ? "2pt" : "4pt")
                .append("}\n");
        if (isLong) {
            longTable(table, out);
        } else {
            floatTable(table, out);
        }
        return out.append("\\endgroup\n").toString();
    }

    private static void floatTable(Table table, StringBuilder out) {
        out.append("\\begin{table}[htbp]\\centering\n");
        out.append("\\caption{")
                .append(HostileText.latex(table.title()))
                .append("}\\label{tab:")
                .append(table.id())
                .append("}\n");
        out.append("\\begin{tabular}{").append(alignment(table)).append("}\n\\toprule\n");
        head(table, out);
        body(table, out);
        out.append("\\bottomrule\n\\end{tabular}\n");
        notes(table, out);
        out.append("\\end{table}\n");
    }

    private static void longTable(Table table, StringBuilder out) {
        out.append("\\begin{longtable}{").append(alignment(table)).append("}\n");
        out.append("\\caption{")
                .append(HostileText.latex(table.title()))
                .append("}\\label{tab:")
                .append(table.id())
                .append("}\\\\\n");
        out.append("\\toprule\n");
        head(table, out);
        out.append("\\endhead\n\\bottomrule\n\\endfoot\n");
        body(table, out);
        out.append("\\end{longtable}\n");
        notes(table, out);
    }

    private static void head(Table table, StringBuilder out) {
        out.append(
                table.columns().stream().map(c -> HostileText.latex(c.title())).collect(Collectors.joining(" & ")));
        out.append(" \\\\\n\\midrule\n");
    }

    private static void body(Table table, StringBuilder out) {
        for (List<Cell> row : table.rows()) {
            out.append(row.stream()
                    .map(cell -> HostileText.latex(Plain.shown(cell)))
                    .collect(Collectors.joining(" & ")));
            out.append(" \\\\\n");
        }
    }

    private static void notes(Table table, StringBuilder out) {
        for (String note : table.notes()) {
            out.append("\n\\par\\noindent\\footnotesize ")
                    .append(HostileText.latex(note))
                    .append("\n");
        }
    }

    private static String alignment(Table table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> column(table, i))
                .collect(Collectors.joining());
    }

    private static String column(Table table, int i) {
        List<Cell> cells = table.rows().stream().map(row -> row.get(i)).toList();
        if (!cells.isEmpty() && cells.stream().allMatch(Plain::isNumber)) {
            return "r";
        }
        boolean wide = cells.stream().anyMatch(cell -> Plain.shown(cell).length() > LONG);
        return wide ? "p{45mm}" : "l";
    }
}
