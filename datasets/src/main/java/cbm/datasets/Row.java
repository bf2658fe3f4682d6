package cbm.datasets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One checked row of a table: its cells by column, and the line it begins on.
 *
 * @param line the line of the file, counted from 1
 * @param cells the text of each cell; a column that the file lacks is absent
 */
public record Row(long line, Map<String, String> cells) {

    /** Copies the cells. */
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell; empty if the cell or its column is. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The items of a list cell; empty if the cell is. */
    public List<String> list(String column) {
        String cell = text(column);
        return cell.isEmpty() ? List.of() : items(cell);
    }

    /** A yes-or-no cell; absent if the cell is empty. */
    public Optional<Boolean> flag(String column) {
        String cell = text(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.equals("yes"));
    }

    /** A number cell; absent if the cell is empty. */
    public Optional<BigDecimal> number(String column) {
        String cell = text(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }

    static List<String> items(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
    }
}
