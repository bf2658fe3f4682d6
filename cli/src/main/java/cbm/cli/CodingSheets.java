package cbm.cli;

import cbm.classifier.table.CodingRow;
import cbm.classifier.table.CodingSheet;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.sample.Sample;
import cbm.miner.sample.Unit;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes coding sheets of samples. */
final class CodingSheets {
    private CodingSheets() {}

    /**
     * Checks that a sheet may be written: nothing is there yet, or a sheet that nobody has filled in.
     *
     * @throws UserFault if it may not
     */
    static void check(Path file) {
        if (!file.toString().endsWith(".xlsx")) {
            throw new UserFault("a coding sheet is a workbook: --sheet "
                    + file.toString().replaceFirst("\\.[^./\\\\]*$", "") + ".xlsx");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserFault("--sheet " + file + ": there is no folder " + parent);
        }
        int answered = Files.exists(file) ? answered(file) : 0;
        if (answered > 0) {
            throw new UserFault(file + " holds answers in " + Counted.of(answered, "row")
                    + ", which would be lost: 'cbm labels import' brings them in; name another file for the new sheet");
        }
    }

    private static int answered(Path file) {
        try {
            return CodingSheet.answered(file);
        } catch (IOException noSheet) {
            throw new UserFault(file + " is there already and no coding sheet that can be read; name another file");
        }
    }

    /** Writes the sheet of a sample; tells what did not fit into it. */
    static List<String> write(Study study, Sample sample, Path file) throws IOException {
        Map<String, Set<String>> wanted = new HashMap<>();
        sample.units()
                .forEach(unit -> wanted.computeIfAbsent(unit.repository(), name -> new HashSet<>())
                        .add(unit.commit()));
        Map<String, Map<String, Candidate>> found = new HashMap<>();
        for (Map.Entry<String, Set<String>> each : wanted.entrySet()) {
            found.put(each.getKey(), study.find(each.getKey(), each.getValue()));
        }
        List<CodingRow> rows = new ArrayList<>();
        for (Unit unit : sample.units()) {
            Candidate candidate =
                    found.getOrDefault(unit.repository(), Map.of()).get(unit.commit());
            if (candidate == null) {
                throw new UserFault("the study holds " + unit.commit() + " of the sample no more; draw again with"
                        + " 'cbm sample'");
            }
            rows.add(new CodingRow(
                    unit.repository(),
                    unit.commit(),
                    candidate.commitDate().toString().substring(0, 10),
                    candidate.message(),
                    diff(candidate)));
        }
        return CodingSheet.write(rows, file);
    }

    private static String diff(Candidate candidate) {
        StringBuilder diff = new StringBuilder();
        for (FixFile file : candidate.files()) {
            FileChange change = file.change();
            diff.append("--- ").append(change.path(Side.BEFORE)).append('\n');
            diff.append("+++ ").append(change.path(Side.AFTER)).append('\n');
            for (Hunk hunk : change.hunks()) {
                diff.append(hunk.header()).append(' ').append(hunk.function()).append('\n');
                hunk.lines().forEach(line -> diff.append(line).append('\n'));
            }
        }
        return diff.toString();
    }
}
