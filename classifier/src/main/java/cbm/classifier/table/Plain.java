package cbm.classifier.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Cells as plain text: rounded for people, exact for data. */
final class Plain {

    private Plain() {}

    /** What people are shown. */
    static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Decimal number -> rounded(number.value(), number.decimals());
            case Cell.Probability p -> p.value() < 0.00005 ? "< 0.0001" : rounded(p.value(), 4);
            case Cell.Share share -> Double.isNaN(share.value()) ? "" : rounded(share.value() * 100, 1) + " %";
            case Cell.Link link -> link.text();
            case Cell.Compared compared -> compared(compared);
        };
    }

    private static String compared(Cell.Compared cell) {
        String mark = cell.mark().sign();
        String reason = cell.reason().isEmpty() ? "" : " " + cell.reason();
        return switch (cell.mark()) {
            case EQUAL -> shown(cell.computed()) + " " + mark;
            case EXPLAINED, UNEXPLAINED -> cell.printed() + " " + mark + " " + shown(cell.computed()) + reason;
            case PRINTED_ONLY -> cell.printed().isEmpty() ? "" : "(" + cell.printed() + ")";
        };
    }

    /** What data formats hold. */
    static String exact(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Decimal number -> exact(number.value());
            case Cell.Probability p -> exact(p.value());
            case Cell.Share share -> exact(share.value());
            case Cell.Link link -> link.text();
            case Cell.Compared compared ->
                compared.mark() == Cell.Mark.PRINTED_ONLY ? compared.printed() : exact(compared.computed());
        };
    }

    /** The shortest decimal digits of a number; empty if it is not a number, {@code Infinity} if it is infinite. */
    static String exact(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return Double.toString(value);
        }
        String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return digits.equals("-0") ? "0" : digits;
    }

    static String rounded(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "-\u221e";
        }
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static boolean isNumber(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> true;
            case Cell.Decimal number -> true;
            case Cell.Probability p -> true;
            case Cell.Share share -> true;
            case Cell.Compared compared -> true;
            case Cell.Text text -> false;
            case Cell.Link link -> false;
        };
    }
}
