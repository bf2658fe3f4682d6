package cbm.cli;

import cbm.classifier.reproduction.CheckedCell;
import cbm.classifier.reproduction.Reproduction;
import cbm.classifier.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a reproduction comes to, in one line, and its unexplained differences. */
final class ReproductionSummary {

    private final Reproduction reproduction;
    private final List<String> places;
    private final boolean lifts;
    private final boolean findings;

    /**
     * A summary of what was asked for.
     *
     * @param places the tables and figures
     * @param lifts whether the quoted lifts count
     * @param findings whether the findings count
     */
    ReproductionSummary(Reproduction reproduction, List<String> places, boolean lifts, boolean findings) {
        this.reproduction = reproduction;
        this.places = List.copyOf(places);
        this.lifts = lifts;
        this.findings = findings;
    }

    /** The unexplained differences, each a line that names the cell. */
    List<String> unexplained() {
        List<String> lines = new ArrayList<>();
        checked().stream().filter(marked(Cell.Mark.UNEXPLAINED)).forEach(cell -> lines.add(cell.sentence()));
        if (lifts) {
            lines.addAll(reproduction.wrongLifts());
        }
        return lines.stream().map(line -> "unexplained: " + line).toList();
    }

    private List<CheckedCell> checked() {
        List<CheckedCell> cells = new ArrayList<>();
        places.forEach(place -> cells.addAll(reproduction.cells(place)));
        if (findings) {
            cells.addAll(reproduction.findings());
        }
        return cells;
    }

    /** The summary. */
    String line() {
        List<String> parts = new ArrayList<>();
        add(parts, cells(place -> place.startsWith("table-") && !place.equals("table-12")), "Tables 5 to 11");
        add(parts, cells(place -> place.equals("table-12")), "Table 12");
        if (lifts) {
            int quoted = reproduction.quotedLifts();
            parts.add((quoted - reproduction.wrongLifts().size()) + " of " + quoted + " quoted lifts");
        }
        if (findings) {
            List<CheckedCell> known = derivable(reproduction.findings());
            parts.add(count(known, marked(Cell.Mark.EQUAL)) + " of " + known.size() + " figures of the text");
        }
        long explained = count(checked(), marked(Cell.Mark.EXPLAINED));
        String equal =
                parts.isEmpty() ? "nothing here can be computed from the rows" : "equal: " + String.join(", ", parts);
        return equal + "; " + explained + " different and explained" + reasons() + "; "
                + unexplained().size() + " unexplained";
    }

    private List<CheckedCell> cells(Predicate<String> which) {
        return derivable(places.stream()
                .filter(which)
                .flatMap(p -> reproduction.cells(p).stream())
                .toList());
    }

    private static void add(List<String> parts, List<CheckedCell> cells, String name) {
        if (cells.isEmpty()) {
            return;
        }
        List<CheckedCell> body = cells.stream().filter(cell -> !cell.isTotal()).toList();
        List<CheckedCell> totals = cells.stream().filter(CheckedCell::isTotal).toList();
        String places = cells.stream().map(CheckedCell::place).distinct().count() == 1
                ? "Table " + cells.getFirst().place().replace("table-", "")
                : name;
        parts.add(count(body, marked(Cell.Mark.EQUAL)) + " of " + body.size() + " cells"
                + (totals.isEmpty()
                        ? ""
                        : " and " + count(totals, marked(Cell.Mark.EQUAL)) + " of " + totals.size() + " totals")
                + " of " + places);
    }

    private String reasons() {
        String reasons = checked().stream()
                .map(CheckedCell::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private static List<CheckedCell> derivable(List<CheckedCell> cells) {
        return cells.stream().filter(marked(Cell.Mark.PRINTED_ONLY).negate()).toList();
    }

    private static Predicate<CheckedCell> marked(Cell.Mark mark) {
        return cell -> cell.mark() == mark;
    }

    private static long count(List<CheckedCell> cells, Predicate<CheckedCell> which) {
        return cells.stream().filter(which).count();
    }
}
