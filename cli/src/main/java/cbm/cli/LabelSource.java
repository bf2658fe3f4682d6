package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.label.Raters;
import cbm.classifier.label.StudyLabels;
import cbm.classifier.reproduction.StudyReport;
import cbm.datasets.GoStudy;
import cbm.datasets.InvalidTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where labels are read from: a study folder, a file, or the published study; and whose labels are taken. */
final class LabelSource {

    private LabelSource() {}

    /** Labels of a place, read before, as a report. */
    static StudyReport report(String place, List<LabelledFix> labels) {
        String name = place.equals(GoStudy.NAME)
                ? place
                : Optional.ofNullable(Path.of(place).getFileName())
                        .map(Path::toString)
                        .orElse(place);
        return new StudyReport(name, labels);
    }

    /**
     * Labels of one rater.
     *
     * @param place a study folder, a file of labels, or {@link GoStudy#NAME}
     * @param rater whose labels, also of rows that name nobody; empty for the adjudicated ones, or those of the only rater
     * @throws UserFault if there are no labels, they are wrong, or the rater must be named
     * @throws IOException if the file cannot be read
     */
    static List<LabelledFix> labels(String place, Optional<String> rater) throws IOException {
        if (place.equals(GoStudy.NAME)) {
            return StudyLabels.of(GoStudy.bugs());
        }
        Path path = Path.of(place);
        Path file = Files.isDirectory(path) ? path.resolve(LabelsFile.NAME) : path;
        List<LabelledFix> all = read(file, path, rater);
        String chosen = rater.isPresent() ? named(all, rater.get(), file) : guessed(all, file);
        return Raters.only(all, chosen);
    }

    /**
     * What people say of a study's commits.
     *
     * @param study the study's folder
     * @param rater whose labels alone to take; empty for the adjudicated ones, or those of the only person
     * @throws UserFault if no person has labelled, the labels are wrong, or the rater must be named
     * @throws IOException if the file cannot be read
     */
    static List<LabelledFix> people(Path study, Optional<String> rater) throws IOException {
        Path file = study.resolve(LabelsFile.NAME);
        List<LabelledFix> all = read(file, study, rater).stream()
                .filter(fix -> !fix.rater().equals(LabelledFix.MACHINE))
                .toList();
        if (all.isEmpty()) {
            throw new UserFault(file + " has no labels of people yet; 'cbm labels import' brings them in");
        }
        String chosen = rater.isPresent() ? named(all, rater.get(), file) : guessed(all, file);
        return Raters.only(all, chosen);
    }

    /**
     * The best label of each commit of a study: the adjudicated one, else a person's, else the machine's.
     *
     * @param study the study's folder
     * @param rater whose labels alone to take; empty for the best
     * @throws UserFault if there are no labels, they are wrong, or people say different things of a commit
     * @throws IOException if the file cannot be read
     */
    static List<LabelledFix> best(Path study, Optional<String> rater) throws IOException {
        Path file = study.resolve(LabelsFile.NAME);
        List<LabelledFix> all = read(file, study, rater);
        if (rater.isPresent()) {
            return Raters.only(all, named(all, rater.get(), file));
        }
        Map<String, List<LabelledFix>> byCommit = all.stream()
                .collect(Collectors.groupingBy(
                        fix -> fix.repository() + "\n" + fix.commit(), LinkedHashMap::new, Collectors.toList()));
        return byCommit.values().stream().map(fixes -> best(fixes, file)).toList();
    }

    private static LabelledFix best(List<LabelledFix> ofOne, Path file) {
        List<LabelledFix> adjudicated = Raters.only(ofOne, LabelledFix.ADJUDICATED);
        if (!adjudicated.isEmpty()) {
            return adjudicated.getFirst();
        }
        List<LabelledFix> people = ofOne.stream()
                .filter(fix -> !fix.rater().equals(LabelledFix.MACHINE))
                .toList();
        if (people.isEmpty()) {
            return ofOne.getFirst();
        }
        LabelledFix first = people.getFirst();
        for (LabelledFix other : people) {
            if (other.fix() != first.fix() || !other.labels().equals(first.labels())) {
                throw new UserFault(file + ": " + first.rater() + " and " + other.rater() + " label " + first.commit()
                        + " differently, and nothing is adjudicated; name one with --rater");
            }
        }
        return first;
    }

    /** All labels of a file; rows that name no rater are those of the rater who is asked for. */
    private static List<LabelledFix> read(Path file, Path asked, Optional<String> rater) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserFault(
                    Files.isDirectory(asked)
                            ? asked + " has no " + LabelsFile.NAME + "; make it with: cbm classify --study " + asked
                            : asked + ": there is no such file or study folder");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            List<LabelledFix> all = rater.isPresent()
                    ? LabelsFile.read(file.toString(), new ByteArrayInputStream(bytes), rater.get())
                    : LabelsFile.read(file.toString(), new ByteArrayInputStream(bytes));
            if (all.isEmpty()) {
                throw new UserFault(file + " holds no labels");
            }
            return all;
        } catch (InvalidTable invalid) {
            throw lacksOnlyRaters(file, bytes)
                    ? new UserFault(invalid.faults().getFirst() + "; say whose labels these are: --rater NAME")
                    : UserFault.of(invalid);
        }
    }

    private static boolean lacksOnlyRaters(Path file, byte[] bytes) throws IOException {
        try {
            LabelsFile.read(file.toString(), new ByteArrayInputStream(bytes), LabelledFix.ADJUDICATED);
            return true;
        } catch (InvalidTable otherFaults) {
            return false;
        }
    }

    private static String named(List<LabelledFix> all, String rater, Path file) {
        if (!Raters.of(all).containsKey(rater)) {
            throw new UserFault(file + " has no rater " + rater + "; it has " + raters(all));
        }
        return rater;
    }

    private static String guessed(List<LabelledFix> all, Path file) {
        return Raters.chosen(all)
                .orElseThrow(() -> new UserFault(file + " has several raters, none of them adjudicated: " + raters(all)
                        + "; name one with --rater"));
    }

    private static String raters(List<LabelledFix> all) {
        return Raters.of(all).entrySet().stream().map(LabelSource::rater).collect(Collectors.joining(", "));
    }

    private static String rater(Map.Entry<String, Long> rater) {
        return rater.getKey() + " (" + rater.getValue() + ")";
    }
}
