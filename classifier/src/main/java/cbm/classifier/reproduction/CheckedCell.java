package cbm.classifier.reproduction;

import cbm.classifier.table.Cell;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A printed number beside the one that the rows give.
 *
 * @param place table, figure or {@code findings}
 * @param row the row's code
 * @param column the column's code
 * @param printed the number as printed
 * @param value the printed number
 * @param computed what the rows give; absent if they cannot
 * @param mark how they compare
 * @param reason the discrepancy that explains a difference; empty otherwise
 */
public record CheckedCell(
        String place,
        String row,
        String column,
        String printed,
        BigDecimal value,
        Optional<BigDecimal> computed,
        Cell.Mark mark,
        String reason) {

    /** Whether the cell is in a row of totals; Table 5 counts its own among its cells. */
    public boolean isTotal() {
        return row.equals(CountTable.TOTAL) && !place.equals("table-5");
    }

    /** The cell and its two values in one line. */
    public String sentence() {
        return place.replace('-', ' ') + ", " + row + (column.equals("value") ? "" : " x " + column) + ": printed "
                + value.toPlainString() + ", the rows give "
                + computed.map(BigDecimal::toPlainString).orElse("nothing");
    }
}
