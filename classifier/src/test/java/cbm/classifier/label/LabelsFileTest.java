package cbm.classifier.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.RuntimeFamily;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.Field;
import cbm.datasets.GoStudy;
import cbm.datasets.InvalidTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelsFileTest {

    private static final String HASH = "0d9e54367f7bf7da9670de723d533eaa920868c8";

    @Test
    void the_labels_of_the_study_are_read_back_as_they_were_written() throws Exception {
        List<LabelledFix> fixes = StudyLabels.of(GoStudy.bugs()).stream()
                .filter(fix -> !fix.commit().isEmpty())
                .toList();
        assertEquals(169, fixes.size());
        StringBuilder out = new StringBuilder();
        LabelsFile.write(fixes, out);
        assertEquals(fixes, read(out.toString()));
    }

    @Test
    void no_label_of_the_study_contradicts_another() {
        StudyLabels.of(GoStudy.bugs())
                .forEach(fix -> assertEquals(List.of(), fix.labels().contradictions(), fix.note()));
    }

    @Test
    void hostile_notes_are_read_back_as_they_were_written() throws Exception {
        for (String note : List.of("=cmd|' /C calc'!A0", "'=1", "a\r\nb,\"c\";d", "\t+1", "\u202e=1", "@SUM(1)")) {
            LabelledFix fix = new LabelledFix(
                    "=evil", HASH, "-rater", Answer.UNSURE, LabelSet.EMPTY, OptionalDouble.of(0.25), note);
            StringBuilder out = new StringBuilder();
            LabelsFile.write(List.of(fix), out);
            assertEquals(List.of(fix), read(out.toString()));
            assertTrue(out.toString().lines().skip(1).allMatch(line -> !line.startsWith("=")), out.toString());
        }
    }

    @Test
    void the_columns_are_fixed() {
        assertEquals(
                "repository,commit,rater,fix,behaviour,cause,subcause,strategy,primitives,deadlock_detail,race_pattern,"
                        + "leak_pattern,runtime_families,confidence,note",
                String.join(",", LabelsFile.schema().columns()));
        for (Field field : LabelsFile.schema().fields()) {
            assertTrue(field.description().endsWith("."), field.name());
        }
    }

    @Test
    void a_subcause_says_behaviour_and_cause_too() throws Exception {
        LabelSet labels = read("repository,commit,rater,fix,subcause,primitives\nr," + HASH
                        + ",me,yes,wait,cond;mutex\n")
                .getFirst()
                .labels();
        assertEquals(Optional.of(Behaviour.BLOCKING), labels.behaviour());
        assertEquals(Optional.of(Cause.SHARED_MEMORY), labels.cause());
        assertEquals(Optional.of(Subcause.WAIT), labels.subcause());
        assertEquals(Set.of(Primitive.MUTEX, Primitive.COND), labels.primitives());
    }

    @Test
    void every_wrong_row_is_named_with_its_line_column_and_what_is_allowed() {
        String header = "repository,commit,rater,fix,behaviour,strategy,primitives,confidence\n";
        List<String> faults = faults(header + "r,0d9e,me,yes,,,,\nr," + HASH + ",me,maybe,block,,,\n");
        assertEquals(
                List.of(
                        "labels.csv:2: column commit: \"0d9e\" must be a whole commit id: 40 hexadecimal digits (64 of"
                                + " SHA-256)",
                        "labels.csv:3: column fix: \"maybe\" must be one of yes, no, unsure",
                        "labels.csv:3: column behaviour: \"block\" must be one of blocking, non-blocking, or empty"),
                faults);
    }

    @Test
    void labels_that_contradict_each_other_are_named_with_their_line() {
        String header = "repository,commit,rater,fix,behaviour,strategy,primitives,confidence\n";
        assertEquals(
                List.of(
                        "labels.csv:2: primitive none stands with others",
                        "labels.csv:2: strategy private contradicts behaviour blocking",
                        "labels.csv:3: fix is no, but a label is given: behaviour blocking",
                        "labels.csv:4: column confidence: 1.5 must be between 0 and 1"),
                faults(header + "r," + HASH + ",me,yes,blocking,private,none;mutex,\nr," + HASH
                        + ",you,no,blocking,,,\n" + "r," + HASH + ",they,yes,,,,1.5\n"));
    }

    @Test
    void a_commit_outside_the_studys_taxonomy_can_have_a_runtime_family() throws Exception {
        String text = "repository,commit,rater,fix,runtime_families\nr," + HASH + ",me,no,timing-cgo;runtime-abi\n";
        LabelSet labels = read(text).getFirst().labels();
        assertEquals(Set.of(RuntimeFamily.TIMING_AND_CGO, RuntimeFamily.RUNTIME_ABI), labels.runtimeFamilies());
    }

    @Test
    void one_rater_labels_a_commit_once() {
        assertEquals(
                List.of("labels.csv:3: has the same repository, commit, rater as line 2: r, " + HASH + ", me"),
                faults("repository,commit,rater,fix\nr," + HASH + ",me,yes\nr," + HASH + ",me,no\n"));
    }

    @Test
    void of_each_commit_counts_what_is_adjudicated_else_what_all_people_agree_on() throws Exception {
        String header = "repository,commit,rater,fix,behaviour,confidence\n";
        String machine = "r," + HASH + ",cbm,yes,blocking,\n";
        String agreed = "r," + HASH + ",ann,no,,1\nr," + HASH + ",bob,no,,0.5\n";
        String other = HASH.replace('0', '1');
        String differing = "r," + other + ",ann,yes,blocking,\nr," + other + ",bob,yes,,\n";
        assertEquals(List.of("cbm yes"), said(Consensus.of(read(header + machine))));
        assertEquals(List.of("ann no"), said(Consensus.of(read(header + machine + agreed))));
        Consensus open = Consensus.of(read(header + machine + agreed + differing));
        assertEquals(List.of("ann no"), said(open));
        assertEquals(other, open.open().getFirst().other().commit());
        Consensus closed =
                Consensus.of(read(header + agreed + differing + "r," + other + ",adjudicated,yes,non-blocking,\n"));
        assertEquals(List.of("ann no", "adjudicated yes"), said(closed));
        assertEquals(List.of(), closed.open());
    }

    private static List<String> said(Consensus together) {
        return together.labels().stream()
                .map(fix -> fix.rater() + " " + fix.fix().code())
                .toList();
    }

    @Test
    void what_people_type_is_read_as_they_mean_it() throws Exception {
        String row = "r," + HASH + ",ann,yes,blocking,mutex;channel,0.9\n";
        List<LabelledFix> plain = read("repository,commit,rater,fix,behaviour,primitives,confidence\n" + row);
        String typed = "r;" + HASH.toUpperCase(Locale.ROOT) + "; ann ; YES;Blocking;\"Mutex, channel\";0,9\n";
        String header = "Repository;Commit;RATER; Fix ;behaviour;primitives;confidence\n";
        assertEquals(plain, read(header + typed));
        assertEquals(plain, read("sep=;\r\n" + header + typed));
        assertEquals(plain, read((header + "r;" + HASH + ";ann;yes;blocking;mutex,channel;0,9\n").replace(';', '\t')));
        assertEquals(plain, read("sep=,\nrepository,commit,rater,fix,behaviour,primitives,confidence\n" + row));
    }

    @Test
    void a_row_that_says_nothing_is_left_out() throws Exception {
        String header = "repository,commit,rater,fix,strategy\n";
        assertEquals(
                List.of("ann"),
                read(header + ",,,,\nr," + HASH + ",bob,,\nr," + HASH + ",, ,\nr," + HASH + ",ann,yes,\n,,,,,,\n")
                        .stream()
                        .map(LabelledFix::rater)
                        .toList());
        assertEquals(
                List.of(
                        "labels.csv:2: column fix: an empty cell must be one of yes, no, unsure",
                        "labels.csv:3: has 3 cells where the header has 5"),
                faults(header + "r," + HASH + ",ann,,add\nr," + HASH + ",ann\n"));
    }

    @Test
    void a_coding_sheet_saved_as_csv_is_read_as_the_labels_in_it() throws Exception {
        String other = HASH.replace(HASH.charAt(0), 'f');
        String sheet = "number,repository,commit,date,message,diff,fix,behaviour,note\n"
                + "1,r," + HASH + ",2026-01-02,\"fix a race,\nsay\",\"--- a\n+++ b\",Yes,non-blocking,\n"
                + "2,r," + other + ",2026-01-03,x,y,,,\n";
        List<LabelledFix> read =
                LabelsFile.read("labels.csv", new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), "ann");
        assertEquals(read("repository,commit,rater,fix,behaviour\nr," + HASH + ",ann,yes,non-blocking\n"), read);
    }

    @Test
    void a_name_in_the_column_of_raters_is_one_person_however_it_is_typed() throws Exception {
        String header = "repository,commit,rater,fix\n";
        assertEquals(
                List.of("adjudicated", "cbm", "carl", "Zoë"),
                read(header + "r," + HASH + ",Adjudicated ,yes\nr," + HASH + ",CBM,yes\nr," + HASH + ", carl,yes\nr,"
                                + HASH + ",Zoë,yes\n")
                        .stream()
                        .map(LabelledFix::rater)
                        .toList());
        assertEquals(
                List.of("labels.csv:3: has the same repository, commit, rater as line 2: r, " + HASH + ", adjudicated"),
                faults(header + "r," + HASH + ",adjudicated,yes\nr," + HASH + ",ADJUDICATED,no\n"));
        assertEquals(
                List.of("labels.csv:2: column rater: \"an?n\" must be a name of one line"),
                faults(header + "r," + HASH + ",\"an\nn\",yes\n"));
    }

    @Test
    void a_quote_that_is_not_closed_is_told_with_its_line() {
        String header = "repository,commit,rater,fix,note\n";
        assertEquals(
                List.of("labels.csv:3: a quote is opened in this row and never closed"),
                faults(header + "r," + HASH + ",ann,yes,\nr," + HASH + ",bob,yes,\"open\nand so on\n"));
        assertEquals(
                List.of(
                        "labels.csv:2: text follows a closing quote; a quote within a cell is written twice and the cell"
                                + " within quotes"),
                faults(header + "r," + HASH + ",ann,yes,\"a\" b\n"));
    }

    private static List<LabelledFix> read(String text) throws Exception {
        return LabelsFile.read("labels.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) {
        return assertThrows(InvalidTable.class, () -> read(text)).faults();
    }
}
