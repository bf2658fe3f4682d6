package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import cbm.miner.fix.FileContent;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The files of a repository before and after a commit, read from its trees when asked for.
 *
 * <p>For the thread of the {@link FixReader} that gave it, and only while that is open. A directory or a file that
 * cannot be read is as if it were not there.
 */
final class FixSources implements Sources {
    private static final String GO = ".go";

    private final ObjectSource objects;
    private final Optional<ObjectId> treeBefore;
    private final Optional<ObjectId> treeAfter;
    private final Map<FileKey, RepositoryFile> files = new HashMap<>();

    private record FileKey(String path, ObjectId blob) {}

    FixSources(ObjectSource objects, Optional<ObjectId> treeBefore, Optional<ObjectId> treeAfter) {
        this.objects = objects;
        this.treeBefore = treeBefore;
        this.treeAfter = treeAfter;
    }

    @Override
    public Optional<SourceFile> file(Side side, String path) {
        int slash = path.lastIndexOf('/');
        TreeEntries entries = directory(side, slash < 0 ? "" : path.substring(0, slash));
        TreeEntries entry = entries == null ? null : find(entries, path.substring(slash + 1));
        if (entry == null || !entry.version().isRegular()) {
            return Optional.empty();
        }
        RepositoryFile file = file(path, entry.id());
        return file.content() == null ? Optional.empty() : Optional.of(file);
    }

    @Override
    public List<SourceFile> goFiles(Side side, String directory) {
        List<SourceFile> found = new ArrayList<>();
        TreeEntries entries = directory(side, directory);
        while (entries != null && !entries.atEnd()) {
            if (entries.nameEndsWith(GO) && entries.version().isRegular()) {
                String name = entries.name();
                found.add(file(directory.isEmpty() ? name : directory + "/" + name, entries.id()));
            }
            entries = next(entries);
        }
        return found;
    }

    @Override
    public Optional<String> directoryId(Side side, String directory) {
        return tree(side, directory).map(ObjectId::name);
    }

    private RepositoryFile file(String path, ObjectId blob) {
        return files.computeIfAbsent(new FileKey(path, blob), key -> new RepositoryFile(path, blob));
    }

    /** The entries of a directory, whose path has no slash at its end; nothing where it is none. */
    private @Nullable TreeEntries directory(Side side, String path) {
        return tree(side, path).map(this::entries).orElse(null);
    }

    private Optional<ObjectId> tree(Side side, String path) {
        Optional<ObjectId> tree = side == Side.BEFORE ? treeBefore : treeAfter;
        for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
            TreeEntries entries = tree.map(this::entries).orElse(null);
            TreeEntries entry = entries == null ? null : find(entries, name);
            tree = entry == null || !entry.isDirectory() ? Optional.empty() : Optional.of(entry.id());
        }
        return tree;
    }

    private @Nullable TreeEntries entries(ObjectId tree) {
        try {
            return new TreeEntries(objects.tree(tree));
        } catch (UnreadableObjectException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable TreeEntries find(TreeEntries entries, String name) {
        byte[] bytes = name.getBytes(UTF_8);
        TreeEntries at = entries;
        while (at != null && !at.atEnd()) {
            if (at.nameIs(bytes)) {
                return at;
            }
            at = next(at);
        }
        return null;
    }

    private static @Nullable TreeEntries next(TreeEntries entries) {
        try {
            entries.next();
            return entries;
        } catch (ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    /** One file of the repository; its content is read once. */
    private final class RepositoryFile implements SourceFile {
        private final String path;
        private final ObjectId blob;
        private @Nullable FileContent content;
        private boolean read;

        RepositoryFile(String path, ObjectId blob) {
            this.path = path;
            this.blob = blob;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public String id() {
            return blob.name();
        }

        @Override
        public String text() {
            FileContent known = content();
            return known == null || known.isBinary() ? "" : known.text();
        }

        @Nullable
        FileContent content() {
            if (!read) {
                read = true;
                try {
                    content = objects.blob(blob);
                } catch (UnreadableObjectException e) {
                    content = null;
                }
            }
            return content;
        }
    }
}
