package cbm.miner.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A small git history written in code under a pinned clock, so that the same calls always give the same commit ids.
 *
 * <p>Each commit starts from the tree of its first parent, which is the commit made last unless another is named, and
 * stands one minute after the one before. Making a commit moves the branch {@code main}, to which HEAD points.
 */
public final class HistoryBuilder implements AutoCloseable {
    /** The clock's first minute. */
    public static final Instant START = Instant.parse("2018-01-01T00:00:00Z");

    private final Repository repository;
    private final ObjectInserter inserter;
    private final Map<ObjectId, TreeMap<String, Entry>> trees = new HashMap<>();
    private Instant clock = START;
    private @Nullable ObjectId tip;

    private HistoryBuilder(Repository repository) {
        this.repository = repository;
        this.inserter = repository.newObjectInserter();
    }

    /** A history in memory. */
    public static HistoryBuilder inMemory() {
        return new HistoryBuilder(new InMemoryRepository(new DfsRepositoryDescription("history")));
    }

    /** A history in a new bare repository of loose objects; the directory is made. */
    public static HistoryBuilder bareIn(Path directory) {
        return onDisk(new FileRepositoryBuilder().setGitDir(directory.toFile()).setBare(), true);
    }

    /** A history in the {@code .git} folder of a work tree, in which nothing is checked out. */
    public static HistoryBuilder workTreeIn(Path directory) {
        return onDisk(
                new FileRepositoryBuilder()
                        .setWorkTree(directory.toFile())
                        .setGitDir(directory.resolve(".git").toFile()),
                false);
    }

    private static HistoryBuilder onDisk(FileRepositoryBuilder place, boolean bare) {
        try {
            Repository repository = place.build();
            repository.create(bare);
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.link("refs/heads/main");
            return new HistoryBuilder(repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Repository repository() {
        return repository;
    }

    /** The commit made last. */
    public ObjectId tip() {
        return Objects.requireNonNull(tip, "no commit yet");
    }

    /** Starts a commit on the one made last. */
    public Commit commit(String message) {
        return new Commit(message.getBytes(UTF_8));
    }

    /** Starts a commit whose message is given byte by byte. */
    public Commit commit(byte[] message) {
        return new Commit(message);
    }

    /** The blob (or submodule commit) that stands at a path in a commit. */
    public ObjectId blob(ObjectId commit, String path) {
        return Objects.requireNonNull(Objects.requireNonNull(trees.get(commit)).get(path), path).id;
    }

    /** Lets a ref such as {@code refs/heads/side} or {@code refs/replace/ID} point to a commit. */
    public HistoryBuilder ref(String name, ObjectId target) {
        try {
            RefUpdate update = repository.updateRef(name);
            update.setNewObjectId(target);
            update.forceUpdate();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets one configuration value of a repository on disk. */
    public HistoryBuilder config(String section, String name, String value) {
        try {
            StoredConfig config = repository.getConfig();
            config.setString(section, null, name, value);
            config.save();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the history of a repository on disk below these commits, as a shallow clone does. */
    public HistoryBuilder shallowAt(ObjectId... boundary) {
        StringBuilder lines = new StringBuilder();
        for (ObjectId commit : boundary) {
            lines.append(commit.name()).append('\n');
        }
        try {
            Files.writeString(repository.getDirectory().toPath().resolve("shallow"), lines, UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a loose object of a repository on disk. */
    public HistoryBuilder lose(ObjectId object) {
        try {
            Files.delete(looseFile(object));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites a loose object of a repository on disk with bytes that no inflater takes. */
    public HistoryBuilder damage(ObjectId object) {
        try {
            Path file = looseFile(object);
            Files.delete(file);
            Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path looseFile(ObjectId object) {
        String name = object.name();
        return repository
                .getDirectory()
                .toPath()
                .resolve("objects")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2));
    }

    @Override
    public void close() {
        inserter.close();
        repository.close();
    }

    private record Entry(FileMode mode, ObjectId id) {}

    /** A commit in the making. */
    public final class Commit {
        private final byte[] message;
        private List<ObjectId> parents = tip == null ? List.of() : List.of(tip);
        private final List<String> deletions = new ArrayList<>();
        private final Map<String, Entry> edits = new TreeMap<>();
        private @Nullable String encoding;
        private String author = "A Committer";
        private @Nullable Instant authored;
        private @Nullable Instant committed;

        private Commit(byte[] message) {
            this.message = message;
        }

        /** Puts a UTF-8 text at a path. */
        public Commit file(String path, String text) {
            return file(path, text.getBytes(UTF_8));
        }

        /** Puts bytes at a path. */
        public Commit file(String path, byte[] content) {
            return put(path, FileMode.REGULAR_FILE, content);
        }

        /** Puts an executable file at a path. */
        public Commit executable(String path, String text) {
            return put(path, FileMode.EXECUTABLE_FILE, text.getBytes(UTF_8));
        }

        /** Puts a symbolic link at a path. */
        public Commit symlink(String path, String target) {
            return put(path, FileMode.SYMLINK, target.getBytes(UTF_8));
        }

        /** Puts a submodule at a path. */
        public Commit submodule(String path, ObjectId commit) {
            edits.put(path, new Entry(FileMode.GITLINK, commit));
            return this;
        }

        /** Removes what stands at a path, a file or a directory, before anything is put. */
        public Commit delete(String path) {
            deletions.add(path);
            return this;
        }

        /** Names the parents; with none it is a root commit. The tree starts from the first one's. */
        public Commit parents(ObjectId... ids) {
            parents = List.of(ids);
            return this;
        }

        /** Makes it a root commit. */
        public Commit root() {
            return parents();
        }

        /** Declares the encoding of the message without changing its bytes. */
        public Commit encoding(String name) {
            encoding = name;
            return this;
        }

        public Commit author(String name) {
            author = name;
            return this;
        }

        /** The author's date, where it is not the committer's. */
        public Commit authored(Instant date) {
            authored = date;
            return this;
        }

        /** The committer's date, from which the clock goes on. */
        public Commit committed(Instant date) {
            committed = date;
            return this;
        }

        /** Writes the commit and moves {@code main} to it. */
        public ObjectId create() {
            Instant date = committed == null ? clock : committed;
            clock = date.plus(Duration.ofMinutes(1));
            try {
                TreeMap<String, Entry> tree = tree();
                ObjectId id = inserter.insert(Constants.OBJ_COMMIT, bytes(writeTree(tree), date));
                inserter.flush();
                trees.put(id, tree);
                tip = id;
                ref("refs/heads/main", id);
                return id;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Commit put(String path, FileMode mode, byte[] content) {
            try {
                edits.put(path, new Entry(mode, inserter.insert(Constants.OBJ_BLOB, content)));
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private TreeMap<String, Entry> tree() {
            TreeMap<String, Entry> tree = parents.isEmpty()
                    ? new TreeMap<>()
                    : new TreeMap<>(Objects.requireNonNull(trees.get(parents.get(0)), "a parent of another history"));
            for (String path : deletions) {
                tree.remove(path);
                tree.keySet().removeIf(each -> each.startsWith(path + "/"));
            }
            tree.putAll(edits);
            return tree;
        }

        private ObjectId writeTree(TreeMap<String, Entry> tree) throws IOException {
            DirCache cache = DirCache.newInCore();
            DirCacheBuilder builder = cache.builder();
            for (Map.Entry<String, Entry> each : tree.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(each.getKey());
                entry.setFileMode(each.getValue().mode);
                entry.setObjectId(each.getValue().id);
                builder.add(entry);
            }
            builder.finish();
            return cache.writeTree(inserter);
        }

        private byte[] bytes(ObjectId tree, Instant date) {
            List<String> header = new ArrayList<>();
            header.add("tree " + tree.name());
            parents.forEach(parent -> header.add("parent " + parent.name()));
            header.add("author " + person(author, authored == null ? date : authored));
            header.add("committer " + person("A Committer", date));
            if (encoding != null) {
                header.add("encoding " + encoding);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((String.join("\n", header) + "\n\n").getBytes(encoding == null ? UTF_8 : ISO_8859_1));
            bytes.writeBytes(message);
            return bytes.toByteArray();
        }

        private static String person(String name, Instant date) {
            return name + " <committer@example.org> " + date.getEpochSecond() + " +0000";
        }
    }
}
