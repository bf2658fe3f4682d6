package cbm.classifier.evaluation;

import cbm.classifier.rules.Rule;
import cbm.classifier.rules.Rules;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.classifier.verdict.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What each rule contributes: where it fires, and what the scores lose without it. */
public final class RuleReport {

    private static final List<Axis> AXES = List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY);

    private RuleReport() {}

    /**
     * The table of all rules over some judged commits.
     *
     * @param name the set's short name in the table's name
     * @param judged the commits with their verdicts
     * @param again judges the same commits with other weights
     */
    public static Table of(String name, List<Judged> judged, Function<Judge, List<Judged>> again) {
        double[] all = scores(judged);
        List<List<Cell>> rows = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            Set<String> groups = new TreeSet<>();
            int fires = 0;
            for (Judged one : judged) {
                if (fired(one.verdict(), rule.id())) {
                    fires++;
                    groups.add(one.group());
                }
            }
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.text(rule.id()), Cell.count(fires), Cell.count(groups.size())));
            double[] without = fires == 0
                    ? all
                    : scores(again.apply(new Judge(Weights.standard().without(rule.id()))));
            for (int i = 0; i < all.length; i++) {
                row.add(new Cell.Decimal(100 * (all[i] - without[i]), 1));
            }
            row.add(Cell.text(rule.card().source()));
            rows.add(row);
        }
        return new Table(name + "-rules", "What each rule contributes, " + name, columns(), rows, List.of());
    }

    private static List<Column> columns() {
        return List.of(
                Column.of("rule", "The rule."),
                Column.of("fires", "Commits in which it fires."),
                Column.of("projects", "Projects in which it fires."),
                Column.of("behaviour", "Points of accuracy lost without it."),
                Column.of("cause", "Points of accuracy lost without it."),
                Column.of("subcause", "Points of accuracy lost without it."),
                Column.of("strategy", "Points of accuracy lost without it."),
                Column.of("primitives", "Points of F1 lost without it."),
                Column.of("fix", "Points of F1 lost without it, where there are negatives."),
                Column.of("source", "The publication that describes the pattern."));
    }

    private static boolean fired(Verdict verdict, String rule) {
        return verdict.evidence().stream().map(Evidence::rule).anyMatch(rule::equals);
    }

    private static double[] scores(List<Judged> judged) {
        double[] scores = new double[AXES.size() + 2];
        for (int i = 0; i < AXES.size(); i++) {
            scores[i] = Answers.on(AXES.get(i), judged).accuracy();
        }
        scores[AXES.size()] = Sets.primitives(judged).micro().f1();
        scores[AXES.size() + 1] = Answers.onFix(judged).score("yes").f1();
        return scores;
    }
}
