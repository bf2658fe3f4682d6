package cbm.datasets;

import cbm.datasets.DemoCommit.Planting;
import cbm.datasets.DemoCommit.Signature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The data set {@code demo}: the history of a small Go project of our own writing, in which bugs of each kind of the study are
 * brought in by ordinary commits and fixed by later ones.
 *
 * @param commits the commits, parents first
 * @param refs the number of the commit that each branch and tag names, by the ref's full name
 */
public record DemoHistory(List<DemoCommit> commits, SortedMap<String, Integer> refs) {

    /** The data set's name, as users name it. */
    public static final String NAME = "demo";

    /** The name of the project in the history. */
    public static final String PROJECT = "ferry";

    /** The branch that is checked out. */
    public static final String MAIN = "refs/heads/main";

    private static final String FOLDER = "/cbm/datasets/" + NAME + "/";

    /** Copies the collections. */
    public DemoHistory {
        commits = List.copyOf(commits);
        refs = Collections.unmodifiableSortedMap(new TreeMap<>(refs));
    }

    /** The packed history. */
    public static DemoHistory load() {
        Builder builder = new Builder();
        for (String file : text("commits.txt").lines().toList()) {
            builder.add(DemoCommitFile.parse(file.replaceFirst("\\.txt$", ""), text("commits/" + file)));
        }
        return builder.history();
    }

    /** The bytes of {@code labels.csv}: for each commit, whether it is a fix, and of what. */
    public static InputStream labels() throws IOException {
        return open("labels.csv");
    }

    /**
     * The commit of a number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public DemoCommit commit(int number) {
        return commits.get(number - 1);
    }

    private static String text(String file) {
        try (InputStream bytes = open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = DemoHistory.class.getResourceAsStream(FOLDER + file);
        if (bytes == null) {
            throw new IOException("the data set lacks " + file);
        }
        return bytes;
    }

    /** Makes commits from their files, one after the other. */
    static final class Builder {
        private final List<DemoCommit> commits = new ArrayList<>();
        private final Map<String, Integer> branches = new LinkedHashMap<>();
        private final SortedMap<String, Integer> tags = new TreeMap<>();

        /** Adds the next commit. */
        void add(DemoCommitFile file) {
            if (file.number() != commits.size() + 1) {
                throw new IllegalArgumentException(file.name() + " should have the number " + (commits.size() + 1));
            }
            String branch = file.header("Branch").orElse("main");
            List<Integer> parents = parents(file, branch);
            commits.add(new DemoCommit(
                    file.number(),
                    file.name(),
                    parents,
                    signature(file, "Author", "Date"),
                    signature(
                            file,
                            file.header("Committer").isPresent() ? "Committer" : "Author",
                            file.header("Committed").isPresent() ? "Committed" : "Date"),
                    Charset.forName(file.header("Encoding").orElse("UTF-8")),
                    file.message(),
                    files(file, parents),
                    planting(file)));
            branches.put(branch, file.number());
            file.header("Deletes").ifPresent(branches::remove);
            file.header("Tag").ifPresent(tag -> tags.put("refs/tags/" + tag, file.number()));
        }

        /** All commits added, with the branches as the last one left them. */
        DemoHistory history() {
            SortedMap<String, Integer> refs = new TreeMap<>(tags);
            branches.forEach((branch, number) -> refs.put("refs/heads/" + branch, number));
            return new DemoHistory(commits, refs);
        }

        private List<Integer> parents(DemoCommitFile file, String branch) {
            List<Integer> parents = new ArrayList<>(file.numbers("From"));
            Optional.ofNullable(branches.get(branch)).ifPresent(parents::add);
            file.header("Merges").map(branches::get).ifPresent(parents::add);
            return parents;
        }

        private static Signature signature(DemoCommitFile file, String name, String date) {
            return new Signature(file.mandatory(name), OffsetDateTime.parse(file.mandatory(date)));
        }

        private SortedMap<String, String> files(DemoCommitFile file, List<Integer> parents) {
            SortedMap<String, String> files = parents.isEmpty()
                    ? new TreeMap<>()
                    : new TreeMap<>(commits.get(parents.getFirst() - 1).files());
            try {
                file.edits().forEach(edit -> edit.applyTo(files));
            } catch (IllegalArgumentException fault) {
                throw new IllegalArgumentException(file.name() + ": " + fault.getMessage(), fault);
            }
            return files;
        }

        private Planting planting(DemoCommitFile file) {
            Optional<Integer> sameAs = file.numbers("Same-As").stream().findFirst();
            Optional<Planting> original =
                    sameAs.map(number -> commits.get(number - 1).planting());
            Map<String, String> labels = new LinkedHashMap<>();
            for (String axis : DemoCommitFile.LABELS) {
                file.header(axis).ifPresent(codes -> labels.put(axis, codes));
            }
            return new Planting(
                    file.mandatory("Kind"),
                    original.map(Planting::bug).orElse(file.header("Bug").orElse("")),
                    original.map(Planting::introduced).orElse(file.numbers("Introduced")),
                    file.numbers("Plants"),
                    sameAs,
                    original.map(Planting::labels).orElse(labels),
                    file.header("Decoy").orElse(""));
        }
    }
}
