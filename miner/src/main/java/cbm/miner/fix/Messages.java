package cbm.miner.fix;

/** The parts of a commit message, cut as git cuts them. */
public final class Messages {
    private Messages() {}

    /** The first paragraph, its lines joined by blanks, leading blank lines skipped: git's {@code %s}. */
    public static String subject(String message) {
        StringBuilder subject = new StringBuilder();
        for (String line : (Iterable<String>) message.lines()::iterator) {
            String stripped = line.stripTrailing();
            if (stripped.isEmpty()) {
                if (subject.isEmpty()) {
                    continue;
                }
                break;
            }
            if (!subject.isEmpty()) {
                subject.append(' ');
            }
            subject.append(stripped);
        }
        return subject.toString();
    }
}
