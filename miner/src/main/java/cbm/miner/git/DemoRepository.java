package cbm.miner.git;

import cbm.datasets.DemoCommit;
import cbm.datasets.DemoCommit.Signature;
import cbm.datasets.DemoHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Writes the demo history as a bare git repository. Names, dates and texts are fixed, so every machine gets the same commit ids.
 */
public final class DemoRepository {
    private static final Pattern REFERENCE = Pattern.compile("\\{([0-9]{3})\\}");

    private final Repository repository;
    private final ObjectInserter inserter;
    private final Map<String, ObjectId> blobs = new HashMap<>();
    private final List<CommitId> ids = new ArrayList<>();

    private DemoRepository(Repository repository, ObjectInserter inserter) {
        this.repository = repository;
        this.inserter = inserter;
    }

    /**
     * Writes the packed history.
     *
     * @param folder where the repository's {@code HEAD} will stand; absent, or empty
     * @return the ids of the commits in the order of the history
     * @throws UnusableRepository if the folder holds something
     */
    public static List<CommitId> write(Path folder) throws IOException {
        return write(DemoHistory.load(), folder);
    }

    /** Writes a history; see {@link #write(Path)}. */
    public static List<CommitId> write(DemoHistory history, Path folder) throws IOException {
        IsolatedSystem.install();
        refuseFull(folder);
        Repository built =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        try (Repository repository = built;
                ObjectInserter inserter = packing(repository)) {
            repository.create(true);
            DemoRepository demo = new DemoRepository(repository, inserter);
            for (DemoCommit commit : history.commits()) {
                demo.ids.add(CommitId.of(demo.insert(commit)));
            }
            inserter.flush();
            for (Map.Entry<String, Integer> ref : history.refs().entrySet()) {
                demo.point(ref.getKey(), demo.id(ref.getValue()));
            }
            repository.updateRef(Constants.HEAD).link(DemoHistory.MAIN);
            return List.copyOf(demo.ids);
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw UnusableRepository.wronglyNamed(folder + " is not empty; name a folder that is, or a new one");
            }
        }
    }

    /** One pack instead of some four hundred loose objects. */
    private static ObjectInserter packing(Repository repository) {
        return ((FileRepository) repository).getObjectDatabase().newPackInserter();
    }

    private ObjectId id(int number) {
        return ids.get(number - 1).objectId();
    }

    private ObjectId insert(DemoCommit commit) throws IOException {
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(tree(commit.files()));
        builder.setParentIds(commit.parents().stream().map(this::id).toList());
        builder.setAuthor(person(commit.author()));
        builder.setCommitter(person(commit.committer()));
        builder.setEncoding(commit.encoding());
        builder.setMessage(withIds(commit.message()));
        return inserter.insert(builder);
    }

    private ObjectId tree(Map<String, String> files) throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob(file.getValue()));
            builder.add(entry);
        }
        builder.finish();
        return cache.writeTree(inserter);
    }

    private ObjectId blob(String text) throws IOException {
        ObjectId known = blobs.get(text);
        if (known == null) {
            known = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            blobs.put(text, known);
        }
        return known;
    }

    private static PersonIdent person(Signature signature) {
        String first = signature.name().split(" ")[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return new PersonIdent(
                signature.name(),
                first + "@ferry.example",
                signature.at().toInstant(),
                signature.at().getOffset());
    }

    private String withIds(String message) {
        return REFERENCE.matcher(message).replaceAll(reference -> number(reference.group(1)));
    }

    private String number(String digits) {
        return Matcher.quoteReplacement(id(Integer.parseInt(digits)).name());
    }

    private void point(String ref, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(target);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW) {
            throw new IOException(ref + " could not be written: " + result);
        }
    }
}
