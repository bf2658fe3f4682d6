package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import java.util.List;
import java.util.Locale;

/**
 * How many commits got which answer.
 *
 * @param yes number of fixes of a concurrency bug
 * @param no number of other commits
 * @param unsure number of commits on which the judge abstained
 */
record VerdictCounts(long yes, long no, long unsure) {
    static VerdictCounts of(List<LabelledFix> rows) {
        return new VerdictCounts(count(rows, Answer.YES), count(rows, Answer.NO), count(rows, Answer.UNSURE));
    }

    private static long count(List<LabelledFix> rows, Answer answer) {
        return rows.stream().filter(row -> row.fix() == answer).count();
    }

    @Override
    public String toString() {
        return Counted.of(yes, "fix of a concurrency bug", "fixes of concurrency bugs") + ", " + Counted.of(no, "other")
                + ", " + String.format(Locale.ROOT, "%,d unsure", unsure);
    }
}
