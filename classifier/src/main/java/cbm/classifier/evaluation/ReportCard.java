package cbm.classifier.evaluation;

import cbm.classifier.label.Answer;
import cbm.classifier.statistics.Interval;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.verdict.Judge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report on one set of judged commits, as tables.
 *
 * @param name the set's short name in the tables' names, such as {@code dev}
 * @param title the set's name for people
 * @param judged the commits
 * @param known what the judge was told of them: whether they are fixes is measured where it was told nothing
 * @param showCases whether single commits may be shown; without it only totals are
 */
public record ReportCard(String name, String title, List<Judged> judged, Judge.Known known, boolean showCases) {

    private static final List<Axis> AXES = List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY);
    private static final double[] LEVELS = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final double[] BINS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.000001};
    private static final int WORST = 20;
    private static final int DIGITS = 12;

    public ReportCard {
        judged = List.copyOf(judged);
    }

    /** The summary alone. */
    public Table summary() {
        List<List<Cell>> rows = new ArrayList<>();
        if (asksForFix()) {
            rows.add(answersRow(Answers.onFix(judged)));
        }
        for (Axis axis : AXES) {
            rows.add(answersRow(Answers.on(axis, judged)));
        }
        return table(
                        "scores",
                        "Agreement with readers",
                        List.of(
                                Column.of("question", "What is asked."),
                                Column.of("n", "Commits that the reader answered for."),
                                Column.of(
                                        "accuracy", "Share of commits with the reader's answer; abstaining is wrong."),
                                Column.of("low", "Lower limit of the accuracy's 95 % bootstrap interval."),
                                Column.of("high", "Upper limit."),
                                Column.of("baseline", "Accuracy of always giving the most frequent answer."),
                                Column.of("kappa", "Cohen's kappa; empty where both always say the same."),
                                Column.of("kappa_low", "Lower limit of kappa's 95 % bootstrap interval."),
                                Column.of("kappa_high", "Upper limit."),
                                Column.of("coverage", "Share of commits with an answer."),
                                Column.of("precision", "Share of right answers among those given.")),
                        rows)
                .withNotes(unsure());
    }

    /** How many commits no reader could answer for, as a sentence; none if there are none or nobody was asked. */
    private List<String> unsure() {
        long unsure = judged.stream()
                .filter(one -> one.truth().fix() == Answer.UNSURE)
                .count();
        return asksForFix() && unsure > 0
                ? List.of(unsure + " of " + judged.size()
                        + " labelled commits are not counted for fix: the reader is unsure.")
                : List.of();
    }

    /** All tables. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(summary(), sets(), labels(), groups()));
        if (asksForFix()) {
            tables.add(confusion(Answers.onFix(judged)));
        }
        AXES.forEach(axis -> tables.add(confusion(Answers.on(axis, judged))));
        tables.add(abstention());
        tables.add(calibration());
        if (showCases) {
            tables.add(failures());
        }
        return List.copyOf(tables);
    }

    private boolean asksForFix() {
        return known == Judge.Known.NOTHING;
    }

    private static List<Cell> answersRow(Answers answers) {
        Optional<Interval> accuracy = answers.interval(Answers::accuracy);
        Optional<Interval> kappa = answers.interval(Answers::kappa);
        return List.of(
                Cell.text(answers.question()),
                Cell.count(answers.pairs().size()),
                share(answers.accuracy()),
                share(accuracy.map(Interval::low).orElse(Double.NaN)),
                share(accuracy.map(Interval::high).orElse(Double.NaN)),
                share(answers.baseline()),
                number(answers.kappa()),
                number(kappa.map(Interval::low).orElse(Double.NaN)),
                number(kappa.map(Interval::high).orElse(Double.NaN)),
                share(answers.coverage()),
                share(answers.precision()));
    }

    private Table sets() {
        List<List<Cell>> rows = new ArrayList<>();
        if (asksForFix()) {
            Score score = Answers.onFix(judged).score(Answer.YES.code());
            rows.add(scoreRow("fix", "yes", score, Double.NaN));
        }
        addSets(rows, Sets.primitives(judged));
        Sets details = Sets.deadlockDetails(judged, studied());
        if (details.pairs().stream().anyMatch(pair -> !pair.truth().isEmpty())) {
            addSets(rows, details);
        }
        return table("sets", "Labels of which a commit can have several, and detection", scoreColumns(), rows)
                .withNotes(beyondStudy());
    }

    /** How many primitives readers gave that the published study does not tell apart, as a sentence; none if there are none. */
    private List<String> beyondStudy() {
        List<String> others = judged.stream()
                .flatMap(one -> one.truth().labels().primitives().stream())
                .filter(primitive -> !primitive.inStudy())
                .map(Primitive::code)
                .sorted()
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of("Of primitives the labels of the published study are compared; left out: " + others.size()
                        + " of the reader's ("
                        + others.stream().distinct().collect(Collectors.joining(", ")) + ").");
    }

    private static List<Label> studied() {
        return Axis.DEADLOCK_DETAIL.labels().stream()
                .filter(label -> ((DeadlockDetail) label).compareTo(DeadlockDetail.STARVING_CHANNEL) <= 0)
                .toList();
    }

    private static void addSets(List<List<Cell>> rows, Sets sets) {
        String axis = sets.axis().column();
        rows.add(scoreRow(axis, "all (micro)", sets.micro(), sets.baseline().f1()));
        sets.labels().forEach(label -> rows.add(scoreRow(axis, label.code(), sets.score(label), Double.NaN)));
    }

    private static List<Column> scoreColumns() {
        return List.of(
                Column.of("axis", "The question."),
                Column.of("label", "The label."),
                Column.of("there", "How often the reader gave it."),
                Column.of("given", "How often the judge gave it."),
                Column.of("precision", "Share of right ones among those given."),
                Column.of("recall", "Share found of those there."),
                Column.of("f1", "Their harmonic mean."),
                Column.of("baseline_f1", "F1 of always giving the most frequent label."));
    }

    private static List<Cell> scoreRow(String axis, String label, Score score, double baseline) {
        return List.of(
                Cell.text(axis),
                Cell.text(label),
                Cell.count(score.there()),
                Cell.count(score.given()),
                share(score.precision()),
                share(score.recall()),
                number(score.f1()),
                number(baseline));
    }

    private Table labels() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Axis axis : AXES) {
            Answers answers = Answers.on(axis, judged);
            Score micro = new Score(0, 0, 0);
            for (String label : answers.labels()) {
                Score score = answers.score(label);
                micro = micro.plus(score);
                if (score.there() + score.given() > 0) {
                    rows.add(scoreRow(axis.column(), label, score, Double.NaN));
                }
            }
            rows.add(scoreRow(axis.column(), "all (micro)", micro, answers.baseline()));
        }
        return table("labels", "Each label", scoreColumns(), rows);
    }

    private Table groups() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Axis axis : AXES) {
            Answers.on(axis, judged)
                    .byGroup()
                    .forEach((group, answers) -> rows.add(List.of(
                            Cell.text(axis.column()),
                            Cell.text(group),
                            Cell.count(answers.pairs().size()),
                            new Cell.Share(answers.accuracy()),
                            new Cell.Share(answers.baseline()),
                            number(answers.kappa()))));
        }
        return table(
                "projects",
                "Each project",
                List.of(
                        Column.of("question", "What is asked."),
                        Column.of("project", "The project."),
                        Column.of("n", "Commits."),
                        Column.of("accuracy", "Share with the reader's answer."),
                        Column.of("baseline", "Accuracy of the most frequent answer."),
                        Column.of("kappa", "Cohen's kappa.")),
                rows);
    }

    private Table confusion(Answers answers) {
        List<String> seen = answers.labels().stream()
                .filter(label -> answers.pairs().stream()
                        .anyMatch(pair ->
                                pair.truth().equals(label) || pair.given().equals(label)))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.of("reader", "The reader's answer.")));
        seen.forEach(label -> columns.add(Column.of(label, "The judge says " + label + ".")));
        columns.add(Column.of("abstained", "The judge gives no answer."));
        List<List<Cell>> rows = new ArrayList<>();
        for (String truth : seen) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(truth)));
            seen.forEach(given -> row.add(Cell.count(answers.count(truth, given))));
            row.add(Cell.count(answers.count(truth, "")));
            rows.add(row);
        }
        return table("confusion-" + answers.question(), "Confusion: " + answers.question(), columns, rows);
    }

    private Table abstention() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Axis axis : AXES) {
            for (double level : LEVELS) {
                Answers answers = Answers.on(axis, judged).atLeast(level);
                rows.add(List.of(
                        Cell.text(axis.column()),
                        number(level),
                        share(answers.coverage()),
                        share(answers.precision()),
                        share(answers.accuracy())));
            }
        }
        return table(
                "abstention",
                "If only labels from a confidence on were given",
                List.of(
                        Column.of("question", "What is asked."),
                        Column.of("confidence", "The least confidence."),
                        Column.of("coverage", "Share of commits with an answer."),
                        Column.of("precision", "Share of right answers among those given."),
                        Column.of("accuracy", "Share of commits with the reader's answer.")),
                rows);
    }

    private Table calibration() {
        List<Answers.Pair> all = AXES.stream()
                .flatMap(axis -> Answers.on(axis, judged).pairs().stream())
                .filter(pair -> !pair.given().isEmpty())
                .toList();
        long asked = AXES.stream()
                .mapToLong(axis -> Answers.on(axis, judged).pairs().size())
                .sum();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < BINS.length; i++) {
            double low = BINS[i];
            double high = BINS[i + 1];
            rows.add(calibrationRow(low + " to " + Math.min(1, high), all, asked, low, high));
        }
        rows.add(calibrationRow("0.9 and more", all, asked, 0.9, 2));
        return table(
                "calibration",
                "What confidence means, all four questions together",
                List.of(
                        Column.of("confidence", "The range of the judge's confidence."),
                        Column.of("labels", "Labels given with it."),
                        Column.of("share", "Their share of all labels asked for."),
                        Column.of("mean", "Mean confidence."),
                        Column.of("right", "Share of right ones.")),
                rows);
    }

    private static List<Cell> calibrationRow(String name, List<Answers.Pair> all, long asked, double low, double high) {
        List<Answers.Pair> within = all.stream()
                .filter(pair -> pair.confidence() >= low && pair.confidence() < high)
                .toList();
        double mean =
                within.stream().mapToDouble(Answers.Pair::confidence).average().orElse(Double.NaN);
        return List.of(
                Cell.text(name),
                Cell.count(within.size()),
                share((double) within.size() / asked),
                share(mean),
                share(Answers.accuracy(within)));
    }

    /** The most frequent confusions, each with its commits. */
    private Table failures() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Answers> all = new ArrayList<>(List.of(Answers.onFix(judged)));
        AXES.forEach(axis -> all.add(Answers.on(axis, judged)));
        for (Answers answers : all) {
            Map<List<String>, List<String>> wrong = answers.pairs().stream()
                    .filter(pair -> !pair.right())
                    .collect(Collectors.groupingBy(
                            pair -> List.of(pair.truth(), pair.given()),
                            Collectors.mapping(pair -> shortened(pair.id()), Collectors.toList())));
            wrong.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<List<String>, List<String>> entry) ->
                                    -entry.getValue().size())
                            .thenComparing(entry -> String.join("/", entry.getKey())))
                    .limit(WORST)
                    .forEach(entry -> rows.add(List.of(
                            Cell.text(answers.question()),
                            Cell.text(entry.getKey().getFirst()),
                            Cell.text(
                                    entry.getKey().getLast().isEmpty()
                                            ? "abstained"
                                            : entry.getKey().getLast()),
                            Cell.count(entry.getValue().size()),
                            Cell.text(String.join(" ", entry.getValue())))));
        }
        return table(
                "where-it-fails",
                "Where it fails",
                List.of(
                        Column.of("question", "What is asked."),
                        Column.of("reader", "The reader's answer."),
                        Column.of("judge", "The judge's answer."),
                        Column.of("n", "How often."),
                        Column.of("commits", "Which, by the first digits of their ids.")),
                rows);
    }

    /** The first digits of a commit's id, so that several stand in a cell; any other name as it is. */
    private static String shortened(String id) {
        return id.matches("[0-9a-f]{40,64}") ? id.substring(0, DIGITS) : id;
    }

    private Table table(String id, String heading, List<Column> columns, List<List<Cell>> rows) {
        return new Table(name + "-" + id, heading + ", " + title, columns, rows, List.of());
    }

    private static Cell number(double value) {
        return Double.isNaN(value) ? Cell.EMPTY : new Cell.Decimal(value, 3);
    }

    private static Cell share(double value) {
        return Double.isNaN(value) ? Cell.EMPTY : new Cell.Share(value);
    }
}
