package cbm.classifier.table;

/**
 * What a user may choose about exports.
 *
 * @param byteOrderMark whether CSV begins with a byte order mark, by which Excel knows UTF-8
 * @param rawCsv whether CSV has its texts exactly, without {@link cbm.datasets.FormulaGuard}
 */
public record ExportOptions(boolean byteOrderMark, boolean rawCsv) {

    /** No mark, with the guard. */
    public static final ExportOptions DEFAULT = new ExportOptions(false, false);
}
