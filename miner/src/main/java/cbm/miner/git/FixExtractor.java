package cbm.miner.git;

import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.FileContent;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.LineDiff;
import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fix diffs of commits out of a repository, as {@code git show -M --first-parent --diff-algorithm=histogram}
 * shows them for Go files. A root commit is compared with the empty tree.
 *
 * <p>For one thread; several share the repository with an extractor each. What cannot be read, or exceeds the budget,
 * is a {@link Skip} in the diff and never an exception.
 */
public final class FixExtractor implements AutoCloseable {
    private static final String GO = ".go";

    private final ObjectSource objects;
    private final Budget budget;

    /** An extractor for one thread. */
    public FixExtractor(GitRepository repository, Budget budget) {
        this(new ObjectSource(repository, budget.blobBytes()), budget);
    }

    FixExtractor(Repository repository, Budget budget) {
        this(new ObjectSource(repository, PackList.of(repository), budget.blobBytes()), budget);
    }

    FixExtractor(ObjectSource objects, Budget budget) {
        this.objects = objects;
        this.budget = budget;
    }

    /** The diff of a commit. */
    public FixDiff extract(CommitId commit) {
        return new Extraction(commit).run();
    }

    @Override
    public void close() {
        objects.close();
    }

    /** The extraction of one commit. */
    private final class Extraction {
        private final CommitId commit;
        private final List<Skip> skips = new ArrayList<>();
        private final List<ChangedFile> goFiles = new ArrayList<>();
        private final List<OtherFile> otherFiles = new ArrayList<>();
        private final List<PathChange> otherChanges = new ArrayList<>();
        private final PatchId patchId = new PatchId();
        /** By blob: what was read to look for renames, or why it could not be. */
        private final Map<ObjectId, FileContent> contents = new HashMap<>();

        private final Map<ObjectId, UnreadableObjectException> failures = new HashMap<>();

        private long bytesRead;
        private CommitHead head = CommitHead.UNREAD;

        Extraction(CommitId commit) {
            this.commit = commit;
        }

        FixDiff run() {
            try {
                head = CommitHead.of(objects.commit(commit.objectId()));
                TreeDiff trees = TreeDiff.of(objects, parentTree(), head.tree(), budget.files());
                trees.unread()
                        .forEach(each ->
                                skip(each.path(), each.reason(), each.tree().name()));
                if (trees.isCut()) {
                    skip("", SkipReason.TOO_MANY_FILES, "more than " + budget.files() + " files");
                } else {
                    files(trees.changes());
                }
            } catch (UnreadableObjectException e) {
                skip("", e.reason(), e.getMessage());
            }
            return new FixDiff(
                    commit,
                    head.firstParent().map(CommitId::of),
                    head.parents(),
                    goFiles,
                    otherFiles,
                    skips,
                    goFiles.isEmpty() ? patchIdWithoutGo() : patchId.id());
        }

        private @Nullable ObjectId parentTree() throws UnreadableObjectException {
            if (head.firstParent().isEmpty()) {
                return null;
            }
            ObjectId parent = head.firstParent().get();
            try {
                return CommitHead.of(objects.commit(parent)).tree();
            } catch (UnreadableObjectException e) {
                boolean isEdge = objects.isShallow(commit.objectId());
                throw new UnreadableObjectException(isEdge ? SkipReason.SHALLOW : e.reason(), parent.name(), e);
            }
        }

        private void files(List<PathChange> changes) {
            List<PathChange> goChanges = new ArrayList<>();
            for (PathChange change : changes) {
                if (change.path().endsWith(GO)) {
                    goFile(change, goChanges);
                } else {
                    other(change);
                }
            }
            List<PathChange> gone =
                    goChanges.stream().filter(each -> !each.after().exists()).toList();
            List<PathChange> come =
                    goChanges.stream().filter(each -> !each.before().exists()).toList();
            Renames renames = Renames.among(gone, come, budget.renameLimit(), this::similarity);
            if (renames.isOverLimit()) {
                skip("", SkipReason.RENAME_LIMIT, gone.size() + " files gone, " + come.size() + " come");
            }
            Set<PathChange> renamed = renames.usedSources();
            for (PathChange change : goChanges) {
                if (!renamed.contains(change)) {
                    compare(change, renames.of(change));
                }
            }
        }

        /** Sorts a path with a Go file's name: what is a file is compared, a link or a submodule is another file. */
        private void goFile(PathChange change, List<PathChange> goChanges) {
            boolean wasFile = change.before().isRegular();
            boolean isFile = change.after().isRegular();
            if ((wasFile || !change.before().exists())
                    && (isFile || !change.after().exists())) {
                goChanges.add(change);
            } else if (wasFile) {
                goChanges.add(new PathChange(change.path(), change.before(), FileVersion.ABSENT));
            } else if (isFile) {
                goChanges.add(new PathChange(change.path(), FileVersion.ABSENT, change.after()));
            } else {
                other(change);
            }
        }

        private void other(PathChange change) {
            otherFiles.add(new OtherFile(kind(change, Optional.empty()), change.path()));
            otherChanges.add(change);
        }

        /** The patch id of a commit that changes no Go file; empty where one of its files cannot be read. */
        private String patchIdWithoutGo() {
            List<PathChange> changes = new ArrayList<>();
            for (PathChange change : otherChanges) {
                if (change.isOfOneType()) {
                    changes.add(change);
                } else {
                    changes.add(new PathChange(change.path(), change.before(), FileVersion.ABSENT));
                    changes.add(new PathChange(change.path(), FileVersion.ABSENT, change.after()));
                }
            }
            Renames renames = Renames.among(
                    changes.stream()
                            .filter(each ->
                                    !each.after().exists() && each.before().isRegular())
                            .toList(),
                    changes.stream()
                            .filter(each ->
                                    !each.before().exists() && each.after().isRegular())
                            .toList(),
                    budget.renameLimit(),
                    this::similarity);
            Set<PathChange> renamed = renames.usedSources();
            try {
                for (PathChange change : changes) {
                    if (!renamed.contains(change)) {
                        addOther(change, renames.of(change));
                    }
                }
            } catch (UnreadableObjectException e) {
                // No row tells of it: nothing but the id was wanted of the file.
                return "";
            }
            return patchId.id();
        }

        private void addOther(PathChange change, Optional<Renames.Rename> rename) throws UnreadableObjectException {
            PatchId.File file = patchFile(change, rename);
            patchId.start(file);
            if (file.before().id().equals(file.after().id())) {
                return;
            }
            FileContent before = otherContent(file.before());
            FileContent after = otherContent(file.after());
            if (before.isBinary() || after.isBinary()) {
                patchId.binary(file);
            } else {
                patchId.lines(file, LineDiff.of(before, after));
            }
        }

        /** What git shows of a version: the content, a link's target, or a line that names a submodule's commit. */
        private FileContent otherContent(FileVersion version) throws UnreadableObjectException {
            return version.isSubmodule()
                    ? FileContent.of("Subproject commit " + version.id().name() + "\n")
                    : content(version.id());
        }

        private Optional<Similarity> similarity(PathChange change, FileVersion version) {
            try {
                FileContent content = content(version.id());
                contents.put(version.id(), content);
                return Optional.of(Similarity.of(content));
            } catch (UnreadableObjectException e) {
                failures.put(version.id(), e);
                return Optional.empty();
            }
        }

        private void compare(PathChange change, Optional<Renames.Rename> rename) {
            PatchId.File file = patchFile(change, rename);
            patchId.start(file);
            if (file.before().id().equals(file.after().id())) {
                add(file, List.of(), Set.of(), false, isGenerated(change.after().id()), Optional.empty());
                return;
            }
            try {
                compare(file, content(file.before().id()), content(file.after().id()));
            } catch (UnreadableObjectException e) {
                skip(change.path(), e.reason(), e.getMessage());
                add(file, List.of(), Set.of(), false, false, Optional.of(e.reason()));
            }
        }

        private PatchId.File patchFile(PathChange change, Optional<Renames.Rename> rename) {
            PathChange source = rename.map(Renames.Rename::source).orElse(change);
            int similarity = rename.map(Renames.Rename::score).orElse(0) * 100 / Similarity.MOST;
            return new PatchId.File(
                    kind(change, rename), source.before(), change.after(), source.path(), change.path(), similarity);
        }

        /** Of a file whose content stayed; one that cannot be read does not say anything. */
        private boolean isGenerated(ObjectId blob) {
            try {
                return GeneratedCode.says(content(blob));
            } catch (UnreadableObjectException e) {
                return false;
            }
        }

        private void compare(PatchId.File file, FileContent before, FileContent after) {
            if (before.isBinary() || after.isBinary()) {
                patchId.binary(file);
                add(file, List.of(), Set.of(), true, false, Optional.empty());
                return;
            }
            LineDiff diff = LineDiff.of(before, after);
            patchId.lines(file, diff);
            boolean isGenerated = GeneratedCode.says(file.after().exists() ? after : before);
            add(file, diff.hunks(), diff.latin1(), false, isGenerated, Optional.empty());
        }

        private void add(
                PatchId.File file,
                List<Hunk> hunks,
                Set<Side> latin1,
                boolean isBinary,
                boolean isGenerated,
                Optional<SkipReason> skipped) {
            FileChange change =
                    new FileChange(file.kind(), file.pathBefore(), file.pathAfter(), null, null, hunks, latin1);
            goFiles.add(new ChangedFile(
                    change, file.before(), file.after(), file.similarity(), isBinary, isGenerated, skipped));
        }

        private FileContent content(ObjectId blob) throws UnreadableObjectException {
            if (blob.equals(ObjectId.zeroId())) {
                return FileContent.empty();
            }
            FileContent known = contents.get(blob);
            if (known != null) {
                return known;
            }
            UnreadableObjectException failure = failures.get(blob);
            if (failure != null) {
                throw failure;
            }
            if (bytesRead > budget.commitBytes()) {
                throw new UnreadableObjectException(
                        SkipReason.COMMIT_TOO_LARGE, "more than " + budget.commitBytes() + " bytes");
            }
            FileContent content = objects.blob(blob);
            bytesRead += content.size();
            return content;
        }

        private void skip(String path, SkipReason reason, @Nullable String detail) {
            skips.add(new Skip(commit.name(), path, reason, detail == null ? "" : detail));
        }
    }

    private static ChangeKind kind(PathChange change, Optional<Renames.Rename> rename) {
        if (rename.isPresent()) {
            return ChangeKind.RENAMED;
        }
        if (!change.before().exists()) {
            return ChangeKind.ADDED;
        }
        return change.after().exists() ? ChangeKind.MODIFIED : ChangeKind.DELETED;
    }
}
