package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.datasets.InvalidTable;
import cbm.miner.sample.Unit;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The candidates of a study as units of a frame, with the strata that were asked for. */
final class Strata {
    private static final String NONE = "none";
    private static final List<String> ROW = List.of("repository", "year", "keyword");
    private static final String FIX = "fix";

    private final Study study;
    private final List<String> properties;
    private final String rater;

    Strata(Study study, List<String> properties, String rater) {
        this.study = study;
        this.properties = properties;
        this.rater = rater;
    }

    /** The properties, if strata can be made of them. */
    static List<String> checked(List<String> properties) {
        for (String property : properties) {
            if (!ROW.contains(property) && !property.equals(FIX) && axis(property) == null) {
                String axes = Arrays.stream(Axis.values()).map(Axis::column).collect(Collectors.joining(", "));
                throw new UserFault(
                        "--by takes " + String.join(", ", ROW) + ", " + FIX + ", " + axes + ", not '" + property + "'");
            }
        }
        return properties;
    }

    private static @Nullable Axis axis(String property) {
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.column().equals(property))
                .findFirst()
                .orElse(null);
    }

    List<Unit> frame() throws IOException {
        boolean labelled = !ROW.containsAll(properties);
        Map<String, LabelledFix> labels = labelled ? labels() : Map.of();
        List<Unit> units = new ArrayList<>();
        for (CandidateRow row : study.rows()) {
            LabelledFix label = labels.get(row.repository() + "\n" + row.commit());
            String stratum = properties.stream()
                    .map(property -> value(property, row, label))
                    .collect(Collectors.joining("/"));
            units.add(new Unit(row.repository(), row.commit(), stratum, 1));
        }
        return units;
    }

    private static String value(String property, CandidateRow row, @Nullable LabelledFix label) {
        return switch (property) {
            case "repository" -> row.repository();
            case "year" -> row.commitDate().substring(0, 4);
            case "keyword" -> row.keywords().isEmpty() ? NONE : row.keywords().split("[@;]")[0];
            case FIX -> label == null ? NONE : label.fix().code();
            default -> label == null ? NONE : labels(property, label);
        };
    }

    private static String labels(String property, LabelledFix label) {
        String codes = label.labels().all().stream()
                .filter(each -> each.axis().column().equals(property))
                .map(Label::code)
                .collect(Collectors.joining("+"));
        return codes.isEmpty() ? NONE : codes;
    }

    private Map<String, LabelledFix> labels() throws IOException {
        Map<String, LabelledFix> byFix = new HashMap<>();
        for (LabelledFix fix : read(study)) {
            if (fix.rater().equals(rater)) {
                byFix.put(fix.repository() + "\n" + fix.commit(), fix);
            }
        }
        if (byFix.isEmpty()) {
            throw new UserFault("the study has no labels of " + rater + " to make strata of ("
                    + study.folder().resolve(LabelsFile.NAME) + ")");
        }
        return byFix;
    }

    /** The labels of a study; none where it has no file of them. */
    static List<LabelledFix> read(Study study) throws IOException {
        Path file = study.folder().resolve(LabelsFile.NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return LabelsFile.read(file.toString(), in);
        } catch (InvalidTable e) {
            throw new UserFault(String.valueOf(e.getMessage()));
        }
    }
}
