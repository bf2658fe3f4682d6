package cbm.cli;

import cbm.classifier.evaluation.Answers;
import cbm.classifier.evaluation.Benchmarks;
import cbm.classifier.evaluation.Judged;
import cbm.classifier.evaluation.ReportCard;
import cbm.classifier.evaluation.Split;
import cbm.classifier.label.Answer;
import cbm.classifier.label.Consensus;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.Raters;
import cbm.classifier.statistics.Interval;
import cbm.classifier.statistics.Proportion;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.verdict.Judge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the machine's labels can be trusted, for the report: on the data that the program carries and on the study itself. */
final class ReportCardTables {
    private static final double LEVEL = 0.95;

    private ReportCardTables() {}

    /** Computed once: it hangs on the program alone. */
    private static final class BuiltIn {
        static final List<Table> TABLES = compute();
    }

    /** The agreement on the data that the program carries, but for the keyword hits that rules and weights have learned from. */
    static List<Table> builtIn() {
        return BuiltIn.TABLES;
    }

    private static List<Table> compute() {
        Judge judge = new Judge();
        List<Table> tables = new ArrayList<>();
        for (Split split : Split.values()) {
            add(tables, split.id(), split.title(), Benchmarks.study(split, judge), Judge.Known.IS_FIX);
        }
        for (Benchmarks.Part part : Benchmarks.Part.values()) {
            if (!part.free()) {
                add(
                        tables,
                        part.id(),
                        "labelled keyword hits, " + part.title(),
                        Benchmarks.detection(part, judge),
                        Judge.Known.NOTHING);
            }
        }
        return List.copyOf(tables);
    }

    private static void add(List<Table> tables, String id, String title, List<Judged> judged, Judge.Known known) {
        if (!judged.isEmpty()) {
            tables.add(new ReportCard(id, title, judged, known, false).summary());
        }
    }

    /**
     * The agreement of the machine with the labels that count, where several people labelled, and with each person who labelled
     * commits of the study.
     */
    static List<Table> amongRaters(List<LabelledFix> labels) {
        Map<String, LabelledFix> machine = new HashMap<>();
        Raters.only(labels, LabelledFix.MACHINE).forEach(label -> machine.put(key(label), label));
        List<Table> tables = new ArrayList<>();
        List<LabelledFix> people = Raters.people(labels);
        List<String> names = List.copyOf(Raters.of(people).keySet());
        if (names.size() > 1) {
            List<LabelledFix> together = Consensus.of(people).labels();
            add(tables, "all-raters", "the labels that count", together, machine);
        }
        for (int i = 0; i < names.size(); i++) {
            add(tables, "rater-" + (i + 1), names.get(i), Raters.only(people, names.get(i)), machine);
        }
        return tables;
    }

    private static void add(
            List<Table> tables, String id, String whose, List<LabelledFix> labels, Map<String, LabelledFix> machine) {
        List<List<Cell>> rows = rows(labels, machine);
        if (!rows.isEmpty()) {
            long commits = labels.stream()
                    .filter(label -> machine.containsKey(key(label)))
                    .count();
            tables.add(table(id, whose + " on this study, " + Counted.of(commits, "commit"), rows));
        }
    }

    private static Table table(String id, String whose, List<List<Cell>> rows) {
        return new Table(
                id,
                "Agreement with " + whose,
                List.of(
                        Column.of("question", "What is asked."),
                        Column.of("n", "Commits that the reader answered for."),
                        Column.of("accuracy", "Share of commits with the reader's answer; abstaining is wrong."),
                        Column.of("low", "Lower limit of Wilson's 95 % interval."),
                        Column.of("high", "Upper limit."),
                        Column.of("baseline", "Accuracy of always giving the most frequent answer."),
                        Column.of("kappa", "Cohen's kappa."),
                        Column.of("coverage", "Share of commits with an answer.")),
                rows,
                List.of());
    }

    private static List<List<Cell>> rows(List<LabelledFix> person, Map<String, LabelledFix> machine) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Answers.Pair> onFix = new ArrayList<>();
        for (LabelledFix label : person) {
            LabelledFix given = machine.get(key(label));
            if (given != null && label.fix() != Answer.UNSURE) {
                String said = given.fix() == Answer.UNSURE ? "" : given.fix().code();
                onFix.add(pair(label, label.fix().code(), said));
            }
        }
        add(rows, new Answers(Answers.FIX, List.of("yes", "no"), onFix));
        for (Axis axis : List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY)) {
            List<Answers.Pair> pairs = new ArrayList<>();
            for (LabelledFix label : person) {
                LabelledFix given = machine.get(key(label));
                Optional<String> truth = code(label, axis);
                if (given != null && truth.isPresent()) {
                    pairs.add(pair(label, truth.get(), code(given, axis).orElse("")));
                }
            }
            add(
                    rows,
                    new Answers(
                            axis.column(),
                            axis.labels().stream().map(Label::code).toList(),
                            pairs));
        }
        return rows;
    }

    private static void add(List<List<Cell>> rows, Answers answers) {
        int n = answers.pairs().size();
        if (n == 0) {
            return;
        }
        long right = answers.pairs().stream().filter(Answers.Pair::right).count();
        Interval interval = new Proportion(right, n).wilson(LEVEL);
        rows.add(List.of(
                Cell.text(answers.question()),
                Cell.count(n),
                new Cell.Share(answers.accuracy()),
                new Cell.Share(interval.low()),
                new Cell.Share(interval.high()),
                new Cell.Share(answers.baseline()),
                new Cell.Decimal(answers.kappa(), 3),
                new Cell.Share(answers.coverage())));
    }

    private static Answers.Pair pair(LabelledFix label, String truth, String given) {
        return new Answers.Pair(label.commit(), label.repository(), truth, given, given, 1);
    }

    private static Optional<String> code(LabelledFix label, Axis axis) {
        return label.labels().all().stream()
                .filter(one -> one.axis() == axis)
                .map(Label::code)
                .findFirst();
    }

    private static String key(LabelledFix label) {
        return label.repository() + "\n" + label.commit();
    }
}
