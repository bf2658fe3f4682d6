package cbm.miner.fix;

/** What a fix did to one file, in git's terms. */
public enum ChangeKind {
    ADDED('A'),
    MODIFIED('M'),
    DELETED('D'),
    RENAMED('R'),
    COPIED('C');

    private final char letter;

    ChangeKind(char letter) {
        this.letter = letter;
    }

    /** The letter that {@code git diff --name-status} prints for it. */
    public char letter() {
        return letter;
    }
}
