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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The labelled commits that the program carries with it, as facts, cues and labels, so that it can be measured anywhere.
 *
 * <p>The published study in its two splits, and {@code detection-dev}: keyword hits, fixes or not, in four parts. Each
 * commit is there twice: with all that its repository tells, and as a bare patch.
 */
public final class Benchmarks {

    private static final String FOLDER = "/cbm/datasets/";
    /** The name of the data set of labelled keyword hits. */
    public static final String DETECTION = "detection-dev";

    /** The stored fixes that have been examined, by their files. */
    private static final Map<String, List<Seen>> SEEN = new ConcurrentHashMap<>();

    private Benchmarks() {}

    /** A part of {@code detection-dev}. */
    public enum Part {
        /** Read twice and settled; used while rules and weights were set. */
        TUNING("tuning", "tuning half"),
        /** Read once; used while rules and weights were set. */
        READ_ONCE("read-once", "read once"),
        /** Read twice and settled; not looked at until the end, totals only. */
        HELD_OUT("held-out", "held-out half"),
        /** Drawn later, read twice and settled; no rule and no weight learned from it, totals only. */
        FRESH("fresh", "drawn later");

        private final String id;
        private final String title;

        Part(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** The short name, which is also that of its file of labels. */
        public String id() {
            return id;
        }

        /** The name for people. */
        public String title() {
            return title;
        }

        /** Whether rules and weights may learn from it. */
        public boolean free() {
            return this != HELD_OUT && this != FRESH;
        }
    }

    /** How much of a commit was at hand when its facts were read. */
    public enum View {
        /** All that could be had: whole files and their packages, of most commits. */
        WHOLE("facts.txt"),
        /** The patch alone, as from a mailing list: names resolved by the hunks only. */
        PATCH("patch-facts.txt");

        private final String file;

        View(String file) {
            this.file = file;
        }

        /** The name of the file of facts in the folder of each data set. */
        public String file() {
            return file;
        }
    }

    /** The study's bugs of one split, judged as known fixes. */
    public static List<Judged> study(Split split, Judge judge) {
        return study(split, View.WHOLE, judge);
    }

    /** The study's bugs of one split, judged as known fixes. Bugs without a commit are left out. */
    public static List<Judged> study(Split split, View view, Judge judge) {
        Map<String, Seen> stored = seen(GoStudy.NAME, view).stream()
                .collect(Collectors.toMap(seen -> seen.fix().id(), Function.identity()));
        List<Judged> judged = new ArrayList<>();
        for (StudyBug bug : GoStudy.bugs()) {
            Seen fix = stored.get(bug.id());
            if (Split.of(bug) == split && fix != null) {
                Verdict verdict = verdict(judge, fix, Judge.Known.IS_FIX);
                judged.add(new Judged(bug.id(), bug.application(), StudyLabels.of(bug), verdict));
            }
        }
        return List.copyOf(judged);
    }

    /** One part of {@code detection-dev}, judged. */
    public static List<Judged> detection(Part part, Judge judge) {
        return detection(part, View.WHOLE, judge);
    }

    /** One part of {@code detection-dev}, judged. */
    public static List<Judged> detection(Part part, View view, Judge judge) {
        Map<String, Seen> stored = new HashMap<>();
        seen(DETECTION, view).forEach(seen -> stored.put(seen.fix().commit(), seen));
        List<Judged> judged = new ArrayList<>();
        for (LabelledFix label : detectionLabels(part)) {
            Seen fix = stored.get(label.commit());
            if (fix != null) {
                Verdict verdict = verdict(judge, fix, Judge.Known.NOTHING);
                judged.add(new Judged(fix.fix().id(), label.repository(), label, verdict));
            }
        }
        return List.copyOf(judged);
    }

    /** The labels of one part of {@code detection-dev}. */
    public static List<LabelledFix> detectionLabels(Part part) {
        return labels(DETECTION + "/" + part.id() + ".csv");
    }

    private static Verdict verdict(Judge judge, Seen seen, Judge.Known known) {
        StoredFix fix = seen.fix();
        return judge.judge(
                fix.repository(), fix.commit(), seen.evidence(), fix.code().patchOnly(), known);
    }

    /** A stored fix with what the rules see in it. */
    private record Seen(StoredFix fix, List<Evidence> evidence) {}

    /** The stored fixes of a data set, examined once and only in the view that is asked for. */
    private static List<Seen> seen(String folder, View view) {
        return SEEN.computeIfAbsent(
                folder + "/" + view.file(),
                file -> stored(file).parallelStream()
                        .map(fix -> new Seen(fix, fix.evidence()))
                        .toList());
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
