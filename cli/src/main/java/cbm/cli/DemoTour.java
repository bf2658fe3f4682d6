package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.datasets.DemoCommit;
import cbm.datasets.DemoHistory;
import cbm.datasets.InvalidTable;
import cbm.miner.fix.Hunk;
import cbm.miner.git.CommitId;
import cbm.miner.index.FixSearcher;
import cbm.miner.index.SearchField;
import cbm.miner.index.SearchRequest;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.FixFile;
import cbm.miner.study.Funnel;
import cbm.miner.study.FunnelStep;
import cbm.miner.study.MiningReport;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the demo prints: the same bytes on every machine. */
final class DemoTour {
    /** The rows of {@code candidates.csv} that are shown. */
    private static final int SHOWN = 10;

    /** The fix that is shown: short, and with a bug that Go made famous. */
    private static final int EXAMPLE = 28;

    private static final int DIGITS = 12;

    private final PrintWriter out;
    private final DemoHistory history;
    private final List<CommitId> ids;

    DemoTour(PrintWriter out, DemoHistory history, List<CommitId> ids) {
        this.out = out;
        this.history = history;
        this.ids = ids;
    }

    void tell(MiningReport report, Study study) throws IOException {
        introduce();
        say("$ cbm mine ferry.git --study study");
        report.repositories().forEach(part -> tell(part.mined().funnel()));
        tell(study.rows());
        say("$ cbm show study " + id(EXAMPLE).name().substring(0, DIGITS));
        for (Candidate fix : study.find(id(EXAMPLE).name())) {
            tell(fix);
        }
        tellVerdicts(study);
        search(study);
        suggest();
        out.flush();
    }

    private void introduce() {
        long bugs = history.commits().stream()
                .filter(commit -> commit.planting().isFix())
                .filter(commit -> commit.planting().sameAs().isEmpty())
                .count();
        say(
                "%s is a small job queue in Go, made for this demo: %d commits, in which %d",
                DemoHistory.PROJECT, history.commits().size(), bugs);
        say("concurrency bugs, at least one of each kind of the study, are brought in and fixed.");
        say("");
    }

    private void tell(Funnel funnel) {
        say("%5d commits read", funnel.read());
        for (FunnelStep step : FunnelStep.values()) {
            if (funnel.at(step) > 0) {
                say("%5d %s: %s", funnel.at(step), step.label(), step.meaning());
            }
        }
        say("");
    }

    private void tell(List<CandidateRow> rows) {
        say("%-12s  %-10s  %7s  %s", "commit", "date", "lines", "subject");
        for (CandidateRow row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
            say(
                    "%s  %s  %7s  %s",
                    row.commit().substring(0, DIGITS),
                    row.commitDate().substring(0, 10),
                    "+" + row.added() + " -" + row.removed(),
                    row.subject() + (row.flags().isEmpty() ? "" : " [" + row.flags() + "]"));
        }
        if (rows.size() > SHOWN) {
            say("... and %d more in study/candidates.csv", rows.size() - SHOWN);
        }
        Set<String> candidates = rows.stream().map(CandidateRow::commit).collect(Collectors.toSet());
        List<DemoCommit> fixes = history.commits().stream()
                .filter(commit -> commit.planting().isFix())
                .toList();
        long found = fixes.stream()
                .filter(fix -> candidates.contains(id(fix.number()).name()))
                .count();
        say(
                "Planted: %d commits with a fix; %d of them are candidates, and %d candidates have none.",
                fixes.size(), found, rows.size() - found);
        say("");
    }

    private void tell(Candidate fix) {
        fix.message().lines().forEach(line -> say("    " + line));
        for (FixFile file : fix.files()) {
            say("--- a/" + file.change().pathBefore());
            say("+++ b/" + file.change().pathAfter());
            for (Hunk hunk : file.change().hunks()) {
                say((hunk.header() + " " + hunk.function()).stripTrailing());
                hunk.lines().forEach(this::say);
            }
        }
        say("");
    }

    private void tellVerdicts(Study study) throws IOException {
        Path file = StudyLabelsFile.in(study.folder());
        List<LabelledFix> rows;
        try (InputStream bytes = Files.newInputStream(file)) {
            rows = LabelsFile.read(file.toString(), bytes);
        } catch (InvalidTable damaged) {
            throw UserFault.of(damaged);
        }
        say("$ cbm classify --study study");
        say(VerdictCounts.of(rows) + ": study/labels.csv");
        say("");
        say("%-12s  %-12s  %-18s  %-8s  %s", "commit", "behaviour", "subcause", "strategy", "primitives");
        Predicate<LabelledFix> isFix = row -> row.fix() == Answer.YES;
        for (LabelledFix row : rows.stream().filter(isFix).limit(SHOWN).toList()) {
            say(
                    "%s  %-12s  %-18s  %-8s  %s",
                    row.commit().substring(0, DIGITS),
                    codes(row, Axis.BEHAVIOUR),
                    codes(row, Axis.SUBCAUSE),
                    codes(row, Axis.STRATEGY),
                    codes(row, Axis.PRIMITIVE));
        }
        say(
                "... and %d more; 'cbm explain --study study COMMIT' says why",
                rows.stream().filter(isFix).count() - SHOWN);
        say("");
    }

    private static String codes(LabelledFix row, Axis axis) {
        return row.labels().all().stream()
                .filter(label -> label.axis() == axis)
                .map(Label::code)
                .collect(Collectors.joining(";"));
    }

    private void search(Study study) throws IOException {
        String query = "added:defer added:\".Unlock(\"";
        say("$ cbm search --study study '" + query + "' --limit 3 --lines 1 --by year");
        SearchRequest request = new SearchRequest(query, SearchRequest.Order.RANK, 0, 3, List.of(SearchField.YEAR));
        try (FixSearcher searcher = FixSearcher.open(study.folder())) {
            new SearchTable(out, study, 1, false).page(query, searcher.search(request), 0);
        }
        say("");
    }

    private void suggest() {
        say("Now you:");
        say("  cbm demo --in ferry-demo                        the same, kept in a folder");
        say("  cbm mine path/to/repository --study my-study    a history of your own");
        say("  cbm tables --study ferry-demo/study             the study's tables, for this history");
        say("  cbm report --study ferry-demo/study             all of it as a page: ferry-demo/study/report.html");
        say("  cbm reproduce                                   the published study, cell by cell");
    }

    private CommitId id(int number) {
        return ids.get(number - 1);
    }

    private void say(String line) {
        out.print(line);
        out.print('\n');
    }

    private void say(String format, Object... values) {
        say(String.format(Locale.ROOT, format, values));
    }
}
