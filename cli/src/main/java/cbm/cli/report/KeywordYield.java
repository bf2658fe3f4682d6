package cbm.cli.report;

import cbm.classifier.label.Answer;
import cbm.classifier.statistics.Interval;
import cbm.classifier.statistics.Proportion;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each keyword brought: its candidates, how many of them are fixes, and those that no other keyword hit. */
final class KeywordYield {
    private static final double LEVEL = 0.95;

    private final Map<String, int[]> counts = new TreeMap<>();

    /** Counts a candidate; without an answer where nobody has labelled it. */
    void count(List<String> keywords, Optional<Answer> answer) {
        for (String keyword : keywords) {
            int[] count = counts.computeIfAbsent(keyword, k -> new int[6]);
            boolean alone = keywords.size() == 1;
            count[0]++;
            count[1] += alone ? 1 : 0;
            if (answer.isPresent()) {
                count[2 + answer.get().ordinal()]++;
                count[5] += alone && answer.get() == Answer.YES ? 1 : 0;
            }
        }
    }

    Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
        return new Table(
                "keywords",
                "What each keyword brought",
                List.of(
                        Column.of("keyword", "The keyword."),
                        Column.of("candidates", "Commits whose message it hits."),
                        Column.of("fixes", "Of these fixes of a concurrency bug."),
                        Column.of("others", "Of these other commits."),
                        Column.of("unsure", "Of these without an answer."),
                        Column.of("precision", "Share of fixes among fixes and others."),
                        new Column("low", "95 % from", "Lower limit of Wilson's interval."),
                        new Column("high", "to", "Upper limit of Wilson's interval."),
                        new Column("alone", "only this", "Candidates that no other keyword hits."),
                        new Column("alone_fixes", "fixes only this", "Fixes that no other keyword hits.")),
                rows,
                List.of());
    }

    private static List<Cell> row(String keyword, int[] count) {
        int yes = count[2 + Answer.YES.ordinal()];
        int no = count[2 + Answer.NO.ordinal()];
        boolean known = yes + no > 0;
        Interval interval = known ? new Proportion(yes, yes + no).wilson(LEVEL) : new Interval(0, 1, LEVEL);
        return List.of(
                Cell.text(keyword),
                Cell.count(count[0]),
                Cell.count(yes),
                Cell.count(no),
                Cell.count(count[2 + Answer.UNSURE.ordinal()]),
                new Cell.Share(known ? (double) yes / (yes + no) : Double.NaN),
                new Cell.Share(known ? interval.low() : Double.NaN),
                new Cell.Share(known ? interval.high() : Double.NaN),
                Cell.count(count[1]),
                Cell.count(count[5]));
    }
}
