package cbm.cli;

/**
 * What the process is connected to. Java cannot tell standard output from standard error here, so the launcher does, in
 * the variable {@code CBM_TERMINAL}: {@code o} and {@code e} for those of the two that are terminals.
 */
final class Terminal {
    private Terminal() {}

    /** Whether standard error is a terminal. */
    static boolean errorIsTerminal() {
        return told().contains("e");
    }

    /** Whether standard output is a terminal. */
    static boolean outputIsTerminal() {
        return told().contains("o");
    }

    /** Whether standard output may be coloured: a terminal, and nobody asked for no colour. */
    static boolean outputHasColour() {
        String none = System.getenv("NO_COLOR");
        return outputIsTerminal() && (none == null || none.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    private static String told() {
        String told = System.getenv("CBM_TERMINAL");
        return told == null ? "" : told;
    }
}
