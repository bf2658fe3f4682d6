package cbm.classifier.evaluation;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.Raters;
import cbm.classifier.statistics.Interval;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far two raters agree on the commits that both labelled, question by question, and where they do not.
 *
 * <p>What kind a bug is of is compared where both call the commit a fix and both answer.
 */
public final class RaterAgreement {
    private static final List<Axis> AXES =
            List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY, Axis.PRIMITIVE);

    private final String first;
    private final String second;
    private final List<Common> common;

    /** What both say of one commit. */
    private record Common(LabelledFix first, LabelledFix second) {
        boolean isFix() {
            return first.fix() == Answer.YES && second.fix() == Answer.YES;
        }
    }

    /**
     * Compares two raters.
     *
     * @param labels the labels of any number of raters
     */
    public RaterAgreement(List<LabelledFix> labels, String first, String second) {
        this.first = first;
        this.second = second;
        Map<List<String>, LabelledFix> seconds =
                Raters.only(labels, second).stream().collect(Collectors.toMap(RaterAgreement::key, fix -> fix));
        this.common = Raters.only(labels, first).stream()
                .flatMap(fix ->
                        Optional.ofNullable(seconds.get(key(fix))).stream().map(other -> new Common(fix, other)))
                .toList();
    }

    private static List<String> key(LabelledFix fix) {
        return List.of(fix.repository(), fix.commit());
    }

    /** The number of commits that both labelled. */
    public int commits() {
        return common.size();
    }

    /** The agreement on each question, and every commit on which they differ. */
    public List<Table> tables() {
        List<Answers> questions = new ArrayList<>();
        questions.add(answers(Answers.FIX, common, fix -> fix.fix().code()));
        List<Common> fixes = common.stream().filter(Common::isFix).toList();
        AXES.forEach(axis -> questions.add(answers(axis.column(), fixes, fix -> said(fix, axis))));
        return List.of(agreement(questions), differences());
    }

    /** The answers of those who gave one; what the report card calls truth and given are the first's and the second's. */
    private static Answers answers(String question, List<Common> asked, Function<LabelledFix, String> said) {
        List<Answers.Pair> pairs = asked.stream()
                .map(one -> {
                    String other = said.apply(one.second());
                    return new Answers.Pair(
                            one.first().commit(), one.first().repository(), said.apply(one.first()), other, other, 1);
                })
                .filter(pair -> !pair.truth().isEmpty() && !pair.given().isEmpty())
                .toList();
        return new Answers(question, List.of(), pairs);
    }

    private static String said(LabelledFix fix, Axis axis) {
        return fix.labels().all().stream()
                .filter(label -> label.axis() == axis)
                .map(Label::code)
                .collect(Collectors.joining(";"));
    }

    private Table agreement(List<Answers> questions) {
        return new Table(
                "agreement",
                "Agreement of " + first + " and " + second,
                List.of(
                        Column.of("question", "What was asked."),
                        Column.of("n", "Commits that both answered for."),
                        Column.of("agreement", "Share of commits with the same answer."),
                        Column.of(
                                "kappa",
                                "Cohen's kappa: the agreement beyond that of chance; empty where both always say the same."),
                        Column.of("kappa_low", "Lower limit of kappa's 95 % bootstrap interval."),
                        Column.of("kappa_high", "Upper limit.")),
                questions.stream().map(RaterAgreement::row).toList(),
                List.of(
                        "What kind a bug is of is compared where both call the commit a fix and both answer.",
                        "Of primitives the whole set is one answer."));
    }

    private static List<Cell> row(Answers answers) {
        int n = answers.pairs().size();
        if (n == 0) {
            return List.of(
                    Cell.text(answers.question()), Cell.count(0), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
        }
        Optional<Interval> kappa = answers.interval(Answers::kappa);
        return List.of(
                Cell.text(answers.question()),
                Cell.count(n),
                new Cell.Share(answers.accuracy()),
                number(answers.kappa()),
                number(kappa.map(Interval::low).orElse(Double.NaN)),
                number(kappa.map(Interval::high).orElse(Double.NaN)));
    }

    private static Cell number(double value) {
        return Double.isNaN(value) ? Cell.EMPTY : new Cell.Decimal(value, 3);
    }

    private Table differences() {
        List<List<Cell>> rows = new ArrayList<>();
        common.stream()
                .filter(one -> one.first().fix() != one.second().fix())
                .forEach(one ->
                        rows.add(difference(one, Answers.FIX, fix -> fix.fix().code())));
        for (Axis axis : Axis.values()) {
            common.stream()
                    .filter(one -> differ(one, axis))
                    .forEach(one -> rows.add(difference(one, axis.column(), fix -> said(fix, axis))));
        }
        return new Table(
                "differences",
                "Where " + first + " and " + second + " differ",
                List.of(
                        Column.of("repository", "The repository."),
                        Column.of("commit", "The commit."),
                        Column.of("question", "What was asked."),
                        Column.of("first", "What " + first + " says."),
                        Column.of("second", "What " + second + " says.")),
                rows,
                List.of(
                        "First is " + first + ", second " + second + ".",
                        "What only one of two people says is a difference too: until it is adjudicated, they do not agree on"
                                + " the commit."));
    }

    /** Whether both give the same answer but not the same labels; what a person left open the machine may say. */
    private boolean differ(Common one, Axis axis) {
        String mine = said(one.first(), axis);
        String other = said(one.second(), axis);
        boolean isOpen =
                (mine.isEmpty() || other.isEmpty()) && Set.of(first, second).contains(LabelledFix.MACHINE);
        return one.first().fix() == one.second().fix() && !isOpen && !mine.equals(other);
    }

    private static List<Cell> difference(Common one, String question, Function<LabelledFix, String> said) {
        return List.of(
                Cell.text(one.first().repository()),
                Cell.text(one.first().commit()),
                Cell.text(question),
                Cell.text(said.apply(one.first())),
                Cell.text(said.apply(one.second())));
    }
}
