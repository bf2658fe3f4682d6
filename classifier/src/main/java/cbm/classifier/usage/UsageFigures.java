package cbm.classifier.usage;

import cbm.classifier.figure.Figure;
import cbm.classifier.figure.Figure.Line;
import cbm.classifier.figure.Figure.Point;
import cbm.classifier.figure.Figure.Style;
import cbm.datasets.GoStudy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usage over time as Figures 2 and 3 of the study of 2019 show it, of any repositories. */
public final class UsageFigures {
    private static final int MIDDLE_OF_MONTH = 21;

    private final Map<String, List<MeasuredSnapshot>> byRepository = new LinkedHashMap<>();
    private final UsageScope scope;

    /** The figures of a measurement. */
    public UsageFigures(List<MeasuredSnapshot> snapshots, UsageScope scope) {
        this.scope = scope;
        for (MeasuredSnapshot each : snapshots) {
            if (each.usage().in(scope.own()).total(scope.counting()) > 0) {
                byRepository
                        .computeIfAbsent(each.repository(), name -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /**
     * The two figures; none where nothing is used anywhere.
     *
     * @param printed whether to put the study's points beside those of its applications
     */
    public List<Figure> all(boolean printed) {
        if (byRepository.isEmpty()) {
            return List.of();
        }
        return List.of(
                figure("usage-shared-memory", "Usage of shared-memory primitives over time (Figure 2)", true, printed),
                figure(
                        "usage-message-passing",
                        "Usage of message-passing primitives over time (Figure 3)",
                        false,
                        printed));
    }

    private Figure figure(String id, String title, boolean shared, boolean printed) {
        List<Line> lines = new ArrayList<>();
        byRepository.forEach((name, snapshots) -> lines.add(new Line(name, Style.LINE, points(snapshots, shared))));
        if (printed) {
            byRepository.forEach((name, snapshots) -> {
                List<Point> points = printed(name, shared ? "figure-2" : "figure-3");
                if (!points.isEmpty()) {
                    lines.add(new Line(name + ", printed", Style.POINTS, points));
                }
            });
        }
        return new Figure.Lines(id, title, Figure.Across.DATES, "Date", "Share of the uses of primitives", lines);
    }

    private List<Point> points(List<MeasuredSnapshot> snapshots, boolean shared) {
        return snapshots.stream()
                .map(each -> {
                    double share = each.usage().in(scope.own()).sharedMemory(scope.counting());
                    return Point.of(each.moment().getEpochSecond(), shared ? share : 1 - share);
                })
                .toList();
    }

    private static List<Point> printed(String repository, String figure) {
        Optional<String> application = PrintedUsage.application(repository);
        return GoStudy.printed().stream()
                .filter(cell -> cell.place().equals(figure)
                        && application.filter(cell.row()::equals).isPresent())
                .map(cell -> Point.of(
                        LocalDate.parse(cell.column() + "-" + MIDDLE_OF_MONTH)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond(),
                        cell.value().doubleValue()))
                .toList();
    }
}
