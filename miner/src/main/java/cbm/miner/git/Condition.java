package cbm.miner.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * What is special about a repository's storage.
 *
 * @param shallowCommits commits whose parents a shallow clone left out, sorted
 * @param partialFilter the filter of a partial clone, such as {@code blob:none}; empty for a whole one
 * @param promisorPacks number of packs that came from a partial clone
 * @param replacedObjects number of replace refs, which git honours by default and cbm does not
 * @param grafts number of lines in git's old {@code info/grafts}, which cbm does not honour
 * @param alternates the folders that objects are borrowed from, as they are written in the repository
 */
public record Condition(
        List<String> shallowCommits,
        String partialFilter,
        int promisorPacks,
        int replacedObjects,
        int grafts,
        List<String> alternates) {
    private static final Pattern SHA256 = Pattern.compile("(?im)^\\s*objectformat\\s*=\\s*\"?sha256");

    public Condition {
        shallowCommits = List.copyOf(shallowCommits);
        alternates = List.copyOf(alternates);
    }

    /** Whether the history is cut off somewhere. */
    public boolean isShallow() {
        return !shallowCommits.isEmpty();
    }

    /** Whether objects may be absent because the clone was told to leave them out. */
    public boolean isPartial() {
        return !partialFilter.isEmpty() || promisorPacks > 0;
    }

    static boolean isSha256(GitLayout layout) throws IOException {
        Path config = layout.commonDir().resolve("config");
        return Files.isRegularFile(config)
                && SHA256.matcher(Files.readString(config, StandardCharsets.ISO_8859_1))
                        .find();
    }

    static void refuseSha256(Path path, GitLayout layout) throws IOException {
        if (isSha256(layout)) {
            throw UnusableRepository.wronglyNamed(
                    path + " names its objects by SHA-256, which cbm cannot read; mine a SHA-1 clone of the project");
        }
    }

    static Condition of(Repository repository, GitLayout layout) throws IOException {
        Path common = layout.commonDir();
        Set<String> shallow = new TreeSet<>();
        for (ObjectId id : repository.getObjectDatabase().getShallowCommits()) {
            shallow.add(id.name());
        }
        return new Condition(
                List.copyOf(shallow),
                partialFilter(repository),
                promisorPacks(common),
                replacedObjects(common),
                entries(common.resolve("info/grafts")).size(),
                entries(common.resolve("objects/info/alternates")));
    }

    private static String partialFilter(Repository repository) {
        for (String remote : repository.getConfig().getSubsections("remote")) {
            String filter = repository.getConfig().getString("remote", remote, "partialclonefilter");
            if (filter != null) {
                return filter.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static int promisorPacks(Path common) throws IOException {
        return packFiles(common, ".promisor").size();
    }

    /** The names of the files beside the packs that end in a certain way, sorted. */
    static List<String> packFiles(Path common, String ending) throws IOException {
        Path packs = common.resolve("objects/pack");
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(packs)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static int replacedObjects(Path common) throws IOException {
        // A ref that was packed and then set again stands in both places.
        Set<String> replaced = PackedRefs.in(common).under("refs/replace/");
        Path folder = common.resolve("refs/replace");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(ObjectId::isId)
                        .forEach(replaced::add);
            }
        }
        return replaced.size();
    }

    private static List<String> entries(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(line.strip());
            }
        }
        return entries;
    }
}
