package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.miner.index.FixId;
import cbm.miner.study.CandidateFlag;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The fixes of a repository that make the same change as another of it: the merge that brought a fix in, a cherry-pick, a backport.
 * They are one bug, which is counted once, where it was first fixed.
 */
final class RepeatedChanges {

    /** The commit that made a change before the merge of it, and the earlier one before the later. */
    private static final Comparator<CandidateRow> FIRST = Comparator.comparing(RepeatedChanges::isMerge)
            .thenComparing(CandidateRow::commitDate)
            .thenComparing(CandidateRow::commit);

    private final Map<FixId, CandidateRow> fixes = new LinkedHashMap<>();
    private final Set<FixId> repeats = new HashSet<>();

    private RepeatedChanges(Stream<CandidateRow> rows, Set<FixId> labelled) {
        rows.filter(row -> labelled.contains(id(row))).forEach(row -> fixes.put(id(row), row));
        Map<List<String>, CandidateRow> firstOfChange = new HashMap<>();
        for (CandidateRow row : fixes.values().stream().sorted(FIRST).toList()) {
            boolean brought =
                    ids(row.brings()).anyMatch(commit -> fixes.containsKey(new FixId(row.repository(), commit)));
            boolean known = !row.patchId().isEmpty()
                    && firstOfChange.putIfAbsent(List.of(row.repository(), row.patchId()), row) != null;
            if (brought || known) {
                repeats.add(id(row));
            }
        }
    }

    /** The labels without those of fixes that repeat another, all where the folder is no study; says how many are left out. */
    static List<LabelledFix> leftOut(CommandLine line, Path study, List<LabelledFix> labels) throws IOException {
        if (!Study.isStudy(study)) {
            return labels;
        }
        Set<FixId> fixes = new HashSet<>();
        labels.stream().filter(RepeatedChanges::isFix).map(RepeatedChanges::id).forEach(fixes::add);
        RepeatedChanges repeated = new RepeatedChanges(Study.open(study).rows().stream(), fixes);
        if (!repeated.repeats.isEmpty() && !Talk.of(line).quiet()) {
            line.getErr()
                    .println("cbm: counted once: " + Counted.of(repeated.repeats.size(), "fix", "fixes")
                            + " with the change of another, such as the merge that brought it in or a cherry-pick");
        }
        return labels.stream()
                .filter(label -> !isFix(label) || !repeated.repeats.contains(id(label)))
                .toList();
    }

    private static boolean isFix(LabelledFix label) {
        return label.fix() == Answer.YES;
    }

    private static FixId id(LabelledFix label) {
        return new FixId(label.repository(), label.commit());
    }

    private static FixId id(CandidateRow row) {
        return new FixId(row.repository(), row.commit());
    }

    private static boolean isMerge(CandidateRow row) {
        return List.of(row.flags().split(";")).contains(CandidateFlag.MERGE.label());
    }

    private static Stream<String> ids(String joined) {
        return joined.isEmpty() ? Stream.empty() : Stream.of(joined.split(";"));
    }
}
