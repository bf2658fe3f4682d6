package cbm.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text form of one commit of the demo: headers, a blank line, the message, and a section for each changed file. The data
 * card, {@code datasets/demo/README.md}, describes it.
 *
 * @param name the file's name without its ending, such as {@code 050-fix-store-recursive-rlock}
 * @param headers the values by header
 * @param message the commit message
 * @param edits the changes against the first parent
 */
record DemoCommitFile(String name, Map<String, String> headers, String message, List<DemoEdit> edits) {
    static final List<String> LABELS = List.of(
            "Behaviour",
            "Cause",
            "Subcause",
            "Strategy",
            "Primitives",
            "Deadlock-Detail",
            "Race-Pattern",
            "Leak-Pattern");

    private static final Set<String> OTHERS = Set.of(
            "Author",
            "Date",
            "Committer",
            "Committed",
            "Encoding",
            "Branch",
            "From",
            "Merges",
            "Deletes",
            "Tag",
            "Kind",
            "Decoy",
            "Plants",
            "Same-As",
            "Bug",
            "Introduced");

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    static DemoCommitFile parse(String name, String text) {
        try {
            int blank = text.indexOf("\n\n");
            int sections = text.indexOf("\n== ", blank + 1);
            if (blank < 0 || sections < 0) {
                throw new IllegalArgumentException("headers, message and at least one section are needed");
            }
            return new DemoCommitFile(
                    name,
                    headers(text.substring(0, blank)),
                    text.substring(blank + 2, sections).stripTrailing() + "\n",
                    edits(text.substring(sections + 1)));
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException(name + ": " + fault.getMessage(), fault);
        }
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(": ", 2);
            if (parts.length < 2 || !(OTHERS.contains(parts[0]) || LABELS.contains(parts[0]))) {
                throw new IllegalArgumentException("'" + line + "' is no header");
            }
            if (headers.put(parts[0], parts[1]) != null) {
                throw new IllegalArgumentException(parts[0] + " stands twice");
            }
        }
        return headers;
    }

    private static List<DemoEdit> edits(String text) {
        List<DemoEdit> edits = new ArrayList<>();
        for (String section : text.split("(?m)^== ")) {
            if (!section.isEmpty()) {
                int end = section.indexOf('\n');
                edits.add(edit(section.substring(0, end).split(" "), section.substring(end + 1)));
            }
        }
        return edits;
    }

    private static DemoEdit edit(String[] words, String body) {
        String form = words[0] + " " + (words.length - 1);
        return switch (form) {
            case "new 1" -> new DemoEdit.Create(words[1], body);
            case "edit 1" -> new DemoEdit.Change(words[1], blocks(body));
            case "move 2" -> new DemoEdit.Move(words[1], words[2], blocks(body));
            case "delete 1" -> new DemoEdit.Delete(words[1]);
            default -> throw new IllegalArgumentException("no section begins with '" + Arrays.toString(words) + "'");
        };
    }

    private static List<DemoEdit.Block> blocks(String body) {
        List<DemoEdit.Block> blocks = new ArrayList<>();
        for (String block : body.split("(?m)^@@\n")) {
            if (!block.isEmpty()) {
                blocks.add(block(block));
            }
        }
        return blocks;
    }

    private static DemoEdit.Block block(String text) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (String line : text.lines().toList()) {
            char lead = line.isEmpty() ? ' ' : line.charAt(0);
            String rest = line.isEmpty() ? "" : line.substring(1);
            switch (lead) {
                case '-' -> before.add(rest);
                case '+' -> after.add(rest);
                case ' ' -> {
                    before.add(rest);
                    after.add(rest);
                }
                default -> throw new IllegalArgumentException("'" + line + "' begins with none of blank, - and +");
            }
        }
        return new DemoEdit.Block(before, after);
    }

    /** The commit's number, which its name begins with. */
    int number() {
        return Integer.parseInt(name.substring(0, 3));
    }

    /** A header's value. */
    Optional<String> header(String key) {
        return Optional.ofNullable(headers.get(key));
    }

    /** The value of a header that must be there. */
    String mandatory(String key) {
        return header(key).orElseThrow(() -> new IllegalArgumentException(name + ": " + key + " is missing"));
    }

    /** The numbers of commits that a header lists. */
    List<Integer> numbers(String key) {
        return header(key).stream()
                .flatMap(value -> Arrays.stream(value.split(" ")))
                .map(Integer::valueOf)
                .toList();
    }
}
