package cbm.classifier.evaluation;

import cbm.classifier.Classifier;
import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.datasets.WrittenFixes;
import cbm.miner.fix.Fix;
import cbm.miner.fix.PatchFormat;
import cbm.miner.fix.Sources;
import cbm.miner.fix.TxtarFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The invented commits of the data set {@code written-fixes}. Their files are at hand, so that their facts are read when they are asked
 * for, once in each view.
 */
public final class WrittenCases {

    /** Whose labels count: who wrote a commit knows what it repairs. */
    private static final String WRITER = "writer";

    private static final Map<Benchmarks.View, List<Seen>> SEEN = new EnumMap<>(Benchmarks.View.class);

    private WrittenCases() {}

    /** A commit with what the rules see in it. */
    private record Seen(WrittenFixes.Case from, List<Evidence> evidence) {}

    /** The labels that count, by the ids of the commits. */
    private static Map<String, LabelledFix> labels() {
        return Benchmarks.labels(WrittenFixes.NAME + "/labels.csv").stream()
                .filter(label -> label.rater().equals(WRITER))
                .collect(Collectors.toMap(LabelledFix::commit, label -> label));
    }

    /** The fixes of one part, judged as known fixes. */
    public static List<Judged> kinds(Predicate<WrittenFixes.Case> wanted, Benchmarks.View view, Judge judge) {
        return judged(wanted, view, judge, Judge.Known.IS_FIX).stream()
                .filter(judged -> judged.truth().fix() == Answer.YES)
                .toList();
    }

    /** The commits of one part that may be no fixes, and nothing is known of them. */
    public static List<Judged> hits(Predicate<WrittenFixes.Case> wanted, Benchmarks.View view, Judge judge) {
        return judged(wanted.and(WrittenFixes.Case::hit), view, judge, Judge.Known.NOTHING);
    }

    private static List<Judged> judged(
            Predicate<WrittenFixes.Case> wanted, Benchmarks.View view, Judge judge, Judge.Known known) {
        Map<String, LabelledFix> labels = labels();
        return seen(view).stream()
                .filter(seen -> wanted.test(seen.from()))
                .map(seen -> judged(
                        seen,
                        view,
                        Objects.requireNonNull(labels.get(seen.from().id())),
                        judge,
                        known))
                .toList();
    }

    private static Judged judged(Seen seen, Benchmarks.View view, LabelledFix label, Judge judge, Judge.Known known) {
        boolean patchOnly = view == Benchmarks.View.PATCH;
        return new Judged(
                seen.from().name(),
                label.repository(),
                label,
                judge.judge(label.repository(), seen.from().id(), seen.evidence(), patchOnly, known));
    }

    private static synchronized List<Seen> seen(Benchmarks.View view) {
        return SEEN.computeIfAbsent(view, WrittenCases::examine);
    }

    private static List<Seen> examine(Benchmarks.View view) {
        Classifier classifier = new Classifier();
        return WrittenFixes.all().parallelStream()
                .map(one -> new Seen(one, evidence(one, view, classifier)))
                .toList();
    }

    private static List<Evidence> evidence(WrittenFixes.Case from, Benchmarks.View view, Classifier classifier) {
        TxtarFormat.Archive archive = TxtarFormat.read(from.name(), from.txtar());
        Fix fix = archive.fix();
        Sources sources = archive.sources();
        if (view == Benchmarks.View.PATCH) {
            fix = PatchFormat.read(from.name(), PatchFormat.write(fix)).getFirst();
            sources = Sources.none();
        }
        return classifier.classify(fix, sources, Judge.Known.IS_FIX).verdict().evidence();
    }
}
