package cbm.miner.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A git repository on this machine, opened for reading.
 *
 * <p>Threads may share it; what they read through it they read with readers of their own. Close it when done.
 */
public final class GitRepository implements AutoCloseable {
    /** What git takes for {@code HEAD}, alone and with what follows. */
    private static final Pattern ALIAS = Pattern.compile("@([~^].*)?", Pattern.DOTALL);

    /** {@code :/text}, {@code A^{/text}}, {@code A^!}, {@code A^@}, {@code A^-1} and {@code ^A}. */
    private static final Pattern SEARCH_OR_SET = Pattern.compile("^:/|\\^\\{/|\\^[!@]$|\\^-\\d*$|^\\^");

    private final Repository repository;
    private final GitLayout layout;
    private @Nullable PackList packs;

    private GitRepository(Repository repository, GitLayout layout) {
        this.repository = repository;
        this.layout = layout;
    }

    /**
     * Opens the repository that a path names: a work tree or a folder in one, a {@code .git} folder, a bare repository,
     * a linked work tree.
     *
     * @throws UnusableRepository where there is none, or one whose objects are named by SHA-256
     */
    public static GitRepository open(Path path) throws IOException {
        IsolatedSystem.install();
        GitLayout layout = GitLayout.find(path);
        Condition.refuseSha256(path, layout);
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder()
                    .setGitDir(layout.gitDir().toFile())
                    .setObjectDirectory(layout.commonDir().resolve("objects").toFile())
                    .setMustExist(true);
            if (!layout.gitDir().equals(layout.commonDir())) {
                builder.setGitCommonDir(layout.commonDir().toFile());
            }
            builder.setBare();
            return new GitRepository(new FileRepository(builder.setup()), layout);
        } catch (RepositoryNotFoundException e) {
            throw UnusableRepository.wronglyNamed(path + " is not a git repository");
        } catch (IllegalArgumentException e) {
            throw UnusableRepository.unreadable(path + " cannot be read: " + e.getMessage());
        }
    }

    /** What is special about the repository: shallow, partial, replaced objects and the like. */
    public Condition condition() throws IOException {
        return Condition.of(repository, layout);
    }

    /**
     * A text that stays the same for as long as objects that are absent may stay so: {@code whole} where none should be
     * absent, else one that changes with the shallow commits and the pack files.
     */
    public String completeness() throws IOException {
        Condition condition = condition();
        return condition.isShallow() || condition.isPartial()
                ? "cut-" + nameOf(condition.shallowCommits() + " " + Condition.packFiles(layout.commonDir(), ".pack"))
                : "whole";
    }

    /** The id that git would give to a text as a blob. */
    private static String nameOf(String text) {
        return new ObjectInserter.Formatter()
                .idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8))
                .name();
    }

    /** The folder that holds the repository's {@code HEAD}. */
    public Path gitDir() {
        return layout.gitDir();
    }

    /** The address of the remote that the repository was cloned from, without credentials; nothing for a local path. */
    public Optional<String> origin() {
        String url = repository.getConfig().getString("remote", "origin", "url");
        return url == null ? Optional.empty() : RemoteAddress.publicForm(url);
    }

    /**
     * The commit that a ref names.
     *
     * @param ref a ref, short or whole, a commit id or any of git's revision expressions but for searches and sets;
     *     {@code HEAD} or {@code @} for the branch that is checked out
     * @throws UnusableRepository where it names no commit
     */
    public CommitId resolve(String ref) throws IOException {
        String asked = ALIAS.matcher(ref).matches() ? Constants.HEAD + ref.substring(1) : ref;
        ObjectId id = asked.equals(Constants.HEAD) ? head() : find(asked);
        if (id == null) {
            throw UnusableRepository.wronglyNamed(
                    SEARCH_OR_SET.matcher(ref).find()
                            ? "'" + ref + "' names commits in a way of git's that is not known here; 'git rev-parse'"
                                    + " tells their ids"
                            : "no commit is called '" + ref + "' in this repository; " + advice(asked));
        }
        return CommitId.of(id);
    }

    private static String advice(String asked) {
        return asked.equals(Constants.HEAD)
                ? "the branch that is checked out has none yet; name another one with --ref"
                : "'git branch -a' lists its branches";
    }

    /**
     * A commit of this repository.
     *
     * @throws UnusableRepository where it is missing or damaged
     */
    public RawCommit commit(CommitId id) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            RawCommit commit = new RawCommit(
                    id.objectId(),
                    reader.open(id.objectId(), Constants.OBJ_COMMIT).getCachedBytes());
            if (commit.isWellFormed()) {
                return commit;
            }
        } catch (MissingObjectException e) {
            throw UnusableRepository.unreadable("the commit " + id + " is missing from the repository");
        } catch (LargeObjectException | IOException e) {
            throw UnusableRepository.unreadable("the commit " + id + " cannot be read: " + e.getMessage());
        }
        throw UnusableRepository.unreadable("the commit " + id + " is damaged");
    }

    /** What the repository is called where nobody names it: its address' owner and name, else its folder's name. */
    public String name() {
        return origin().flatMap(RepositoryName::ofAddress).orElseGet(() -> RepositoryName.ofFolder(gitDir()));
    }

    boolean hasHead() throws IOException {
        return head() != null;
    }

    private @Nullable ObjectId head() throws IOException {
        Optional<ObjectId> quick = layout.head();
        if (quick.isPresent()) {
            return quick.get();
        }
        Ref head = repository.exactRef(Constants.HEAD);
        return head == null ? null : head.getObjectId();
    }

    /**
     * Whether an object that could not be read once can be read now.
     *
     * @param commit the commit that it was needed for
     * @param object its id; anything else where the commit itself is meant
     */
    public boolean canRead(String commit, String object) {
        ObjectId id = ObjectId.fromString(ObjectId.isId(object) ? object : commit);
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(id);
            return loader.getType() != Constants.OBJ_COMMIT
                    || new RawCommit(id, loader.getCachedBytes()).isWellFormed();
        } catch (LargeObjectException e) {
            return true;
        } catch (IOException e) {
            // Missing or damaged, as it was before.
            return false;
        }
    }

    Set<ObjectId> shallowCommits() throws IOException {
        return repository.getObjectDatabase().getShallowCommits();
    }

    private @Nullable ObjectId find(String ref) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(ref);
            if (id == null) {
                id = repository.resolve("refs/remotes/origin/" + ref);
            }
            return id == null ? null : walk.parseCommit(id).copy();
        } catch (AmbiguousObjectException e) {
            throw UnusableRepository.ambiguous(
                    "'" + ref + "' may be any of " + e.getCandidates().size() + " objects; give more digits");
        } catch (org.eclipse.jgit.errors.IncorrectObjectTypeException
                | org.eclipse.jgit.errors.RevisionSyntaxException e) {
            return null;
        } catch (MissingObjectException e) {
            throw UnusableRepository.unreadable("the commit that '" + ref + "' names is missing from the repository");
        }
    }

    /**
     * The commit at which the first-parent line of another one stood at a moment: the newest on that line that is not
     * younger.
     *
     * @throws UnusableRepository where the whole line is younger
     */
    public CommitId asOf(CommitId tip, Instant moment) throws IOException {
        long limit = moment.getEpochSecond();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit commit = walk.parseCommit(tip.objectId());
            while (commit.getCommitTime() > limit) {
                if (commit.getParentCount() == 0) {
                    throw UnusableRepository.wronglyNamed("the history is younger than " + moment);
                }
                commit = walk.parseCommit(commit.getParent(0));
            }
            return CommitId.of(commit);
        } catch (MissingObjectException e) {
            throw UnusableRepository.unreadable("the history back to " + moment + " is not whole: "
                    + e.getObjectId().name() + " is missing");
        }
    }

    /** When a commit was made, to the second. */
    public Instant committed(CommitId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return Instant.ofEpochSecond(walk.parseCommit(commit.objectId()).getCommitTime());
        }
    }

    /** When the last commit of the first-parent line of another one was made: its root, or the last that is at hand. */
    public Instant oldestOnLine(CommitId tip) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit commit = walk.parseCommit(tip.objectId());
            while (commit.getParentCount() > 0) {
                RevCommit parent = commit.getParent(0);
                try {
                    walk.parseHeaders(parent);
                } catch (MissingObjectException e) {
                    break;
                }
                commit = parent;
            }
            return Instant.ofEpochSecond(commit.getCommitTime());
        }
    }

    synchronized PackList packs() {
        PackList known = packs;
        if (known == null) {
            known = PackList.of(repository);
            packs = known;
        }
        return known;
    }

    Repository jgit() {
        return repository;
    }

    ObjectReader newReader() {
        return repository.newObjectReader();
    }

    @Override
    public void close() {
        repository.close();
    }
}
