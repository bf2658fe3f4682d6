package cbm.classifier.syntax;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How much of what a whole file shows is still seen when only windows of its lines are parsed, as hunks show them. */
final class FragmentRecall {

    private static final int WINDOW = 13;
    private static final int STEP = 29;

    /** For each kind: seen in both, only in the file, only in the fragment. */
    private final Map<String, int[]> counts = new TreeMap<>();

    void compare(GoFile file) {
        List<Census.Mark> whole = Census.of(file).marks();
        String text = file.text();
        List<Integer> lines = lineStarts(text);
        for (int line = 0; line + WINDOW < lines.size(); line += STEP) {
            int from = lines.get(line);
            int to = lines.get(line + WINDOW);
            GoFile fragment = GoParser.parseFragment(text.substring(from, to), line + 1);
            compare(within(whole, from, to), Census.of(fragment).marks());
        }
    }

    static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts;
    }

    private static List<Census.Mark> within(List<Census.Mark> marks, int from, int to) {
        return marks.stream()
                .filter(mark -> from <= mark.start() && mark.end() <= to)
                .map(mark -> new Census.Mark(mark.start() - from, mark.end() - from, mark.kind()))
                .toList();
    }

    private void compare(List<Census.Mark> expected, List<Census.Mark> found) {
        Map<Census.Mark, Integer> open = new HashMap<>();
        found.forEach(mark -> open.merge(mark, 1, Integer::sum));
        for (Census.Mark mark : expected) {
            boolean both = open.getOrDefault(mark, 0) > 0;
            open.merge(mark, -1, Integer::sum);
            count(mark)[both ? 0 : 1]++;
        }
        open.forEach((mark, times) -> count(mark)[2] += Math.max(0, times));
    }

    private int[] count(Census.Mark mark) {
        return counts.computeIfAbsent(mark.kind(), kind -> new int[3]);
    }

    /** The share of complete constructs of the windows that were found, for one kind. */
    double recall(String kind) {
        int[] count = counts.getOrDefault(kind, new int[3]);
        return (double) count[0] / Math.max(1, count[0] + count[1]);
    }

    void report(PrintStream out) {
        out.println("windows of " + WINDOW
                + " lines: complete constructs found, missed, and others found (cut ones among them)");
        counts.forEach((kind, count) -> out.printf(
                Locale.ROOT, "  %-9s %7d %6d %6d  %.2f %%%n", kind, count[0], count[1], count[2], 100 * recall(kind)));
    }
}
