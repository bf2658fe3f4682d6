package cbm.classifier.fitting;

import cbm.classifier.evaluation.Answers;
import cbm.classifier.evaluation.Benchmarks;
import cbm.classifier.evaluation.Judged;
import cbm.classifier.evaluation.ReportCard;
import cbm.classifier.evaluation.Score;
import cbm.classifier.evaluation.Sets;
import cbm.classifier.label.Answer;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.verdict.Calibration;
import cbm.classifier.verdict.Conclusion;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Posterior;
import cbm.classifier.verdict.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each application judged with weights that were found on the others alone: the estimate of how well verdicts do on projects never
 * seen. Of the rules and of the weights set by hand it does not tell this, as these were written with all of the study's development
 * applications in view.
 */
public final class LeaveOneOut {

    private static final List<Axis> AXES = Posterior.AXES;
    private static final double[] STRENGTHS = {1, 2, 4, 8, 16, 32, 64};

    private final Map<String, Judge> judges;
    private final List<Sample> samples;
    private final Calibration calibration;

    private LeaveOneOut(Map<String, Weights> weights, List<Sample> samples) {
        Map<String, Judge> plain = new LinkedHashMap<>();
        weights.forEach((application, own) -> plain.put(application, new Judge(own, Calibration.none())));
        this.samples = samples;
        this.calibration = calibration(plain, samples);
        this.judges = new LinkedHashMap<>();
        weights.forEach((application, own) -> judges.put(application, new Judge(own, calibration)));
    }

    /** Fits anew for each application among the samples; written fixes are of none, and always learned from. */
    public static LeaveOneOut of(List<Sample> samples, Weights hand, Strengths strengths) {
        List<String> applications = samples.stream()
                .filter(Sample::isReal)
                .map(Sample::application)
                .distinct()
                .toList();
        Map<String, Weights> weights = applications.parallelStream()
                .collect(Collectors.toMap(
                        application -> application,
                        application -> WeightFit.of(without(samples, application), hand, strengths),
                        (one, other) -> one,
                        TreeMap::new));
        return new LeaveOneOut(weights, samples);
    }

    private static List<Sample> without(List<Sample> samples, String application) {
        return samples.stream()
                .filter(sample -> !sample.application().equals(application))
                .toList();
    }

    /** How chances become confidences, found on these answers: no answer is by a judge that learned from its application. */
    public Calibration calibration() {
        return calibration;
    }

    private static Calibration calibration(Map<String, Judge> judges, List<Sample> samples) {
        Map<String, Calibration.Line> lines = new LinkedHashMap<>();
        List<Platt.Guess> fixes = new ArrayList<>();
        List<Platt.Guess> primitives = new ArrayList<>();
        Map<Axis, List<Platt.Guess>> axes = new TreeMap<>();
        for (Sample sample : samples.stream().filter(Sample::isReal).toList()) {
            Judge judge = judge(judges, sample);
            if (sample.isHit()) {
                fixes.add(new Platt.Guess(judge.chanceOfFix(sample.signals()), sample.isFix()));
            }
            if (sample.labels().behaviour().isPresent()) {
                guesses(judge, sample)
                        .forEach((axis, guess) -> axes.computeIfAbsent(axis, one -> new ArrayList<>())
                                .add(guess));
                Axis.PRIMITIVE.labels().stream()
                        .filter(Weights::isFitted)
                        .forEach(label -> primitives.add(new Platt.Guess(
                                judge.chance(label, sample.signals()),
                                sample.labels().primitives().contains(label))));
            }
        }
        lines.put(Calibration.FIX, Platt.of(fixes));
        axes.forEach((axis, guesses) -> lines.put(axis.column(), Platt.of(guesses)));
        lines.put(Axis.PRIMITIVE.column(), Platt.of(primitives));
        return Calibration.of(lines);
    }

    private static Map<Axis, Platt.Guess> guesses(Judge judge, Sample sample) {
        Judged judged = sample.judgedBy(judge, Judge.Known.IS_FIX);
        Map<Axis, Platt.Guess> guesses = new TreeMap<>();
        for (Axis axis : AXES) {
            Conclusion<? extends Label> conclusion = judged.verdict().single(axis);
            sample.labels().all().stream()
                    .filter(label -> label.axis() == axis)
                    .findFirst()
                    .ifPresent(truth -> guesses.put(
                            axis,
                            new Platt.Guess(
                                    conclusion.confidence(),
                                    conclusion.leader().filter(truth::equals).isPresent())));
        }
        return guesses;
    }

    private static Judge judge(Map<String, Judge> judges, Sample sample) {
        Judge judge = judges.get(sample.application());
        if (judge == null) {
            throw new IllegalStateException("no weights for " + sample.application());
        }
        return judge;
    }

    /** The keyword hits, fixes or not. */
    public List<Judged> hits(Benchmarks.View view) {
        return samples.stream()
                .filter(sample -> sample.isHit() && sample.view() == view)
                .map(sample -> sample.judgedBy(judge(judges, sample), Judge.Known.NOTHING))
                .toList();
    }

    /** The commits whose kind a reader stated, judged as known fixes. */
    public List<Judged> kinds(Benchmarks.View view) {
        return samples.stream()
                .filter(sample -> sample.isReal() && sample.labels().behaviour().isPresent() && sample.view() == view)
                .map(sample -> sample.judgedBy(judge(judges, sample), Judge.Known.IS_FIX))
                .toList();
    }

    /** The scores of each application when it was left out, and of all together, in either view. */
    public List<Table> scores() {
        return Arrays.stream(Benchmarks.View.values()).map(this::scores).toList();
    }

    /** The report cards of all answers together: of the kinds, and of the keyword hits. */
    public List<Table> reportCards() {
        String how = "each application left out of the fit";
        List<Judged> kinds = kinds(Benchmarks.View.WHOLE);
        List<Judged> hits = hits(Benchmarks.View.WHOLE);
        return Stream.of(
                        new ReportCard("out", how, kinds, Judge.Known.IS_FIX, true),
                        new ReportCard("out-hits", "keyword hits, " + how, hits, Judge.Known.NOTHING, true))
                .flatMap(card -> card.tables().stream())
                .toList();
    }

    private Table scores(Benchmarks.View view) {
        String name = view == Benchmarks.View.WHOLE ? "whole" : "patch";
        List<List<Cell>> rows = new ArrayList<>();
        Stream.concat(judges.keySet().stream(), Stream.of("all")).forEach(application -> {
            Function<List<Judged>, List<Judged>> of = judged -> judged.stream()
                    .filter(one -> application.equals("all") || one.group().equals(application))
                    .toList();
            addRows(rows, application, of.apply(hits(view)), of.apply(kinds(view)));
        });
        return new Table(
                "out-" + name + "-applications",
                view == Benchmarks.View.WHOLE
                        ? "Each application with weights found on the others"
                        : "The same from bare patches",
                List.of(
                        Column.of("application", "The application left out."),
                        Column.of("question", "What is asked."),
                        Column.of("n", "Commits."),
                        Column.of("accuracy", "Share with the reader's answer; abstaining is wrong."),
                        Column.of("kappa", "Cohen's kappa."),
                        Column.of("precision", "Share of right ones among the labels given."),
                        Column.of("recall", "Share found of the labels there."),
                        Column.of("f1", "Their harmonic mean.")),
                rows,
                List.of());
    }

    private static void addRows(List<List<Cell>> rows, String application, List<Judged> hits, List<Judged> kinds) {
        if (!hits.isEmpty()) {
            Answers answers = Answers.onFix(hits);
            rows.add(row(application, answers, answers.score(Answer.YES.code())));
        }
        for (Axis axis : AXES) {
            Answers answers = Answers.on(axis, kinds);
            Score micro = answers.labels().stream().map(answers::score).reduce(new Score(0, 0, 0), Score::plus);
            rows.add(row(application, answers, micro));
        }
        Score primitives = Sets.primitives(kinds).micro();
        rows.add(List.of(
                Cell.text(application),
                Cell.text(Axis.PRIMITIVE.column()),
                Cell.count(kinds.size()),
                Cell.EMPTY,
                Cell.EMPTY,
                share(primitives.precision()),
                share(primitives.recall()),
                number(primitives.f1())));
    }

    private static List<Cell> row(String application, Answers answers, Score score) {
        return List.of(
                Cell.text(application),
                Cell.text(answers.question()),
                Cell.count(answers.pairs().size()),
                share(answers.accuracy()),
                number(answers.kappa()),
                share(score.precision()),
                share(score.recall()),
                number(score.f1()));
    }

    /**
     * What other strengths would give: for each, the mean surprise (minus the logarithm of the chance given to the reader's label) and
     * the share of right leaders, over both views, each application judged by weights found on the others.
     */
    public static Table choice(List<Sample> samples, Weights hand) {
        List<List<Cell>> rows = new ArrayList<>();
        for (double strength : STRENGTHS) {
            Surprise surprise = new Surprise(of(samples, hand, Strengths.all(strength)));
            rows.add(Stream.concat(
                            Stream.of(Cell.count((long) strength)),
                            surprise.means().stream().map(LeaveOneOut::number))
                    .toList());
        }
        return new Table(
                "out-strengths",
                "What other strengths of the weights set by hand would give",
                List.of(
                        Column.of("strength", "How strongly the fit holds the weights set by hand."),
                        Column.of("fix", "Mean surprise on whether a commit is a fix."),
                        Column.of("subcause", "Mean surprise on the subcause, which says behaviour and cause too."),
                        Column.of("strategy", "Mean surprise on the strategy, the subcause known."),
                        Column.of("primitives", "Mean surprise on all primitives of a commit.")),
                rows,
                List.of("In use: " + Strengths.STANDARD));
    }

    /** The surprise of readers' labels. */
    private record Surprise(LeaveOneOut left) {

        List<Double> means() {
            List<Sample> kinds = left.samples.stream()
                    .filter(sample ->
                            sample.isReal() && sample.labels().strategy().isPresent())
                    .toList();
            return List.of(
                    mean(left.samples.stream().filter(Sample::isHit).toList(), this::ofFix),
                    mean(kinds, this::ofSubcause),
                    mean(kinds, this::ofStrategy),
                    mean(kinds, this::ofPrimitives));
        }

        private static double mean(List<Sample> samples, Function<Sample, Double> chance) {
            return samples.stream()
                    .mapToDouble(sample -> -Math.log(chance.apply(sample)))
                    .average()
                    .orElse(Double.NaN);
        }

        private Judge judge(Sample sample) {
            return LeaveOneOut.judge(left.judges, sample);
        }

        private double ofFix(Sample sample) {
            double yes = judge(sample).chanceOfFix(sample.signals());
            return sample.isFix() ? yes : 1 - yes;
        }

        private double ofSubcause(Sample sample) {
            return posterior(sample).chance(sample.labels().subcause().orElseThrow());
        }

        private double ofStrategy(Sample sample) {
            Label subcause = sample.labels().subcause().orElseThrow();
            Label strategy = sample.labels().strategy().orElseThrow();
            Posterior posterior = posterior(sample);
            return posterior.chance(subcause, strategy) / posterior.chance(subcause);
        }

        private double ofPrimitives(Sample sample) {
            double chance = 1;
            for (Label label : Axis.PRIMITIVE.labels()) {
                if (Weights.isFitted(label) && label != Primitive.NONE) {
                    double yes = judge(sample).chance(label, sample.signals());
                    chance *= sample.labels().primitives().contains(label) ? yes : 1 - yes;
                }
            }
            return chance;
        }

        private Posterior posterior(Sample sample) {
            return Posterior.of(judge(sample).weights(), sample.signals());
        }
    }

    private static Cell number(double value) {
        return Double.isNaN(value) ? Cell.EMPTY : new Cell.Decimal(value, 3);
    }

    private static Cell share(double value) {
        return Double.isNaN(value) ? Cell.EMPTY : new Cell.Share(value);
    }
}
