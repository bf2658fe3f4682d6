package cbm.cli;

import cbm.classifier.label.Consensus;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.label.Raters;
import cbm.classifier.label.StudyLabels;
import cbm.classifier.reproduction.StudyReport;
import cbm.datasets.GoStudy;
import cbm.datasets.InvalidTable;
import cbm.miner.index.FixId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Where labels are read from: a study folder, a file, or the published study; and whose labels are taken: those of the rater who
 * is named, else what all say together by {@link Consensus}, which every command goes by.
 */
final class LabelSource {
    private final CommandLine line;
    private final String option;
    private final Optional<String> rater;

    /** Labels of the rater that {@code --rater} names, if it does. */
    LabelSource(CommandLine line, @Nullable String rater) {
        this(line, "--rater", rater);
    }

    /**
     * Labels of a rater or of all together.
     *
     * @param line the command that they are for, which tells what is left out
     * @param option the option that names the rater
     * @param rater whose labels, also of rows that name nobody; none for what all say together
     */
    LabelSource(CommandLine line, String option, @Nullable String rater) {
        this.line = line;
        this.option = option;
        this.rater = Optional.ofNullable(rater);
    }

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
     * One label of each commit, of people or, where no person has labelled, of the machine.
     *
     * @param place a study folder, a file of labels, or {@link GoStudy#NAME}
     * @throws UserFault if there are no labels, they are wrong, or the rater must be named
     * @throws IOException if the file cannot be read
     */
    List<LabelledFix> labels(String place) throws IOException {
        if (place.equals(GoStudy.NAME)) {
            return StudyLabels.of(GoStudy.bugs());
        }
        Path path = Path.of(place);
        Path file = Files.isDirectory(path) ? path.resolve(LabelsFile.NAME) : path;
        return chosen(read(file, path), file);
    }

    /**
     * What people say of a study's commits.
     *
     * @param study the study's folder
     * @throws UserFault if no person has labelled, the labels are wrong, or the rater must be named
     * @throws IOException if the file cannot be read
     */
    List<LabelledFix> people(Path study) throws IOException {
        Path file = study.resolve(LabelsFile.NAME);
        List<LabelledFix> people = Raters.people(read(file, study));
        if (people.isEmpty()) {
            throw new UserFault(file + " has no labels of people yet; 'cbm labels import' brings them in");
        }
        return chosen(people, file);
    }

    /**
     * One label of each commit of a study: that of people, or of a commit that no person labelled the machine's.
     *
     * @param study the study's folder
     * @throws UserFault if there are no labels, they are wrong, or the rater must be named
     * @throws IOException if the file cannot be read
     */
    List<LabelledFix> best(Path study) throws IOException {
        Path file = study.resolve(LabelsFile.NAME);
        List<LabelledFix> all = read(file, study);
        List<LabelledFix> people = Raters.people(all);
        if (rater.isPresent() || people.isEmpty()) {
            return chosen(all, file);
        }
        Set<FixId> known = people.stream().map(LabelSource::id).collect(Collectors.toSet());
        List<LabelledFix> best = new ArrayList<>(chosen(people, file));
        Raters.only(all, LabelledFix.MACHINE).stream()
                .filter(fix -> !known.contains(id(fix)))
                .forEach(best::add);
        return best;
    }

    private static FixId id(LabelledFix fix) {
        return new FixId(fix.repository(), fix.commit());
    }

    /**
     * One label of each commit, by the rule that every command goes by; what it leaves out is told.
     *
     * @param all labels of any raters
     * @param file where they are from
     * @throws UserFault if the named rater has none, or if nobody is named, people differ and nothing is adjudicated
     */
    List<LabelledFix> chosen(List<LabelledFix> all, Path file) {
        if (rater.isPresent()) {
            return Raters.only(all, named(all, rater.get(), file));
        }
        Consensus together = Consensus.of(all);
        if (!together.open().isEmpty()) {
            refuseUnlessAdjudicated(all, together.open(), file);
            tell("left out: " + Counted.of(together.open().size(), "commit")
                    + " that people label differently and that nobody adjudicated, such as "
                    + together.open().getFirst().first().commit());
        }
        if (Raters.of(all).containsKey(LabelledFix.MACHINE)
                && !Raters.people(all).isEmpty()) {
            tell("the labels are those of " + whose(all) + ", none of the machine; " + option + " "
                    + LabelledFix.MACHINE + " takes those");
        }
        return together.labels();
    }

    private void refuseUnlessAdjudicated(List<LabelledFix> all, List<Consensus.Difference> open, Path file) {
        if (!Raters.of(all).containsKey(LabelledFix.ADJUDICATED)) {
            LabelledFix one = open.getFirst().first();
            LabelledFix other = open.getFirst().other();
            String more = open.size() == 1 ? "" : " (and " + Counted.of(open.size() - 1, "commit") + " more)";
            throw new UserFault(file + ": " + one.rater() + " and " + other.rater() + " label " + one.commit()
                    + " differently" + more + ", and nothing is adjudicated; name one with " + option);
        }
    }

    /** Who labelled, of whom labels are taken where nobody is named: the people, or the machine alone. */
    static String whose(List<LabelledFix> all) {
        List<LabelledFix> people = Raters.people(all);
        return String.join(", ", Raters.of(people.isEmpty() ? all : people).keySet());
    }

    private void tell(String what) {
        if (!Talk.of(line).quiet()) {
            line.getErr().println("cbm: " + what);
        }
    }

    /** All labels of a file; rows that name no rater are those of the rater who is asked for. */
    private List<LabelledFix> read(Path file, Path asked) throws IOException {
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
                    ? new UserFault(invalid.faults().getFirst() + "; say whose labels these are: " + option + " NAME")
                    : UserFault.of(invalid);
        }
    }

    /** Whether a file of labels is right but for who labelled. */
    static boolean lacksOnlyRaters(Path file, byte[] bytes) throws IOException {
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

    private static String raters(List<LabelledFix> all) {
        if (all.isEmpty()) {
            return "none";
        }
        return Raters.of(all).entrySet().stream().map(LabelSource::rater).collect(Collectors.joining(", "));
    }

    private static String rater(Map.Entry<String, Long> rater) {
        return rater.getKey() + " (" + rater.getValue() + ")";
    }
}
