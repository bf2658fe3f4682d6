package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.miner.git.CommitId;
import cbm.miner.git.HistoryGraph;
import cbm.miner.index.FixId;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commits that a study's histories hold. Labels of others, as of repositories that it was mined from once, stay in its
 * {@code labels.csv}, but are not counted.
 */
final class KnownCommits {
    private final Map<String, Optional<HistoryGraph>> histories = new HashMap<>();

    private KnownCommits(Study study) throws IOException {
        for (MinedRepository mined : study.repositories()) {
            histories.put(mined.name(), study.history(mined.name()));
        }
    }

    /** The labels of commits that the histories hold, all where the folder is no study; says how many commits are left out. */
    static List<LabelledFix> only(CommandLine line, Path study, List<LabelledFix> labels) throws IOException {
        if (!Study.isStudy(study)) {
            return labels;
        }
        KnownCommits known = new KnownCommits(Study.open(study));
        List<LabelledFix> kept = new ArrayList<>();
        Set<FixId> others = new HashSet<>();
        for (LabelledFix label : labels) {
            if (known.has(label)) {
                kept.add(label);
            } else {
                others.add(new FixId(label.repository(), label.commit()));
            }
        }
        tellLeftOut(line, others.size(), "labelled commit", "labelled commits");
        return kept;
    }

    /** Says how many are left out since no repository holds them, if any are; what one and several of them are called. */
    static void tellLeftOut(CommandLine line, long number, String one, String several) {
        if (number > 0 && !Talk.of(line).quiet()) {
            line.getErr()
                    .println("cbm: left out: " + Counted.of(number, one, several)
                            + ", which none of the repositories holds");
        }
    }

    /** Where it is not known what a history holds it may be anything. */
    private boolean has(LabelledFix label) {
        Optional<HistoryGraph> history = histories.get(label.repository());
        return history != null
                && (history.isEmpty()
                        || label.commit().length() != CommitId.DIGITS
                        || history.get().contains(new CommitId(label.commit())));
    }
}
