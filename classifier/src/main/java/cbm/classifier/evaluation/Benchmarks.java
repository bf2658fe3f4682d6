package cbm.classifier.evaluation;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.label.StudyLabels;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.datasets.GoStudy;
import cbm.datasets.InvalidTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

    /** The stored fixes by their files. */
    private static final Map<String, List<Seen>> SEEN = new ConcurrentHashMap<>();

    private Benchmarks() {}

    /** A part of {@code detection-dev}. */
    public enum Part {
        /** Read twice and settled; used while rules and weights were set. */
        TUNING("tuning", "tuning half"),
        /** Read twice and settled after rules and weights had been set with the first reading of most of it; free for both. */
        TRAINING("training", "training part"),
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
        Map<String, Seen> stored = new HashMap<>();
        seen(GoStudy.NAME, view).forEach(seen -> stored.put(seen.id(), seen));
        return GoStudy.bugs().parallelStream()
                .filter(bug -> Split.of(bug) == split && stored.containsKey(bug.id()))
                .map(bug -> new Judged(
                        bug.id(),
                        bug.application(),
                        StudyLabels.of(bug),
                        verdict(judge, of(stored, bug.id()), Judge.Known.IS_FIX)))
                .toList();
    }

    private static Seen of(Map<String, Seen> stored, String key) {
        return Objects.requireNonNull(stored.get(key));
    }

    /** One part of {@code detection-dev}, judged. */
    public static List<Judged> detection(Part part, Judge judge) {
        return detection(part, View.WHOLE, judge);
    }

    /** One part of {@code detection-dev}, judged. */
    public static List<Judged> detection(Part part, View view, Judge judge) {
        Map<String, Seen> stored = new HashMap<>();
        seen(DETECTION, view).forEach(seen -> stored.put(seen.commit(), seen));
        return detectionLabels(part).parallelStream()
                .filter(label -> stored.containsKey(label.commit()))
                .map(label -> judged(judge, label, of(stored, label.commit())))
                .toList();
    }

    private static Judged judged(Judge judge, LabelledFix label, Seen seen) {
        return new Judged(seen.id(), label.repository(), label, verdict(judge, seen, Judge.Known.NOTHING));
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

    /** A stored fix with what the rules see in it, read and examined when that is first asked for. */
    private static final class Seen {
        private final String id;
        private final String commit;
        private StoredFixes.@Nullable Pending pending;
        private @Nullable StoredFix fix;
        private List<Evidence> evidence = List.of();

        Seen(StoredFixes.Pending pending) {
            this.id = pending.id();
            this.commit = pending.commit();
            this.pending = pending;
        }

        String id() {
            return id;
        }

        String commit() {
            return commit;
        }

        synchronized StoredFix fix() {
            StoredFix known = fix;
            if (known == null) {
                known = Objects.requireNonNull(pending).read();
                fix = known;
                evidence = known.evidence();
                pending = null;
            }
            return known;
        }

        synchronized List<Evidence> evidence() {
            fix();
            return evidence;
        }
    }

    /** The stored fixes of a data set in one view. */
    private static List<Seen> seen(String folder, View view) {
        return SEEN.computeIfAbsent(
                folder + "/" + view.file(),
                file -> pending(file).stream().map(Seen::new).toList());
    }

    private static List<StoredFixes.Pending> pending(String file) {
        Optional<InputStream> bytes = open(file);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try (InputStreamReader reader = new InputStreamReader(bytes.get(), StandardCharsets.UTF_8)) {
            return StoredFixes.pending(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<LabelledFix> labels(String file) {
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
