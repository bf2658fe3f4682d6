package cbm.classifier.lifetime;

import cbm.classifier.lifetime.Lifetime.Birth;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of each lifetime as tables. */
final class LifetimeTables {
    private LifetimeTables() {}

    static Table fixes(List<Lifetime> lifetimes) {
        List<Column> columns = List.of(
                Column.of("repository", "The repository's name."),
                Column.of("fix", "The full hash of the fix."),
                Column.of("fix_date", "When it was committed, UTC."),
                Column.of("behaviour", "The bug's behaviour."),
                Column.of("cause", "Its cause."),
                Column.of(
                        "ground",
                        "Why the lines are taken for repaired: changed, shifted, or the weaker protected and neighbour."),
                Column.of("lines", "Number of repaired lines whose origin is known."),
                Column.of("origins", "Number of commits that brought them."),
                Column.of("oldest", "The first of these commits."),
                Column.of("oldest_date", "When it was made, UTC."),
                Column.of("oldest_days", "Whole days from it to the fix."),
                Column.of("newest", "The last of these commits."),
                Column.of("newest_date", "When it was made, UTC."),
                Column.of("newest_days", "Whole days from it to the fix."),
                Column.of("cut", "Number of lines that may be older, for the history at hand ends."),
                Column.of("note", "Why no line is known."));
        List<List<Cell>> rows = lifetimes.stream().map(LifetimeTables::fix).toList();
        return new Table("lifetimes", "The lifetime of each bug", columns, rows, List.of());
    }

    private static List<Cell> fix(Lifetime lifetime) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(lifetime.repository()),
                Cell.text(lifetime.fix()),
                Cell.text(lifetime.date().toString()),
                Cell.text(lifetime.behaviour()),
                Cell.text(lifetime.cause()),
                Cell.text(lifetime.ground().map(Ground::code).orElse("")),
                Cell.count(lifetime.lines().size()),
                Cell.count(lifetime.origins())));
        for (Birth birth : List.of(Birth.OLDEST, Birth.NEWEST)) {
            Optional<TracedLine> line = lifetime.birth(birth);
            row.add(Cell.text(line.map(TracedLine::origin).orElse("")));
            row.add(Cell.text(line.map(each -> each.date().toString()).orElse("")));
            row.add(lifetime.days(birth).map(Cell::count).orElse(Cell.EMPTY));
        }
        row.add(Cell.count(lifetime.cut()));
        row.add(Cell.text(lifetime.note()));
        return row;
    }

    /** The same for reading: short hashes and days. */
    static Table brief(List<Lifetime> lifetimes) {
        List<Column> columns = List.of(
                Column.of("fix", "The fix."),
                Column.of("date", "The day on which it was committed, UTC."),
                Column.of("cause", "The bug's cause."),
                Column.of("ground", "Why the lines are taken for repaired."),
                Column.of("lines", "Number of repaired lines."),
                Column.of("oldest", "The first of the commits that brought them."),
                new Column("oldest_days", "days", "Whole days from it to the fix."),
                Column.of("newest", "The last of these commits."),
                new Column("newest_days", "days", "Whole days from it to the fix."),
                Column.of("note", "Why no line is known."));
        List<List<Cell>> rows = new ArrayList<>();
        for (Lifetime lifetime : lifetimes) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(shortened(lifetime.fix())),
                    Cell.text(day(lifetime.date())),
                    Cell.text(lifetime.cause()),
                    Cell.text(lifetime.ground().map(Ground::code).orElse("")),
                    Cell.count(lifetime.lines().size())));
            for (Birth birth : List.of(Birth.OLDEST, Birth.NEWEST)) {
                row.add(Cell.text(lifetime.birth(birth)
                        .map(line -> shortened(line.origin()))
                        .orElse("")));
                row.add(lifetime.days(birth).map(Cell::count).orElse(Cell.EMPTY));
            }
            row.add(Cell.text(lifetime.note()));
            rows.add(row);
        }
        return new Table("lifetimes", "The lifetime of each bug", columns, rows, List.of());
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static Table lines(List<Lifetime> lifetimes) {
        List<Column> columns = List.of(
                Column.of("repository", "The repository's name."),
                Column.of("fix", "The full hash of the fix."),
                Column.of("path", "The file before the fix."),
                Column.of("line", "The line in it, from 1."),
                Column.of("ground", "Why the line is taken for repaired."),
                Column.of("origin", "The commit that brought it."),
                Column.of("origin_date", "When that was made, UTC."),
                Column.of("days", "Whole days from it to the fix."),
                Column.of("origin_path", "The file in that commit."),
                Column.of("origin_line", "The line in it, from 1."),
                Column.of("edge", "Why the line could not be followed further; empty where the commit brought it."));
        List<List<Cell>> rows = new ArrayList<>();
        for (Lifetime lifetime : lifetimes) {
            for (TracedLine line : lifetime.lines()) {
                rows.add(List.of(
                        Cell.text(lifetime.repository()),
                        Cell.text(lifetime.fix()),
                        Cell.text(line.repaired().path()),
                        Cell.count(line.repaired().line()),
                        Cell.text(line.repaired().ground().code()),
                        Cell.text(line.origin()),
                        Cell.text(line.date().toString()),
                        Cell.count(lifetime.days(line.date())),
                        Cell.text(line.originPath()),
                        Cell.count(line.originLine()),
                        Cell.text(line.edge())));
            }
        }
        return new Table("lifetime-lines", "The origin of each repaired line", columns, rows, List.of());
    }
}
