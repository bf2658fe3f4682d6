package cbm.classifier.rulefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was meant where another one stands, which only a few letters tell apart. */
public final class NearName {

    private NearName() {}

    /** What to say behind a name that is none of those allowed: which it may have been meant to be, or nothing. */
    public static String hint(String name, Collection<String> allowed) {
        return nearest(name, allowed)
                .map(other -> "; did you mean '" + other + "'?")
                .orElse("");
    }

    private static Optional<String> nearest(String name, Collection<String> allowed) {
        int most = Math.max(name.length() < 4 ? 1 : 2, name.length() / 3);
        return allowed.stream()
                .min(Comparator.comparingInt((String other) -> distance(name, other)))
                .filter(other -> distance(name, other) <= most);
    }

    /** The number of letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
