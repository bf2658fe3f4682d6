package cbm.classifier.evaluation;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.label.StudyLabels;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.datasets.GoStudy;
import cbm.datasets.InvalidTable;
import cbm.datasets.StudyBug;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The labelled commits that the program carries with it, as facts, cues and labels, so that it can be measured anywhere.
 *
 * <p>The published study in its two splits, and {@code detection-dev}: keyword hits, fixes or not, in two halves.
 */
public final class Benchmarks {

    private static final String FOLDER = "/cbm/datasets/";
    /** The name of the data set of labelled keyword hits. */
    public static final String DETECTION = "detection-dev";

    private Benchmarks() {}

    /** A half of {@code detection-dev}. */
    public enum Half {
        /** Used while weights were set. */
        TUNING("tuning"),
        /** Not looked at until the end; totals only. */
        HELD_OUT("held-out");

        private final String id;

        Half(String id) {
            this.id = id;
        }

        /** The short name. */
        public String id() {
            return id;
        }
    }

    /** The study's bugs of one split, judged as known fixes. */
    public static List<Judged> study(Split split, Judge judge) {
        return study(split, judge, Judge.Known.IS_FIX);
    }

    /** The study's bugs of one split, judged. Bugs without a commit are left out. */
    public static List<Judged> study(Split split, Judge judge, Judge.Known known) {
        Map<String, Seen> stored =
                Study.SEEN.stream().collect(Collectors.toMap(seen -> seen.fix().id(), Function.identity()));
        List<Judged> judged = new ArrayList<>();
        for (StudyBug bug : GoStudy.bugs()) {
            Seen fix = stored.get(bug.id());
            if (Split.of(bug) == split && fix != null) {
                judged.add(new Judged(bug.id(), bug.application(), StudyLabels.of(bug), verdict(judge, fix, known)));
            }
        }
        return List.copyOf(judged);
    }

    /** One half of {@code detection-dev}, judged. */
    public static List<Judged> detection(Half half, Judge judge) {
        Map<String, Seen> stored = new HashMap<>();
        Hits.SEEN.forEach(seen -> stored.put(seen.fix().commit(), seen));
        List<Judged> judged = new ArrayList<>();
        for (LabelledFix label : detectionLabels(half)) {
            Seen fix = stored.get(label.commit());
            if (fix != null) {
                judged.add(new Judged(
                        fix.fix().id(), label.repository(), label, verdict(judge, fix, Judge.Known.NOTHING)));
            }
        }
        return List.copyOf(judged);
    }

    /** The labels of one half of {@code detection-dev}. */
    public static List<LabelledFix> detectionLabels(Half half) {
        return labels(DETECTION + "/" + half.id() + ".csv");
    }

    private static Verdict verdict(Judge judge, Seen seen, Judge.Known known) {
        StoredFix fix = seen.fix();
        return judge.judge(
                fix.repository(), fix.commit(), seen.evidence(), fix.code().patchOnly(), known);
    }

    /** A stored fix with what the rules see in it. */
    private record Seen(StoredFix fix, List<Evidence> evidence) {
        static List<Seen> all(String file) {
            return stored(file).stream()
                    .map(fix -> new Seen(fix, fix.evidence()))
                    .toList();
        }
    }

    /** The study's fixes, examined once. */
    private static final class Study {
        static final List<Seen> SEEN = Seen.all(GoStudy.NAME + "/facts.txt");
    }

    /** The labelled keyword hits, examined once. */
    private static final class Hits {
        static final List<Seen> SEEN = Seen.all(DETECTION + "/facts.txt");
    }

    private static List<StoredFix> stored(String file) {
        Optional<InputStream> bytes = open(file);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try (InputStreamReader reader = new InputStreamReader(bytes.get(), StandardCharsets.UTF_8)) {
            return StoredFixes.read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<LabelledFix> labels(String file) {
        Optional<InputStream> found = open(file);
        if (found.isEmpty()) {
            return List.of();
        }
        try (InputStream bytes = found.get()) {
            return LabelsFile.read(file, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InvalidTable invalid) {
            throw new IllegalStateException("the packed labels are damaged", invalid);
        }
    }

    private static Optional<InputStream> open(String file) {
        return Optional.ofNullable(GoStudy.class.getResourceAsStream(FOLDER + file));
    }
}
