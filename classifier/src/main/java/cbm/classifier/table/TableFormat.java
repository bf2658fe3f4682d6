package cbm.classifier.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that tables are written in. */
public enum TableFormat {
    /** Aligned columns for a terminal. */
    TEXT("txt", false),
    /** RFC 4180 in UTF-8; one table a file. */
    CSV("csv", true),
    /** An Office Open XML workbook. */
    XLSX("xlsx", false),
    /** Tables as GitHub reads them. */
    MARKDOWN("md", false),
    /** Tables for the package booktabs. */
    LATEX("tex", false),
    /** One object with all tables. */
    JSON("json", false);

    private final String extension;
    private final boolean single;

    TableFormat(String extension, boolean single) {
        this.extension = extension;
        this.single = single;
    }

    /** The end of a file's name, without the point. */
    public String extension() {
        return extension;
    }

    /** Whether a file of this format holds one table only. */
    public boolean single() {
        return single;
    }

    /** The format that a file's name ends with. */
    public static Optional<TableFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.extension))
                .findFirst();
    }

    /** The format that a user names, by its name or extension. */
    public static Optional<TableFormat> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.equals(format.toString()) || lower.equals(format.extension))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
