package cbm.miner.screen;

/**
 * A line of a message that names a person beside the change: {@code Signed-off-by: Ada Example <ada@example.org>} and all others
 * whose key ends in {@code -by}, and {@code Cc: @ada}. It has an address or a handle; {@code Caused-by: a race} is none.
 */
final class PersonTrailer {
    private PersonTrailer() {}

    /** Whether the line around a byte of a message is one. */
    static boolean holds(byte[] text, int start, int end, int at) {
        int from = at;
        while (from > start && text[from - 1] != '\n') {
            from--;
        }
        while (from < end && (text[from] == ' ' || text[from] == '\t')) {
            from++;
        }
        int colon = from;
        while (colon < end && isKeyPart(text[colon])) {
            colon++;
        }
        return colon < end && text[colon] == ':' && isPersons(text, from, colon) && namesOne(text, colon, end);
    }

    private static boolean isKeyPart(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private static boolean isPersons(byte[] text, int from, int colon) {
        return endsIn(text, from, colon, "-by") || (colon - from == 2 && endsIn(text, from, colon, "cc"));
    }

    private static boolean endsIn(byte[] text, int from, int colon, String ending) {
        int first = colon - ending.length();
        if (first < from) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            char wanted = ending.charAt(i);
            if (text[first + i] != wanted && text[first + i] != Character.toUpperCase(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean namesOne(byte[] text, int colon, int end) {
        for (int i = colon; i < end && text[i] != '\n'; i++) {
            if (text[i] == '@') {
                return true;
            }
        }
        return false;
    }
}
