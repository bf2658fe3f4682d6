package cbm.classifier.table;

/**
 * A column of a {@link Table}.
 *
 * @param name the stable name in data formats
 * @param title the heading for people
 * @param description what the column means, for the data dictionary
 */
public record Column(String name, String title, String description) {

    /** A column whose heading is its name. */
    public static Column of(String name, String description) {
        return new Column(name, name, description);
    }
}
