package cbm.cli;

import cbm.classifier.evaluation.Judged;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One reader's labels and the verdicts on the same commits: a label is measured once, also where a fork has its commit too. */
final class GivenLabels {
    private final List<LabelledFix> labels;
    private final Set<String> labelled;
    private final Map<String, List<Verdict>> verdicts = new HashMap<>();

    GivenLabels(List<LabelledFix> labels) {
        this.labels = List.copyOf(labels);
        this.labelled = labels.stream().map(LabelledFix::commit).collect(Collectors.toSet());
    }

    int size() {
        return labels.size();
    }

    /** Takes a verdict; one on a commit without a label is not measured. */
    void meet(Verdict verdict) {
        if (labelled.contains(verdict.commit())) {
            verdicts.computeIfAbsent(verdict.commit(), commit -> new ArrayList<>())
                    .add(verdict);
        }
    }

    /** Each label with the verdict on its commit, if there is one, in the order of the labels. */
    List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (LabelledFix label : labels) {
            verdict(label)
                    .ifPresent(
                            verdict -> judged.add(new Judged(verdict.commit(), verdict.repository(), label, verdict)));
        }
        return judged;
    }

    /** Of its own repository before any other: a patch, or a clone of another name, is called otherwise. */
    private Optional<Verdict> verdict(LabelledFix label) {
        List<Verdict> all = verdicts.getOrDefault(label.commit(), List.of());
        return all.stream()
                .filter(one -> one.repository().equals(label.repository()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
