package cbm.cli;

import cbm.classifier.table.Table;
import cbm.classifier.usage.Counting;
import cbm.classifier.usage.MeasuredSnapshot;
import cbm.classifier.usage.UsageReport;
import cbm.classifier.usage.UsageScope;
import cbm.miner.git.GitRepository;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Progress;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The usage of concurrency in the repositories of a study every quarter of a year, if it was measured before: most of what it takes is in
 * the study's cache then.
 *
 * @param tables the shares over time and of each primitive; none if it was not measured
 * @param missing what to run to have it; empty if it is there
 */
record StudyUsage(List<Table> tables, Optional<String> missing) {
    private static final UsageScope SCOPE = new UsageScope(Counting.OPERATIONS, false, UsageScope.Foreign.EXCLUDE);

    private static StudyUsage without(String command) {
        return new StudyUsage(List.of(), Optional.of(command));
    }

    static StudyUsage of(Study study, int jobs, Progress progress) throws IOException {
        if (!UsageCache.isIn(study.folder())) {
            return without("cbm usage --study DIR --every 3months");
        }
        UsageMeasurement measurement = new UsageMeasurement(UsageCache.of(study.folder()), SCOPE, jobs, progress);
        List<MeasuredSnapshot> measured = new ArrayList<>();
        for (MinedRepository mined : study.repositories()) {
            try (GitRepository repository = study.openRepository(mined.name())) {
                measured.addAll(measurement.measure(
                        mined.name(), repository, Moments.every("3months").of(repository, mined.tip())));
            } catch (StudyFault notAtHand) {
                return without("cbm mine " + mined.name() + "=PATH --study DIR");
            }
        }
        UsageReport report = new UsageReport(measured, SCOPE);
        return new StudyUsage(
                List.of(report.overTime(), report.shares(), report.goroutines(), report.applications()),
                Optional.empty());
    }
}
