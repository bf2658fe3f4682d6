package cbm.classifier.lifetime;

import cbm.classifier.figure.Figure;
import cbm.classifier.figure.Figure.Line;
import cbm.classifier.figure.Figure.Point;
import cbm.classifier.figure.Figure.Style;
import cbm.classifier.lifetime.Lifetime.Birth;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Cause;
import cbm.datasets.GoStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lifetimes as Figure 4 of the study of 2019 shows them, with their band. */
public final class LifetimeFigure {
    private LifetimeFigure() {}

    /**
     * The figure of the curves of {@link LifetimeReport#curves()}.
     *
     * @param birth which origin begins a life
     * @param printed whether to put the study's points beside the curves
     * @return nothing where no bug has a cause and a lifetime
     */
    public static Optional<Figure> of(Table curves, Birth birth, boolean printed) {
        List<Line> lines = new ArrayList<>();
        List<Line> points = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            List<Point> curve = curve(curves, cause.code(), birth);
            if (curve.size() > 1) {
                lines.add(new Line(cause.title(), Style.STEPS, curve));
                points.add(new Line(cause.title() + ", printed", Style.POINTS, printed(cause)));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.addAll(printed ? points : List.of());
        return Optional.of(new Figure.Lines(
                "lifetimes",
                "Share of bugs fixed over time (Figure 4)",
                Figure.Across.NUMBERS,
                "Days since the " + birth.code() + " of the commits that brought the repaired lines",
                "Share of bugs fixed",
                lines));
    }

    private static List<Point> curve(Table curves, String group, Birth birth) {
        List<Point> points = new ArrayList<>(List.of(Point.of(0, 0)));
        for (List<Cell> row : curves.rows()) {
            boolean isWanted = cell(curves, row, "group").equals(Cell.text(group))
                    && cell(curves, row, "axis").equals(Cell.text("cause"))
                    && cell(curves, row, "from").equals(Cell.text(birth.code()));
            if (isWanted) {
                double y = number(cell(curves, row, "share"));
                points.add(new Point(
                        number(cell(curves, row, "days")),
                        y,
                        Math.min(y, number(cell(curves, row, "low"))),
                        Math.max(y, number(cell(curves, row, "high")))));
            }
        }
        return points;
    }

    private static Cell cell(Table table, List<Cell> row, String column) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return row.get(i);
            }
        }
        throw new IllegalArgumentException(table.id() + " has no column " + column);
    }

    private static double number(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> count.value();
            case Cell.Decimal decimal -> decimal.value();
            case Cell.Share share -> share.value();
            case Cell.Probability p -> p.value();
            case Cell.Text text -> throw new IllegalArgumentException("'" + text.text() + "' is no number");
            case Cell.Link link -> throw new IllegalArgumentException("'" + link.text() + "' is no number");
            case Cell.Compared compared -> number(compared.computed());
        };
    }

    private static List<Point> printed(Cause cause) {
        return GoStudy.printed().stream()
                .filter(cell -> cell.place().equals("figure-4") && cell.row().equals(cause.code()))
                .map(cell ->
                        Point.of(Double.parseDouble(cell.column()), cell.value().doubleValue()))
                .toList();
    }
}
