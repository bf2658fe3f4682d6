package cbm.miner.git;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.FileContent;
import cbm.miner.fix.Fix;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole fixes out of a repository: message, hunks, the texts before and after, and the files around them.
 *
 * <p>For one thread; several share the repository with a reader each.
 */
public final class FixReader implements AutoCloseable {
    private final ObjectSource objects;
    private final FixExtractor extractor;

    /** A reader for one thread. */
    public FixReader(GitRepository repository, Budget budget) {
        this(new ObjectSource(repository, budget.blobBytes()), budget);
    }

    FixReader(Repository repository, Budget budget) {
        this(new ObjectSource(repository, PackList.of(repository), budget.blobBytes()), budget);
    }

    private FixReader(ObjectSource objects, Budget budget) {
        this.objects = objects;
        this.extractor = new FixExtractor(objects, budget);
    }

    /**
     * Reads a fix. A commit that cannot be read has no files, an empty message, and the reason among the diff's skips.
     *
     * @param repositoryName what the fix says of where it is from
     */
    public ReadFix read(String repositoryName, CommitId commit) {
        FixDiff diff = extractor.extract(commit);
        String message = "";
        Instant date = Instant.EPOCH;
        Optional<ObjectId> tree = Optional.empty();
        try {
            byte[] bytes = objects.commit(commit.objectId());
            RawCommit raw = new RawCommit(commit.objectId(), bytes);
            message = raw.message();
            date = raw.commitDate();
            tree = Optional.of(CommitHead.of(bytes).tree());
        } catch (UnreadableObjectException e) {
            // The extractor came upon the same and noted it among the skips.
            tree = Optional.empty();
        }
        List<FileChange> files = diff.goFiles().stream().map(this::withTexts).toList();
        Fix fix = new Fix(repositoryName, commit.name(), message, date, files);
        return new ReadFix(fix, diff, new FixSources(objects, diff.parent().flatMap(this::treeOf), tree));
    }

    private Optional<ObjectId> treeOf(CommitId commit) {
        try {
            return Optional.of(CommitHead.of(objects.commit(commit.objectId())).tree());
        } catch (UnreadableObjectException e) {
            return Optional.empty();
        }
    }

    private FileChange withTexts(ChangedFile file) {
        FileChange change = file.change();
        if (file.isBinary() || file.skipped().isPresent()) {
            return change;
        }
        return new FileChange(
                change.kind(),
                change.pathBefore(),
                change.pathAfter(),
                text(file.before()),
                text(file.after()),
                change.hunks(),
                change.latin1());
    }

    private @Nullable String text(FileVersion version) {
        if (!version.exists()) {
            return "";
        }
        try {
            FileContent content = objects.blob(version.id());
            return content.isBinary() ? null : content.text();
        } catch (UnreadableObjectException e) {
            return null;
        }
    }

    @Override
    public void close() {
        extractor.close();
    }
}
