package cbm.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a commit of the demo does to one file.
 *
 * <p>Changed lines are told by {@link Block}s: a run of lines that must stand in the file exactly once, and what stands there
 * afterwards. Line numbers are not needed, so a commit's file can be read and mended by hand.
 */
sealed interface DemoEdit {
    /** Makes the change in a snapshot. */
    void applyTo(Map<String, String> files);

    /** A new file with its whole text. */
    record Create(String path, String text) implements DemoEdit {
        @Override
        public void applyTo(Map<String, String> files) {
            if (files.putIfAbsent(path, text) != null) {
                throw new IllegalArgumentException(path + " is there already");
            }
        }
    }

    /** A file that goes. */
    record Delete(String path) implements DemoEdit {
        @Override
        public void applyTo(Map<String, String> files) {
            take(files, path);
        }
    }

    /** A file of which some lines change. */
    record Change(String path, List<Block> blocks) implements DemoEdit {
        @Override
        public void applyTo(Map<String, String> files) {
            new Move(path, path, blocks).applyTo(files);
        }
    }

    /** A file that gets another path, and perhaps other lines. */
    record Move(String from, String to, List<Block> blocks) implements DemoEdit {
        @Override
        public void applyTo(Map<String, String> files) {
            List<String> lines = new ArrayList<>(take(files, from).lines().toList());
            int done = 0;
            for (Block block : blocks) {
                done = block.applyTo(lines, done, from);
            }
            new Create(to, String.join("\n", lines) + "\n").applyTo(files);
        }
    }

    /**
     * A run of lines and what replaces it.
     *
     * @param before the lines that must stand in the file once
     * @param after the lines that stand there afterwards
     */
    record Block(List<String> before, List<String> after) {
        /** Replaces the run; it must stand after the one replaced before. */
        int applyTo(List<String> lines, int done, String path) {
            int found = -1;
            for (int at = 0; at + before.size() <= lines.size(); at++) {
                if (lines.subList(at, at + before.size()).equals(before)) {
                    if (found >= 0) {
                        throw new IllegalArgumentException(path + " holds these lines twice: " + before);
                    }
                    found = at;
                }
            }
            if (found < done) {
                throw new IllegalArgumentException(path
                        + (found < 0 ? " does not hold these lines: " : " holds these lines before the last change: ")
                        + before);
            }
            lines.subList(found, found + before.size()).clear();
            lines.addAll(found, after);
            return found + after.size();
        }
    }

    private static String take(Map<String, String> files, String path) {
        String text = files.remove(path);
        if (text == null) {
            throw new IllegalArgumentException(path + " is not there");
        }
        return text;
    }
}
