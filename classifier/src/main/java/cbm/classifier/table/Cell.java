package cbm.classifier.table;

import java.net.URI;

/** One cell of a {@link Table}. */
public sealed interface Cell {

    /** Nothing. */
    Cell EMPTY = new Text("");

    /** A text, which may come from anywhere. */
    record Text(String text) implements Cell {}

    /** A whole number. */
    record Count(long value) implements Cell {}

    /**
     * A number, which may be infinite or not a number.
     *
     * @param decimals how many decimals people are shown; data formats have them all
     */
    record Decimal(double value, int decimals) implements Cell {
        /** Checks the number of decimals. */
        public Decimal {
            if (decimals < 0 || decimals > 15) {
                throw new IllegalArgumentException("no " + decimals + " decimals");
            }
        }
    }

    /** A p-value, of which people are shown four decimals, or that it is smaller. */
    record Probability(double value) implements Cell {}

    /** A share between 0 and 1, which people are shown in percent with one decimal. */
    record Share(double value) implements Cell {}

    /** A text that leads to an address of the web. */
    record Link(String text, URI address) implements Cell {
        /** Checks that the address is one of the web, and not, say, a script. */
        public Link {
            String scheme = address.getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new IllegalArgumentException("not an address of the web: " + address);
            }
        }
    }

    /**
     * A computed number beside the one that was printed.
     *
     * @param printed the printed number, as printed
     * @param computed the computed number
     * @param mark how they compare
     * @param reason why they differ, such as the name of a known discrepancy; empty if unknown or equal
     */
    record Compared(String printed, Cell computed, Mark mark, String reason) implements Cell {}

    /** How a computed number compares with a printed one. */
    enum Mark {
        /** They are equal. */
        EQUAL("=", "equal"),
        /** They differ and the difference is known. */
        EXPLAINED("\u2260", "different, explained"),
        /** They differ and nobody knows why. */
        UNEXPLAINED("\u2260!", "different, unexplained"),
        /** There is nothing to compute the number from. */
        PRINTED_ONLY("", "printed only");

        private final String sign;
        private final String title;

        Mark(String sign, String title) {
            this.sign = sign;
            this.title = title;
        }

        /** The sign that stands in a table. */
        public String sign() {
            return sign;
        }

        /** The mark in words. */
        public String title() {
            return title;
        }
    }

    /** A text cell. */
    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A count. */
    static Cell count(long value) {
        return new Count(value);
    }
}
