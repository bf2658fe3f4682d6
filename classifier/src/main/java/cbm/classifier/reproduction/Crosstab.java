package cbm.classifier.reproduction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts by row and column; a row or column that was not named is not counted. */
final class Crosstab {

    private final List<String> rows;
    private final List<String> columns;
    private final Map<String, Integer> rowIndex;
    private final Map<String, Integer> columnIndex;
    private final long[][] counts;

    Crosstab(List<String> rows, List<String> columns) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        rowIndex = index(rows);
        columnIndex = index(columns);
        counts = new long[rows.size()][columns.size()];
    }

    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        IntStream.range(0, names.size()).forEach(i -> index.put(names.get(i), i));
        return index;
    }

    void add(String row, String column) {
        Integer r = rowIndex.get(row);
        Integer c = columnIndex.get(column);
        if (r != null && c != null) {
            counts[r][c]++;
        }
    }

    List<String> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    long count(String row, String column) {
        Integer r = rowIndex.get(row);
        Integer c = columnIndex.get(column);
        return r == null || c == null ? 0 : counts[r][c];
    }

    long rowTotal(String row) {
        Integer r = rowIndex.get(row);
        return r == null ? 0 : Arrays.stream(counts[r]).sum();
    }

    long columnTotal(String column) {
        Integer c = columnIndex.get(column);
        return c == null ? 0 : Arrays.stream(counts).mapToLong(row -> row[c]).sum();
    }

    long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }
}
