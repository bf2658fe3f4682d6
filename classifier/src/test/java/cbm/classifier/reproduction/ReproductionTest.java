package cbm.classifier.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.label.StudyLabels;
import cbm.classifier.table.Cell;
import cbm.classifier.table.ExportOptions;
import cbm.classifier.table.Exports;
import cbm.classifier.table.Table;
import cbm.classifier.table.TableFormat;
import cbm.datasets.GoStudy;
import cbm.datasets.Row;
import cbm.datasets.StudyBug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReproductionTest {

    private static final Reproduction STUDY = reproduction(GoStudy.bugs());

    private static Reproduction reproduction(List<StudyBug> bugs) {
        return new Reproduction(bugs, Misc.ONCE_GO, Reproduction.PAPERS_CUT);
    }

    @Test
    void all_28_cells_of_table_5_and_all_180_of_tables_6_to_11_are_equal() {
        Map<String, Integer> body = new HashMap<>();
        for (int n = 5; n <= 11; n++) {
            String place = "table-" + n;
            List<CheckedCell> cells = STUDY.cells(place).stream()
                    .filter(cell -> !cell.isTotal() && cell.mark() != Cell.Mark.PRINTED_ONLY)
                    .toList();
            cells.forEach(cell -> assertEquals(Cell.Mark.EQUAL, cell.mark(), cell.sentence()));
            body.put(place, cells.size());
        }
        assertEquals(
                Map.of(
                        "table-5",
                        28,
                        "table-6",
                        36,
                        "table-7",
                        30,
                        "table-8",
                        6,
                        "table-9",
                        36,
                        "table-10",
                        30,
                        "table-11",
                        42),
                body);
        assertEquals(208, body.values().stream().mapToInt(n -> n).sum());
    }

    @Test
    void the_30_totals_of_tables_6_to_11_are_equal() {
        List<CheckedCell> totals = IntStream.rangeClosed(5, 11)
                .mapToObj(n -> STUDY.cells("table-" + n))
                .flatMap(List::stream)
                .filter(cell -> cell.isTotal() && cell.mark() != Cell.Mark.PRINTED_ONLY)
                .toList();
        assertEquals(30, totals.size());
        totals.forEach(cell -> assertEquals(Cell.Mark.EQUAL, cell.mark(), cell.sentence()));
    }

    @Test
    void table_12_is_23_against_20_explained_and_nothing_is_unexplained() {
        assertEquals(
                List.of(
                        "table 12, chan-misuse x used: printed 1, the rows give 4",
                        "table 12, total x used: printed 20, the rows give 23"),
                sentences(STUDY, "table-12", cell -> cell.mark() == Cell.Mark.EXPLAINED));
        for (String place : STUDY.places()) {
            assertEquals(List.of(), sentences(STUDY, place, cell -> cell.mark() == Cell.Mark.UNEXPLAINED));
        }
        assertEquals(List.of(), STUDY.wrongLifts());
    }

    @Test
    void both_readings_of_misc_agree_with_table_11_and_counting_all_is_explained() {
        for (Misc misc : List.of(Misc.ONCE_GO, Misc.SELECT)) {
            Reproduction other = new Reproduction(GoStudy.bugs(), misc, 10);
            assertEquals(List.of(), sentences(other, "table-11", cell -> cell.mark() != Cell.Mark.EQUAL));
        }
        Reproduction all = new Reproduction(GoStudy.bugs(), Misc.ALL, 10);
        assertEquals(
                List.of(
                        "table 11, lib x misc: printed 1, the rows give 2",
                        "table 11, chan-misuse x misc: printed 2, the rows give 4",
                        "table 11, total x misc: printed 3, the rows give 6"),
                sentences(all, "table-11", cell -> cell.mark() == Cell.Mark.EXPLAINED));
        assertEquals(List.of(), sentences(all, "table-11", cell -> cell.mark() == Cell.Mark.UNEXPLAINED));
    }

    @Test
    void the_lifts_are_those_of_the_paper_with_their_counts_and_base() {
        String csv = csv(STUDY.lifts());
        assertLine(csv, "blocking,Mutex,strategy,Move_s,bugs,7,28,14,85,1.51785714");
        assertLine(csv, "blocking,Chan,strategy,Add_s,bugs,15,29,31,85,1.41824249");
        assertLine(csv, "blocking,Mutex,strategy,Remove_s,bugs,8,28,21,85,1.15646258");
        assertLine(csv, "blocking,Chan,strategy,Change_s,bugs,5,29,9,85,1.62835249");
        assertLine(csv, "non-blocking,anonymous function,strategy,Private,bugs,4,11,14,86,2.23376623");
        assertLine(csv, "non-blocking,chan,strategy,Move_s,bugs,7,16,17,86,2.21323529");
        assertLine(csv, "non-blocking,chan,primitives,Channel,uses,11,20,19,94,2.72105263");
        assertLine(csv, "non-blocking,chan,primitives,Channel,bugs,11,16,19,86,3.11184210");
    }

    @Test
    void every_pair_of_cause_and_fix_has_a_lift() {
        // 6 x 5 strategies twice; over bugs and uses: 6 x 7 primitives of blocking and of non-blocking patches.
        assertEquals(2 * 30 + 4 * 42, STUDY.lifts().rows().size());
    }

    @Test
    void the_quoted_values_stand_beside_their_pairs() {
        List<List<Cell>> quoted = STUDY.lifts().rows().stream()
                .filter(row -> !row.getLast().equals(Cell.EMPTY))
                .toList();
        assertEquals(
                List.of("1.52 =", "1.42 =", "2.23 =", "2.21 =", "2.7 ="),
                quoted.stream().map(row -> ((Cell.Text) row.getLast()).text()).toList());
    }

    @Test
    void a_changed_row_is_an_unexplained_difference_that_names_its_cells() {
        Reproduction changed = reproduction(with("blocking-docker-01", "strategy", "move"));
        assertEquals(
                List.of(
                        "table 7, mutex x move: printed 7, the rows give 8",
                        "table 7, mutex x remove: printed 8, the rows give 7",
                        "table 7, total x move: printed 14, the rows give 15",
                        "table 7, total x remove: printed 21, the rows give 20"),
                sentences(changed, "table-7", cell -> cell.mark() == Cell.Mark.UNEXPLAINED));
        assertEquals(List.of("lift of mutex x move: quoted 1.52, the rows give 1.619"), changed.wrongLifts());
    }

    @Test
    void a_difference_next_to_a_known_one_is_not_explained_by_it() {
        Reproduction changed = reproduction(with("non-blocking-docker-03", "reproduced", "no"));
        assertEquals(
                List.of(
                        "table 12, chan-misuse x used: printed 1, the rows give 3",
                        "table 12, total x used: printed 20, the rows give 22"),
                sentences(changed, "table-12", cell -> cell.mark() == Cell.Mark.UNEXPLAINED));
    }

    @Test
    void every_finding_is_computed_or_says_why_not() {
        Map<Cell.Mark, Long> marks = STUDY.findings().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        CheckedCell::mark, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
        assertEquals(Map.of(Cell.Mark.EQUAL, 22L, Cell.Mark.EXPLAINED, 6L, Cell.Mark.PRINTED_ONLY, 13L), marks);
        String csv = csv(STUDY.findingsTable());
        assertLine(csv, "F09,O3,blocking bugs caused by message passing,58 %,0.576470588");
        assertLine(csv, "F24,O7,shared-memory non-blocking bugs that are traditional,two thirds,0.666666666");
        assertLine(csv, "F32,O9,non-blocking fixes that restrict timing (Add_s and Move_s),69 %,0.686046511");
    }

    @Test
    void the_study_against_itself_is_no_difference() {
        StudyReport one = new StudyReport("one", StudyLabels.of(GoStudy.bugs()));
        StudyReport other = new StudyReport("other", StudyLabels.of(GoStudy.bugs()));
        SideBySide both = new SideBySide(one, other, 1);
        assertEquals("no difference between one and other at 5 %, after Holm's adjustment", both.verdict());
        assertEquals(8, both.tests().rows().size());
        both.tests().rows().forEach(row -> assertEquals(new Cell.Decimal(0, 3), row.get(8)));
    }

    @Test
    void a_study_of_other_bugs_is_different() {
        StudyReport study = new StudyReport("study", StudyLabels.of(GoStudy.bugs()));
        StudyReport blocking = new StudyReport(
                "deadlocks",
                StudyLabels.of(GoStudy.bugs().stream()
                        .filter(bug -> bug.behaviour().equals("blocking"))
                        .toList()));
        assertEquals(
                "deadlocks and study differ at 5 %, after Holm's adjustment, in: all behaviour",
                new SideBySide(blocking, study, 1).verdict().replaceFirst(", all cause$", ""));
        List<Cell> untested = new SideBySide(blocking, study, 1).tests().rows().getLast();
        assertEquals(Cell.count(0), untested.get(2));
        assertEquals(
                List.of(new Cell.Probability(Double.NaN), new Cell.Probability(Double.NaN)), untested.subList(6, 8));
    }

    @Test
    void a_report_on_the_studys_own_labels_counts_what_the_paper_prints() {
        StudyReport report = new StudyReport("study", StudyLabels.of(GoStudy.bugs()));
        String table6 = csv(report.counts().get(1));
        assertTrue(table6.contains("moby/moby,9,0,3,5,2,2,21\r\n"), table6);
        assertTrue(table6.endsWith("total,28,5,3,29,16,4,85\r\n"), table6);
        String each = csv(report.perRepository());
        assertTrue(each.contains("etcd-io/etcd,table-6,etcd-io/etcd,chan,10\r\n"));
        assertTrue(
                csv(report.shares())
                        .startsWith(
                                "repository,bugs,axis,label,count,of,share,low,high\r\nall,all,behaviour,blocking,85,171,0.497"));
    }

    @Test
    void commits_are_linked_only_to_plain_addresses_of_the_web() {
        StudyReport report = new StudyReport("study", StudyLabels.of(GoStudy.bugs()));
        Table plain = report.rows(
                Map.of("moby/moby", "https://github.com/moby/moby.git", "etcd-io/etcd", "https://x/\"onclick"));
        List<Cell.Link> links = plain.rows().stream()
                .map(row -> row.get(1))
                .filter(Cell.Link.class::isInstance)
                .map(Cell.Link.class::cast)
                .toList();
        assertEquals(44, links.size());
        assertEquals(
                "https://github.com/moby/moby/commit/0d9e54367f7bf7da9670de723d533eaa920868c8",
                links.getFirst().address().toString());
    }

    private static List<StudyBug> with(String id, String column, String value) {
        return GoStudy.bugs().stream()
                .map(bug -> {
                    if (!bug.id().equals(id)) {
                        return bug;
                    }
                    Map<String, String> cells = new HashMap<>(bug.row().cells());
                    cells.put(column, value);
                    return new StudyBug(new Row(bug.row().line(), cells));
                })
                .toList();
    }

    private static List<String> sentences(Reproduction study, String place, Predicate<CheckedCell> which) {
        return study.cells(place).stream()
                .filter(cell -> cell.mark() != Cell.Mark.PRINTED_ONLY)
                .filter(which)
                .map(CheckedCell::sentence)
                .toList();
    }

    private static String csv(Table table) {
        return Exports.text(List.of(table), TableFormat.CSV, ExportOptions.DEFAULT);
    }

    private static void assertLine(String csv, String start) {
        assertTrue(csv.lines().anyMatch(line -> line.startsWith(start)), start + "\nnot in\n" + csv);
    }
}
