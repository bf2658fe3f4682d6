package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.datasets.InvalidTable;
import cbm.miner.file.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The labels of a study: the machine's rows are replaced as a whole, people's rows stay. */
final class StudyLabelsFile {
    private StudyLabelsFile() {}

    static Path in(Path study) {
        return study.resolve(LabelsFile.NAME);
    }

    /**
     * Puts the machine's labels in the place of those it gave before.
     *
     * @throws UserFault if the file that is there is damaged; it is then left as it is
     */
    static void replaceMachine(Path study, List<LabelledFix> machine) throws IOException {
        Path file = in(study);
        List<LabelledFix> rows = new ArrayList<>(machine);
        if (Files.exists(file)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                LabelsFile.read(file.toString(), bytes).stream()
                        .filter(row -> !row.rater().equals(LabelledFix.MACHINE))
                        .forEach(rows::add);
            } catch (InvalidTable damaged) {
                throw UserFault.of(damaged);
            }
        }
        StringWriter text = new StringWriter();
        LabelsFile.write(rows, text);
        WholeFile.write(file, text.toString());
    }
}
