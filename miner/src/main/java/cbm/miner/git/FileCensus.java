package cbm.miner.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Counts the files that commits hold, and those that should be there and are not; each object is looked at once. */
final class FileCensus {
    private static final String GO = ".go";

    private final GitRepository repository;
    private final IdSet seen = new IdSet();
    private int goFiles;
    private int missingFolders;
    private int damagedFolders;
    private int missingFiles;
    private int unreadCommits;

    FileCensus(GitRepository repository) {
        this.repository = repository;
    }

    /** The number of Go files at a commit. */
    int atTip(CommitId tip) throws IOException {
        below(List.of(tip));
        return goFiles;
    }

    /** Looks for all folders and files of some commits. */
    void below(List<CommitId> commits) throws IOException {
        try (ObjectSource objects =
                        new ObjectSource(repository, Budget.standard().blobBytes());
                ObjectReader reader = repository.newReader()) {
            for (CommitId commit : commits) {
                try {
                    walk(
                            objects,
                            reader,
                            CommitHead.of(objects.commit(commit.objectId())).tree());
                } catch (UnreadableObjectException e) {
                    // The walk over the commits has counted it.
                    unreadCommits++;
                }
            }
        }
    }

    private void walk(ObjectSource objects, ObjectReader reader, ObjectId root) throws IOException {
        ArrayDeque<ObjectId> folders = new ArrayDeque<>();
        if (seen.add(root)) {
            folders.add(root);
        }
        while (!folders.isEmpty()) {
            try {
                TreeEntries entries = new TreeEntries(objects.tree(folders.remove()));
                for (; !entries.atEnd(); entries.next()) {
                    look(entries, folders, reader);
                }
            } catch (UnreadableObjectException e) {
                missingFolders += e.reason() == SkipReason.MISSING_OBJECT ? 1 : 0;
                damagedFolders += e.reason() == SkipReason.MISSING_OBJECT ? 0 : 1;
            } catch (ArrayIndexOutOfBoundsException e) {
                damagedFolders++;
            }
        }
    }

    private void look(TreeEntries entries, ArrayDeque<ObjectId> folders, ObjectReader reader) throws IOException {
        boolean isSubmodule = FileMode.GITLINK.equals(entries.mode());
        boolean isGo = !entries.isDirectory() && !isSubmodule && entries.nameEndsWith(GO);
        goFiles += isGo ? 1 : 0;
        if (isSubmodule || !seen.add(entries.id())) {
            return;
        }
        if (entries.isDirectory()) {
            folders.add(entries.id());
        } else if (!reader.has(entries.id())) {
            missingFiles++;
        }
    }

    int missingFolders() {
        return missingFolders;
    }

    int damagedFolders() {
        return damagedFolders;
    }

    int missingFiles() {
        return missingFiles;
    }

    /** Whether all commits and folders could be read. */
    boolean isWhole() {
        return unreadCommits == 0 && missingFolders == 0 && damagedFolders == 0;
    }
}
