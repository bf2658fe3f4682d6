package cbm.classifier.change;

import cbm.classifier.syntax.GoFile;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;

/** Tells from the pieces in a bare patch that a program wrote the file: they show the comment above the package clause that says so. */
final class GeneratedPiece {

    /** So far down a file its licence may push the comment. */
    private static final int LAST_LINE = 40;

    private GeneratedPiece() {}

    static boolean isOf(FileChange file) {
        boolean whole =
                file.text(Side.BEFORE).isPresent() || file.text(Side.AFTER).isPresent();
        if (whole || file.hunks().isEmpty()) {
            return false;
        }
        Hunk first = file.hunks().getFirst();
        return first.beforeStart() <= LAST_LINE
                && first.lines().stream()
                        .takeWhile(line -> !line.startsWith("package ", Math.min(1, line.length())))
                        .anyMatch(line -> !line.isEmpty()
                                && GoFile.saysGenerated(line.substring(1).stripTrailing()));
    }
}
