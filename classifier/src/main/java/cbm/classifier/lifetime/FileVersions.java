package cbm.classifier.lifetime;

import cbm.miner.fix.ComparedLines;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.FileContent;
import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The two versions of a Go file that a fix changed, compared by what of them is code; lines are counted from 0. */
final class FileVersions {
    private final FileChange change;
    private final ComparedLines before;
    private final ComparedLines after;
    /** By line after: the line before, or -1. */
    private final int[] lineBefore;

    private final boolean[] keptBefore;

    private FileVersions(FileChange change, String textBefore, String textAfter) {
        this.change = change;
        this.before = lines(textBefore);
        this.after = lines(textAfter);
        this.lineBefore = after.linesBefore(before);
        this.keptBefore = new boolean[before.count()];
        Arrays.stream(lineBefore).filter(line -> line >= 0).forEach(line -> keptBefore[line] = true);
    }

    /** The versions of a file whose texts are at hand. */
    static Optional<FileVersions> of(FileChange change) {
        Optional<String> before = change.text(Side.BEFORE);
        Optional<String> after = change.text(Side.AFTER);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileVersions(change, before.get(), after.get()));
    }

    private static ComparedLines lines(String text) {
        FileContent content = FileContent.of(text);
        return ComparedLines.of(content, GoCode.of(content));
    }

    FileChange change() {
        return change;
    }

    /** The lines before whose code the fix removed or changed. */
    List<Integer> changed() {
        boolean[] preamble = preamble(before);
        List<Integer> changed = new ArrayList<>();
        for (int line = 0; line < before.count(); line++) {
            if (!keptBefore[line] && says(before, line) && !preamble[line]) {
                changed.add(line);
            }
        }
        return changed;
    }

    /** Of a range of lines after those that are new code. */
    List<Integer> added(int from, int to) {
        boolean[] preamble = preamble(after);
        List<Integer> added = new ArrayList<>();
        for (int line = Math.max(0, from); line < Math.min(after.count(), to); line++) {
            if (lineBefore[line] < 0 && says(after, line) && !preamble[line]) {
                added.add(line);
            }
        }
        return added;
    }

    int countAfter() {
        return after.count();
    }

    /** The line before that a line after is, if it is one of code that was there. */
    Optional<Integer> before(int lineAfter) {
        boolean isThere = lineAfter >= 0 && lineAfter < lineBefore.length && lineBefore[lineAfter] >= 0;
        return isThere && says(after, lineAfter) ? Optional.of(lineBefore[lineAfter]) : Optional.empty();
    }

    /** The lines before that stand next to some lines after, within a range of lines after. */
    Set<Integer> neighbours(List<Integer> linesAfter, int from, int to) {
        Set<Integer> found = new TreeSet<>();
        for (int line : linesAfter) {
            nearest(line, -1, from, to).ifPresent(found::add);
            nearest(line, 1, from, to).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Integer> nearest(int line, int step, int from, int to) {
        for (int at = line + step; at >= from && at < to; at += step) {
            Optional<Integer> there = before(at);
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    /** Whether a line has a word in it; a brace or a bracket alone is formatting. */
    private static boolean says(ComparedLines lines, int line) {
        return lines.counted(line).chars().anyMatch(each -> each >= 0x80 || Character.isLetterOrDigit(each));
    }

    /** The package clause and the imports, which repair nothing by themselves. */
    private static boolean[] preamble(ComparedLines lines) {
        boolean[] found = new boolean[lines.count()];
        boolean inImports = false;
        for (int line = 0; line < lines.count(); line++) {
            String code = lines.counted(line);
            if (inImports) {
                found[line] = true;
                inImports = !code.startsWith(")");
            } else if (code.startsWith("import(")) {
                found[line] = true;
                inImports = !code.endsWith(")");
            } else if (code.startsWith("package") || code.matches("import[\\w.]*[\"`].*")) {
                found[line] = true;
            } else if (code.matches("(func|var|const|type).*")) {
                return found;
            }
        }
        return found;
    }
}
