package cbm.classifier.rules;

/**
 * A rule's documentation, as the catalogue prints it.
 *
 * @param id the stable name: lower case, words joined by hyphens
 * @param title one line for a list
 * @param looksFor what it looks for
 * @param means why that means what it means
 * @param wrongWhen when it is wrong
 * @param source the publication or documentation that describes the pattern; empty if it stands on our development data alone
 */
public record Card(String id, String title, String looksFor, String means, String wrongWhen, String source) {
    public Card {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
        for (String text : new String[] {title, looksFor, means, wrongWhen}) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(id + " is not documented");
            }
        }
    }

    /** Whether a text can be a rule's id. */
    public static boolean isId(String text) {
        return text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }
}
