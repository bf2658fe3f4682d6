package cbm.cli.report;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Table;
import cbm.miner.study.Study;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param tool the program and its version
 * @param study the study
 * @param labels the labels of all raters; none if nobody has labelled yet
 * @param chosen the labels that the report goes by, one of each commit
 * @param counted those of them that the tables count: of fixes with one change one
 * @param rater whose they are; empty if there are none
 * @param verdicts the machine's verdicts as lines of JSON, by repository and commit joined by a line feed
 * @param card the tables of how far the machine agrees with people
 * @param usage the tables of usage; none if it was not measured
 * @param lifetimes the tables of lifetimes; none if they were not measured
 * @param missing what to run for each section that has nothing to show, by the section's name
 * @param withAuthors whether the names of authors are shown
 * @param allDiffs whether diffs of commits are shown that are no fixes
 */
public record ReportSource(
        String tool,
        Study study,
        List<LabelledFix> labels,
        List<LabelledFix> chosen,
        List<LabelledFix> counted,
        Optional<String> rater,
        Map<String, String> verdicts,
        List<Table> card,
        List<Table> usage,
        List<Table> lifetimes,
        Map<String, String> missing,
        boolean withAuthors,
        boolean allDiffs) {
    public ReportSource {
        labels = List.copyOf(labels);
        chosen = List.copyOf(chosen);
        counted = List.copyOf(counted);
        verdicts = Map.copyOf(verdicts);
        card = List.copyOf(card);
        usage = List.copyOf(usage);
        lifetimes = List.copyOf(lifetimes);
        missing = Map.copyOf(missing);
    }

    /** The key of a commit among the verdicts. */
    public static String key(String repository, String commit) {
        return repository + "\n" + commit;
    }
}
