package cbm.classifier.table;

/**
 * A commit on a coding sheet, as a rater sees it.
 *
 * @param repository the repository's name in the study
 * @param commit its full id
 * @param date when it was made
 * @param message its message
 * @param diff its diff
 */
public record CodingRow(String repository, String commit, String date, String message, String diff) {}
