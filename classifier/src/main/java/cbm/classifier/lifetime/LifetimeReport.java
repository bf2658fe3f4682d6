package cbm.classifier.lifetime;

import cbm.classifier.lifetime.Lifetime.Birth;
import cbm.classifier.statistics.Interval;
import cbm.classifier.statistics.LogRank;
import cbm.classifier.statistics.Survival;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.datasets.GoStudy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of lifetimes: medians, distributions, tests between causes, and every step behind them. */
public final class LifetimeReport {
    /** The confidence level of every interval. */
    public static final double LEVEL = 0.95;

    private static final int[] DAYS = {0, 30, 100, 200, 300, 400, 500, 600, 700, 1000};

    private final List<Lifetime> lifetimes;
    private final Birth birth;

    /**
     * A report.
     *
     * @param birth which origin begins a life where only one is told of
     */
    public LifetimeReport(List<Lifetime> lifetimes, Birth birth) {
        this.lifetimes = List.copyOf(lifetimes);
        this.birth = birth;
    }

    /**
     * A group of lifetimes.
     *
     * @param axis what it is a group by, such as {@code cause}; empty for all
     * @param code its code on that axis
     * @param title its name for people
     */
    public record Group(String axis, String code, String title, List<Lifetime> lifetimes) {
        /** Copies the list. */
        public Group {
            lifetimes = List.copyOf(lifetimes);
        }

        /** How long they lasted, in days. */
        public Survival survival(Birth birth) {
            return Survival.of(observations(birth));
        }

        List<Survival.Observation> observations(Birth birth) {
            return lifetimes.stream()
                    .map(each -> each.observation(birth))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** All, and the groups by cause and by behaviour that are not empty. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>(List.of(new Group("", "all", "all", lifetimes)));
        groups.addAll(causes());
        groups.addAll(behaviours());
        return groups;
    }

    /** The groups by cause that are not empty. */
    public List<Group> causes() {
        return Arrays.stream(Cause.values())
                .map(cause -> group("cause", cause.code(), cause.title(), Lifetime::cause))
                .filter(group -> !group.lifetimes().isEmpty())
                .toList();
    }

    private List<Group> behaviours() {
        return Arrays.stream(Behaviour.values())
                .map(each -> group("behaviour", each.code(), each.title(), Lifetime::behaviour))
                .filter(group -> !group.lifetimes().isEmpty())
                .toList();
    }

    private Group group(String axis, String code, String title, Function<Lifetime, String> of) {
        return new Group(
                axis,
                code,
                title,
                lifetimes.stream().filter(each -> of.apply(each).equals(code)).toList());
    }

    /** What was measured of each group, and its median and quartiles. */
    public Table medians() {
        List<Column> columns = List.of(
                Column.of("group", "All, or the bugs of one cause or behaviour."),
                Column.of("fixes", "Number of fixes."),
                Column.of("measured", "Number of those with a repaired line whose origin is known."),
                Column.of("weak", "Number of measured ones that only add, so that the lines are the weaker evidence."),
                Column.of("cut", "Number of measured ones that may be older, for the history at hand ends."),
                Column.of("from", "Which of the commits that brought the lines begins the life."),
                Column.of("quarter", "Days by which a quarter was fixed."),
                Column.of("median", "Days by which half was fixed."),
                Column.of("low", "Lower 95 % limit of the median."),
                Column.of("high", "Upper 95 % limit of the median."),
                new Column("three_quarters", "three quarters", "Days by which three quarters were fixed."));
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups()) {
            for (Birth each : Birth.values()) {
                rows.add(medians(group, each));
            }
        }
        return new Table(
                "lifetime-medians",
                "Lifetimes in days, from the commit that brought the repaired lines to the fix",
                columns,
                rows,
                List.of("Medians: Kaplan-Meier, limits after Brookmeyer and Crowley from " + Survival.BAND + "."));
    }

    private static List<Cell> medians(Group group, Birth birth) {
        Survival survival = group.survival(birth);
        Interval limits = survival.quantile(0.5, LEVEL);
        boolean any = survival.size() > 0;
        return List.of(
                Cell.text(group.title()),
                Cell.count(group.lifetimes().size()),
                Cell.count(survival.size()),
                Cell.count(group.lifetimes().stream()
                        .filter(each -> each.ground().filter(Ground::isWeak).isPresent())
                        .count()),
                Cell.count(group.observations(birth).stream()
                        .filter(each -> !each.ended())
                        .count()),
                Cell.text(birth.code()),
                days(survival.quantile(0.25)),
                days(survival.quantile(0.5)),
                any ? new Cell.Decimal(limits.low(), 0) : Cell.EMPTY,
                any ? new Cell.Decimal(limits.high(), 0) : Cell.EMPTY,
                days(survival.quantile(0.75)));
    }

    private static Cell days(Optional<Double> days) {
        return days.<Cell>map(value -> new Cell.Decimal(value, 0)).orElse(Cell.EMPTY);
    }

    /** Whether the groups of an axis last equally long. */
    public Table tests() {
        List<Column> columns = List.of(
                Column.of("groups", "The groups compared."),
                Column.of("from", "Which of the commits that brought the lines begins the life."),
                new Column("chi_square", "chi-square", "The statistic of the log-rank test."),
                Column.of("df", "Degrees of freedom."),
                Column.of("p", "The p-value."));
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Group> groups : List.of(causes(), behaviours())) {
            for (Birth each : Birth.values()) {
                if (groups.size() > 1) {
                    rows.add(test(groups, each));
                }
            }
        }
        return new Table("lifetime-tests", "Do they last equally long?", columns, rows, List.of("Log-rank test."));
    }

    private static List<Cell> test(List<Group> groups, Birth birth) {
        LogRank test = LogRank.test(
                groups.stream().map(group -> group.observations(birth)).toList());
        return List.of(
                Cell.text(String.join(" and ", groups.stream().map(Group::title).toList())),
                Cell.text(birth.code()),
                new Cell.Decimal(test.statistic(), 2),
                Cell.count(test.degrees()),
                new Cell.Probability(test.p()));
    }

    /**
     * The share fixed within some numbers of days.
     *
     * @param againstFigure4 whether to put the printed points of Figure 4 beside it
     */
    public Table distribution(boolean againstFigure4) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("days", "Days since the birth.")));
        for (Group group : groupsOfFigure4()) {
            columns.add(new Column(group.code(), group.title(), "Share fixed within so many days."));
            columns.add(new Column(group.code() + "_low", "low", "Lower 95 % limit."));
            columns.add(new Column(group.code() + "_high", "high", "Upper 95 % limit."));
            if (againstFigure4) {
                columns.add(new Column(group.code() + "_printed", "Figure 4", "The point of Figure 4."));
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int days : DAYS) {
            List<Cell> row = new ArrayList<>(List.of(Cell.count(days)));
            for (Group group : groupsOfFigure4()) {
                Survival survival = group.survival(birth);
                Interval limits = survival.endedBy(days, LEVEL);
                row.add(new Cell.Share(survival.endedBy(days)));
                row.add(new Cell.Share(limits.low()));
                row.add(new Cell.Share(limits.high()));
                if (againstFigure4) {
                    OptionalDouble printed = printed(group.code(), days);
                    row.add(printed.isPresent() ? new Cell.Share(printed.getAsDouble()) : Cell.EMPTY);
                }
            }
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(List.of("Life begins with the " + birth.code()
                + " of the commits that brought the repaired lines." + " Band: " + Survival.BAND + ", 95 %."));
        if (againstFigure4) {
            notes.addAll(distances());
        }
        return new Table("lifetime-distribution", "Share of bugs fixed within days", columns, rows, notes);
    }

    private List<Group> groupsOfFigure4() {
        List<Group> causes = causes();
        return causes.isEmpty() ? List.of(groups().getFirst()) : causes;
    }

    private static OptionalDouble printed(String cause, int days) {
        return points(cause)
                .filter(cell -> cell.column().equals(Integer.toString(days)))
                .mapToDouble(cell -> cell.value().doubleValue())
                .findFirst();
    }

    private static Stream<GoStudy.PrintedCell> points(String cause) {
        return GoStudy.printed().stream()
                .filter(cell -> cell.place().equals("figure-4") && cell.row().equals(cause));
    }

    /** For each cause how far the distribution is from the points of Figure 4, by both ways to begin a life. */
    private List<String> distances() {
        List<String> notes = new ArrayList<>();
        for (Group group : groupsOfFigure4()) {
            List<String> each = new ArrayList<>();
            for (Birth from : Birth.values()) {
                Survival survival = group.survival(from);
                points(group.code())
                        .mapToDouble(cell -> Math.abs(survival.endedBy(Double.parseDouble(cell.column()))
                                - cell.value().doubleValue()))
                        .average()
                        .ifPresent(mean -> each.add(String.format(Locale.ROOT, "%.3f from the %s", mean, from.code())));
            }
            if (!each.isEmpty()) {
                notes.add("Mean absolute difference from Figure 4, " + group.title() + ": " + String.join(", ", each)
                        + ".");
            }
        }
        return notes;
    }

    /** Every step of every group's curve, with its limits. */
    public Table curves() {
        List<Column> columns = List.of(
                Column.of("group", "The group's code."),
                Column.of("axis", "What it is a group by; empty for all."),
                Column.of("from", "Which of the commits that brought the lines begins the life."),
                Column.of("days", "Days since the birth."),
                Column.of("at_risk", "Number of bugs not fixed before."),
                Column.of("fixed", "Number fixed on that day."),
                Column.of("cut", "Number lost from sight on that day."),
                Column.of("share", "Share fixed by then."),
                Column.of("low", "Lower 95 % limit."),
                Column.of("high", "Upper 95 % limit."));
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups()) {
            for (Birth from : Birth.values()) {
                Survival survival = group.survival(from);
                for (Survival.Step step : survival.steps()) {
                    Interval limits = survival.endedBy(step.time(), LEVEL);
                    rows.add(List.of(
                            Cell.text(group.code()),
                            Cell.text(group.axis()),
                            Cell.text(from.code()),
                            Cell.count(Math.round(step.time())),
                            Cell.count(step.atRisk()),
                            Cell.count(step.ended()),
                            Cell.count(step.lost()),
                            new Cell.Decimal(1 - step.survival(), 4),
                            new Cell.Decimal(limits.low(), 4),
                            new Cell.Decimal(limits.high(), 4)));
                }
            }
        }
        return new Table(
                "lifetime-curves", "The share fixed over time", columns, rows, List.of("Band: " + Survival.BAND + "."));
    }

    /** Each fix with the commits that begin and end the time in which its bug came. */
    public Table fixes() {
        return LifetimeTables.fixes(lifetimes);
    }

    /** Each fix in few columns, for reading. */
    public Table brief() {
        return LifetimeTables.brief(lifetimes);
    }

    /** Whether there is anything to tell of more than single fixes. */
    public boolean isMeasured() {
        return lifetimes.stream().anyMatch(each -> !each.lines().isEmpty());
    }

    /** Each repaired line with its origin. */
    public Table lines() {
        return LifetimeTables.lines(lifetimes);
    }
}
