package cbm.classifier.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes tables for LaTeX with the packages booktabs, for long ones longtable, and for wide ones graphicx.
 *
 * <p>What is too wide for a page even in small type, as a row for each bug with all that is known of it, no document takes in: it
 * names the table instead.
 */
final class LatexWriter {

    private static final int LONG = 40;
    private static final int WIDE = 8;

    /** How many tables a document lets float before it prints those that wait: LaTeX keeps no more than 18. */
    private static final int FLOATING = 8;

    /** The width of a page's text, and of a column of long texts, in points. */
    private static final double PAGE = 512;

    private static final double LONG_TEXTS = 114;

    /** How often wider than a page a short table may be, to be shrunk to it and still be read. */
    private static final double SHRUNK = 1.6;

    /** A size of type, with the width of a character and the room on each side of a column in points. */
    private enum Type {
        SMALL(5.3, 4),
        SCRIPTSIZE(4.5, 2),
        TINY(3.3, 2);

        private final double character;
        private final int separation;

        Type(double character, int separation) {
            this.character = character;
            this.separation = separation;
        }
    }

    private static final String HEAD = """
            \\documentclass[a4paper]{article}
            \\usepackage[utf8]{inputenc}
            \\usepackage[T1]{fontenc}
            \\usepackage{textcomp}
            \\usepackage[margin=15mm]{geometry}
            \\usepackage{booktabs}
            \\usepackage{longtable}
            \\usepackage{graphicx}
            \\begin{document}
            """;

    private LatexWriter() {}

    /** A document that compiles as it is. */
    static String document(List<Table> tables) {
        return document(tables, LatexWriter::fragment);
    }

    private static String document(List<Table> tables, Function<Table, String> text) {
        StringBuilder out = new StringBuilder(HEAD);
        List<Table> fitting = tables.stream().filter(LatexWriter::fits).toList();
        for (int i = 0; i < fitting.size(); i++) {
            out.append(text.apply(fitting.get(i)));
            out.append((i + 1) % FLOATING == 0 ? "\\clearpage\n" : "\n");
        }
        tables.stream()
                .filter(table -> !fits(table))
                .forEach(table -> out.append("\\par\\noindent Too wide for a page, and left out: ")
                        .append(HostileText.latex(table.title() + " (" + table.id() + ")"))
                        .append(". As CSV it has all columns.\n"));
        return out.append("\\end{document}\n").toString();
    }

    /** A document that takes its tables from files beside it. */
    static String index(List<Table> tables) {
        return document(tables, table -> "\\input{" + table.id() + ".tex}\n");
    }

    /** Whether a table can be read on a page: a short one shrunk to it, a long one in tiny type. */
    private static boolean fits(Table table) {
        return isLong(table) ? width(table, Type.TINY) <= PAGE : width(table, type(table)) <= SHRUNK * PAGE;
    }

    private static boolean isLong(Table table) {
        return table.rows().size() > LONG;
    }

    private static Type type(Table table) {
        Type usual = table.columns().size() > WIDE ? Type.SCRIPTSIZE : Type.SMALL;
        if (width(table, usual) <= PAGE) {
            return usual;
        }
        return isLong(table) && width(table, Type.SCRIPTSIZE) > PAGE ? Type.TINY : Type.SCRIPTSIZE;
    }

    /** About how wide a table is, in points. */
    private static double width(Table table, Type type) {
        return IntStream.range(0, table.columns().size())
                .mapToDouble(i -> 2 * type.separation
                        + (hasLongTexts(table, i) ? LONG_TEXTS : type.character * longest(table, i)))
                .sum();
    }

    private static int longest(Table table, int i) {
        return table.rows().stream()
                .mapToInt(row -> Plain.shown(row.get(i)).length())
                .reduce(table.columns().get(i).title().length(), Math::max);
    }

    /** One table to be taken into a document that uses inputenc (utf8), fontenc (T1), textcomp, booktabs, longtable and graphicx. */
    static String fragment(Table table) {
        Type type = type(table);
        StringBuilder out = new StringBuilder();
        out.append("% needs \\usepackage[utf8]{inputenc}, [T1]{fontenc}, textcomp, booktabs, longtable, graphicx\n");
        out.append("\\begingroup\\").append(type.name().toLowerCase(Locale.ROOT));
        out.append("\\setlength{\\tabcolsep}{").append(type.separation).append("pt}\n");
        if (isLong(table)) {
            longTable(table, out);
        } else {
            floatTable(table, width(table, type) > PAGE, out);
        }
        return out.append("\\endgroup\n").toString();
    }

    private static void floatTable(Table table, boolean isShrunk, StringBuilder out) {
        out.append("\\begin{table}[htbp]\\centering\n");
        out.append("\\caption{")
                .append(HostileText.latex(table.title()))
                .append("}\\label{tab:")
                .append(table.id())
                .append("}\n");
        out.append(isShrunk ? "\\resizebox{\\linewidth}{!}{%\n" : "");
        out.append("\\begin{tabular}{").append(alignment(table)).append("}\n\\toprule\n");
        head(table, out);
        body(table, out);
        out.append("\\bottomrule\n\\end{tabular}").append(isShrunk ? "}\n" : "\n");
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
        return hasLongTexts(table, i) ? "p{40mm}" : "l";
    }

    private static boolean hasLongTexts(Table table, int i) {
        return table.rows().stream().anyMatch(row -> Plain.shown(row.get(i)).length() > LONG);
    }
}
