package cbm.cli.report;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.study.FixFile;
import cbm.miner.study.Origin;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;

/**
 * The diff of a fix for the page, no longer than a number of lines: the project's own code first, then its tests, then code of
 * others. What is cut is counted.
 */
final class DiffJson {
    private static final int LONGEST_LINE = 500;

    private int left;

    private DiffJson(int mostLines) {
        this.left = mostLines;
    }

    static JsonArray of(List<FixFile> files, int mostLines) {
        DiffJson diff = new DiffJson(mostLines);
        JsonArray all = new JsonArray();
        files.stream()
                .sorted(Comparator.comparing((FixFile file) -> file.origin() != Origin.OWN)
                        .thenComparing(file -> file.change().isGoTest()))
                .forEach(file -> all.add(diff.file(file)));
        return all;
    }

    private JsonObject file(FixFile file) {
        FileChange change = file.change();
        JsonObject json = new JsonObject();
        json.addProperty("k", String.valueOf(change.kind().letter()));
        json.addProperty("b", change.pathBefore());
        json.addProperty("a", change.pathAfter());
        json.addProperty("o", file.origin().label());
        json.addProperty("plus", file.added());
        json.addProperty("minus", file.removed());
        JsonArray hunks = new JsonArray();
        int cut = 0;
        for (Hunk hunk : change.hunks()) {
            int taken = Math.min(left, hunk.lines().size());
            left -= taken;
            cut += hunk.lines().size() - taken;
            if (taken > 0) {
                hunks.add(hunk(hunk, taken));
            }
        }
        json.add("h", hunks);
        json.addProperty("cut", cut);
        return json;
    }

    private static JsonArray hunk(Hunk hunk, int taken) {
        JsonArray json = new JsonArray();
        json.add(hunk.beforeStart());
        json.add(hunk.afterStart());
        json.add((hunk.header() + " " + hunk.function()).strip());
        StringBuilder lines = new StringBuilder();
        for (String line : hunk.lines().subList(0, taken)) {
            lines.append(lines.isEmpty() ? "" : "\n").append(shortened(line).replace('\r', ' '));
        }
        json.add(lines.toString());
        return json;
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " \u2026";
    }
}
