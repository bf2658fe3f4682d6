package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.label.Raters;
import cbm.classifier.table.CodingSheet;
import cbm.datasets.InvalidTable;
import cbm.miner.file.WholeFile;
import cbm.miner.study.CandidateRow;
import cbm.miner.study.Study;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm labels}: the labels that people give. */
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        description = {
            "Bring in labels that people gave, and tell how far they agree.",
            "Whose labels count, where a command has no --rater, is one rule, commit by commit: the adjudicated label; else the"
                    + " one that all people who labelled the commit agree on, in the answer and in every label. Where they differ"
                    + " the commit is left out and told, or as long as nothing at all is adjudicated refused. Where no person has"
                    + " labelled any commit, the machine's labels count."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LabelsCommand.Import.class, LabelsAgreementCommand.class})
final class LabelsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: cbm labels import or cbm labels agreement.");
    }

    /** {@code cbm labels import}: reads a filled coding sheet into the study. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Read a filled coding sheet, or a labels.csv, and add it to the study as one rater's labels.",
                "Every row is checked; with a fault in any row nothing is changed. Rows without an answer are left out. What"
                        + " the same rater said before of the same commits is replaced; what the sheet no longer answers"
                        + " stays, and is counted.",
                "Codes may be typed in any case. A .csv is in UTF-8; semicolons or tabs may stand between its cells, as some"
                        + " spreadsheet programs write them."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  cbm labels import coding-ann.xlsx --rater ann --study my-study",
                "  cbm labels import labels.csv --study my-study",
            })
    static final class Import implements Callable<Integer> {
        /** How many of the commits that a study does not have are named. */
        private static final int SHOWN = 10;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StudyOption study = new StudyOption();

        @Parameters(arity = "1", paramLabel = "FILE", description = "A coding sheet (.xlsx) or labels (.csv).")
        private Path file = Path.of("");

        @Option(
                names = "--rater",
                paramLabel = "NAME",
                description = "Who filled the sheet; of a .csv needed only without a column rater.")
        private @Nullable String rater;

        @Override
        public Integer call() throws IOException {
            Study open = study.open();
            if (!Files.isRegularFile(file)) {
                throw new UserFault("there is no file " + file);
            }
            List<LabelledFix> given;
            try {
                given = read();
            } catch (InvalidTable e) {
                if (e.faults().size() == 1) {
                    throw new UserFault(e.faults().getFirst() + "; nothing was imported");
                }
                e.faults().forEach(spec.commandLine().getErr()::println);
                throw new UserFault(file + " has " + Counted.of(e.faults().size(), "fault") + "; nothing was imported");
            }
            if (given.isEmpty()) {
                throw new UserFault("nobody has answered anything in " + file
                        + "; nothing was imported: fill in column fix with yes, no or unsure");
            }
            check(open, given);
            int replaced = merge(open, given);
            tellUnanswered(open, given);
            if (!Talk.of(spec.commandLine()).quiet()) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                Locale.ROOT,
                                "%s imported, %,d of them instead of earlier ones: %s%n",
                                Counted.of(given.size(), "label"),
                                replaced,
                                open.folder().resolve(LabelsFile.NAME));
            }
            return ExitCode.OK.code();
        }

        private List<LabelledFix> read() throws IOException, InvalidTable {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) {
                return readCsv();
            }
            if (!name.endsWith(".xlsx")) {
                throw new UserFault("labels are read from .xlsx or .csv, not " + file);
            }
            if (rater == null) {
                throw new UserFault("say who filled the sheet: --rater NAME");
            }
            return CodingSheet.read(file, person(rater));
        }

        private List<LabelledFix> readCsv() throws IOException, InvalidTable {
            String who = rater == null ? "" : person(rater);
            byte[] bytes = Files.readAllBytes(file);
            if (who.isEmpty()) {
                return ofPeople(named(bytes));
            }
            List<LabelledFix> given = LabelsFile.read(file.toString(), new ByteArrayInputStream(bytes), who);
            for (LabelledFix fix : given) {
                if (!fix.rater().equals(who)) {
                    throw new UserFault(file + " names the rater " + fix.rater() + " in its column rater, not " + who
                            + "; leave out --rater");
                }
            }
            return given;
        }

        private List<LabelledFix> named(byte[] bytes) throws IOException, InvalidTable {
            try {
                return LabelsFile.read(file.toString(), new ByteArrayInputStream(bytes));
            } catch (InvalidTable invalid) {
                if (LabelSource.lacksOnlyRaters(file, bytes)) {
                    throw new UserFault(invalid.faults().getFirst() + "; say whose labels these are: --rater NAME");
                }
                throw invalid;
            }
        }

        /** A colleague's labels.csv holds the machine's rows too, perhaps of another version. */
        private List<LabelledFix> ofPeople(List<LabelledFix> all) {
            List<LabelledFix> people = all.stream()
                    .filter(fix -> !fix.rater().equals(LabelledFix.MACHINE))
                    .toList();
            int left = all.size() - people.size();
            if (left > 0 && !Talk.of(spec.commandLine()).quiet()) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                Locale.ROOT,
                                "cbm: %s of the machine left out; 'cbm classify --study DIR' makes them%n",
                                Counted.of(left, "label"));
            }
            return people;
        }

        private static String person(String name) {
            String spelled = Raters.spelled(name);
            if (!spelled.matches(Raters.NAME)) {
                throw new UserFault("--rater takes a name, of one line");
            }
            if (spelled.equals(LabelledFix.MACHINE)) {
                throw new UserFault("the name " + LabelledFix.MACHINE + " is the machine's; give a person's");
            }
            return spelled;
        }

        private void check(Study open, List<LabelledFix> given) throws IOException {
            Set<String> known = new HashSet<>();
            for (CandidateRow row : open.rows()) {
                known.add(row.repository() + "\n" + row.commit());
            }
            List<String> foreign = given.stream()
                    .filter(fix -> !known.contains(fix.repository() + "\n" + fix.commit()))
                    .map(fix -> fix.repository() + " " + fix.commit())
                    .toList();
            if (!foreign.isEmpty()) {
                foreign.stream()
                        .limit(SHOWN)
                        .forEach(commit -> spec.commandLine()
                                .getErr()
                                .println(file + ": labels a commit that is no candidate of this study: " + commit));
                throw new UserFault(file + " labels " + Counted.of(foreign.size(), "commit")
                        + " that the study does not have as candidates; nothing was imported");
            }
        }

        /** What a rater said before and the file has no answer of stays: it may be one sheet of several. */
        private void tellUnanswered(Study open, List<LabelledFix> given) throws IOException {
            Set<List<String>> answered = new HashSet<>();
            given.forEach(fix -> answered.add(key(fix)));
            Set<String> raters = Raters.of(given).keySet();
            long stay = Strata.read(open).stream()
                    .filter(fix -> raters.contains(fix.rater()) && !answered.contains(key(fix)))
                    .count();
            if (stay > 0 && !Talk.of(spec.commandLine()).quiet()) {
                spec.commandLine()
                        .getErr()
                        .println("cbm: " + Counted.of(stay, "earlier label") + " of " + String.join(", ", raters)
                                + (stay == 1 ? " has no answer in " : " have no answer in ") + file
                                + " and "
                                + (stay == 1 ? "stays" : "stay")
                                + " in labels.csv; to withdraw one delete its row there");
            }
        }

        private static List<String> key(LabelledFix fix) {
            return List.of(fix.repository(), fix.commit(), fix.rater());
        }

        private static int merge(Study open, List<LabelledFix> given) throws IOException {
            try (Closeable hold = open.hold()) {
                Map<List<String>, LabelledFix> all =
                        new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(2))
                                .thenComparing(key -> key.get(0))
                                .thenComparing(key -> key.get(1)));
                for (LabelledFix fix : Strata.read(open)) {
                    all.put(key(fix), fix);
                }
                int replaced = 0;
                for (LabelledFix fix : given) {
                    boolean before = all.put(key(fix), fix) != null;
                    replaced += before ? 1 : 0;
                }
                StringWriter text = new StringWriter();
                LabelsFile.write(new ArrayList<>(all.values()), text);
                WholeFile.write(open.folder().resolve(LabelsFile.NAME), text.toString());
                return replaced;
            }
        }
    }
}
