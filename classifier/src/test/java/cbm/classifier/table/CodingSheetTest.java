package cbm.classifier.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Primitive;
import cbm.datasets.InvalidTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodingSheetTest {
    private static final String HOSTILE = "=1+1\u0007 _x0041_ \ud83d\ude00\n+ line";

    @TempDir
    private Path directory;

    private static CodingRow row(int number, String diff) {
        return new CodingRow("o/r", String.format("%040x", number), "2018-01-02", HOSTILE, diff);
    }

    private Path sheet(CodingRow... rows) throws IOException {
        Path file = directory.resolve("coding.xlsx");
        CodingSheet.write(List.of(rows), file);
        return file;
    }

    /** Fills cells as a person does in a spreadsheet program, by row (from 1) and column, and saves the workbook. */
    private static void fill(Path file, Map<Integer, Map<String, Object>> answers) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("coding");
            answers.forEach((number, cells) -> cells.forEach((column, value) -> {
                for (Cell head : sheet.getRow(0)) {
                    if (head.getStringCellValue().equals(column)) {
                        Row row = sheet.getRow(number - 1);
                        Cell cell = row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                        if (value instanceof Double d) {
                            cell.setCellValue(d);
                        } else {
                            cell.setCellValue(value.toString());
                        }
                    }
                }
            }));
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    @Test
    void the_codebook_says_which_behaviour_a_subcause_and_a_strategy_go_with() throws IOException {
        try (InputStream in = Files.newInputStream(sheet());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Map<String, String> behaviours = new HashMap<>();
            for (Row row : book.getSheet("codebook")) {
                Cell label = row.getCell(1);
                Cell behaviour = row.getCell(5);
                if (label != null) {
                    behaviours.put(
                            row.getCell(0).getStringCellValue() + " " + label.getStringCellValue(),
                            behaviour == null ? "" : behaviour.getStringCellValue());
                }
            }
            assertEquals("behaviour", behaviours.get("column label"));
            assertEquals("blocking", behaviours.get("subcause rwmutex"));
            assertEquals("blocking, non-blocking", behaviours.get("strategy add"));
            assertEquals("non-blocking", behaviours.get("strategy private"));
            assertEquals("", behaviours.get("primitives mutex"));
        }
    }

    @Test
    void a_row_is_answered_once_a_person_has_written_anything_into_it() throws IOException {
        Path file = sheet(row(1, "d"), row(2, "d"), row(3, "d"));
        assertEquals(0, CodingSheet.answered(file));
        fill(file, Map.of(2, Map.of("message", "the same, wrapped anew"), 3, Map.of("note", "ask Ann")));
        assertEquals(1, CodingSheet.answered(file));
        fill(file, Map.of(4, Map.of("fix", "yes", "confidence", 0.5)));
        assertEquals(2, CodingSheet.answered(file));
        Files.writeString(file, "no workbook");
        assertThrows(IOException.class, () -> CodingSheet.answered(file));
    }

    @Test
    void a_filled_sheet_comes_back_as_the_raters_labels() throws IOException, InvalidTable {
        Path file = sheet(row(1, "+ x"), row(2, "- y"), row(3, ""));
        fill(
                file,
                Map.of(
                        2,
                        Map.of(
                                "fix", "yes",
                                "behaviour", "Blocking ",
                                "primitives", "mutex; channel",
                                "confidence", 0.75,
                                "note", "=not a formula"),
                        4,
                        Map.of("fix", "no")));
        List<LabelledFix> labels = CodingSheet.read(file, "ann");
        assertEquals(2, labels.size());
        LabelledFix first = labels.getFirst();
        assertEquals("o/r", first.repository());
        assertEquals(String.format("%040x", 1), first.commit());
        assertEquals("ann", first.rater());
        assertEquals(Optional.of(Behaviour.BLOCKING), first.labels().behaviour());
        assertEquals(Set.of(Primitive.MUTEX, Primitive.CHANNEL), first.labels().primitives());
        assertEquals(0.75, first.confidence().orElseThrow());
        assertEquals("=not a formula", first.note());
        assertEquals(Answer.NO, labels.get(1).fix());
    }

    @Test
    void every_wrong_row_is_named() throws IOException {
        Path file = sheet(row(1, ""), row(2, ""), row(3, ""), row(3, ""));
        fill(
                file,
                Map.of(
                        2, Map.of("fix", "yes", "behaviour", "blokking"),
                        3, Map.of("fix", "no", "behaviour", "blocking"),
                        4, Map.of("note", "no answer"),
                        5, Map.of("fix", "perhaps")));
        InvalidTable fault = assertThrows(InvalidTable.class, () -> CodingSheet.read(file, "ann"));
        assertEquals(4, fault.faults().size(), String.valueOf(fault.faults()));
        assertTrue(fault.faults().get(0).startsWith("coding.xlsx row 2: column behaviour: \"blokking\" must be"));
        assertTrue(fault.faults().get(1).startsWith("coding.xlsx row 3: fix is no, but a label is given"));
        assertTrue(fault.faults().get(2).startsWith("coding.xlsx row 4: has labels or a note but column fix is empty"));
        assertTrue(fault.faults().get(3).startsWith("coding.xlsx row 5: column fix"));
    }

    @Test
    void a_sheet_has_lists_to_choose_from_and_no_formula_and_the_same_bytes() throws IOException {
        byte[] bytes = Files.readAllBytes(sheet(row(1, "+ x")));
        assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(sheet(row(1, "+ x")))));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(sheet(row(1, "+ x")))));
        } finally {
            Locale.setDefault(locale);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(directory.resolve("coding.xlsx")))) {
            assertFalse(book.getSheet("coding").getDataValidations().isEmpty());
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> assertFalse(cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA))));
            assertTrue(book.getSheet("coding")
                    .getRow(1)
                    .getCell(4)
                    .getStringCellValue()
                    .startsWith("=1+1"));
        }
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_and_said_so() throws IOException {
        List<String> cut =
                CodingSheet.write(List.of(row(1, "+ line\n".repeat(10_000))), directory.resolve("coding.xlsx"));
        assertEquals(1, cut.size());
        assertTrue(cut.getFirst().startsWith("row 2: the diff of"), cut.getFirst());
    }
}
