package cbm.classifier.table;

/**
 * A text that was too long for its cell and stands whole here.
 *
 * @param sheet the sheet's name
 * @param cell the cell's name, such as {@code B7}
 * @param text the whole text
 */
record CutText(String sheet, String cell, String text) {}
