package cbm.cli;

import cbm.miner.fix.Fix;
import cbm.miner.fix.PatchFormat;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateFlag;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a fix for people: what is known of it, its message, its diff. */
final class FixPrinter {
    private static final String ID = "\u001b[33m";
    private static final String HEAD = "\u001b[1m";
    private static final String RANGE = "\u001b[36m";
    private static final String ADDED = "\u001b[32m";
    private static final String REMOVED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final boolean colour;

    FixPrinter(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(Candidate candidate) {
        line(ID, "commit " + candidate.commit());
        field("Repository", candidate.repository());
        field("Parent", candidate.parent());
        field("Author", candidate.authorName());
        field("Written", candidate.authorDate().toString());
        field("Date", candidate.commitDate().toString());
        field("Keywords", String.join(", ", candidate.keywords()));
        field(
                "Flags",
                candidate.orderedFlags().stream().map(CandidateFlag::label).collect(Collectors.joining(", ")));
        field(
                "Files",
                String.format(
                        Locale.ROOT,
                        "%d Go (+%d -%d), %d other",
                        candidate.files().size(),
                        candidate.added(),
                        candidate.removed(),
                        candidate.otherFiles()));
        out.print('\n');
        candidate.message().lines().forEach(text -> out.print("    " + text + "\n"));
        out.print('\n');
        diff(candidate.wholeFix());
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            out.print(String.format(Locale.ROOT, "%-12s%s\n", name + ":", value));
        }
    }

    /** The diff alone: of a fix without message, all after the first blank line. */
    private void diff(Fix fix) {
        Fix bare = new Fix(fix.repository(), fix.commit(), "", fix.date(), fix.files());
        String text = PatchFormat.write(bare);
        int start = text.indexOf("\n\n") + 2;
        boolean isHead = true;
        for (String each : List.of(text.substring(start).split("\n", -1))) {
            if (each.startsWith("diff --git ")) {
                isHead = true;
            } else if (each.startsWith("@@ ")) {
                isHead = false;
            }
            if (!each.isEmpty()) {
                line(colourOf(each, isHead), each);
            }
        }
    }

    private static String colourOf(String line, boolean isHead) {
        if (isHead) {
            return HEAD;
        }
        return switch (line.charAt(0)) {
            case '@' -> RANGE;
            case '+' -> ADDED;
            case '-' -> REMOVED;
            default -> "";
        };
    }

    private void line(String how, String text) {
        out.print(colour && !how.isEmpty() ? how + text + PLAIN + "\n" : text + "\n");
    }
}
