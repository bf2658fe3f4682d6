package cbm.miner.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.Repository;

/**
 * The packs of a repository as they were when it was opened. JGit strikes a pack off its own list when a reader comes
 * upon a damaged object in it, which must not hide the pack's other objects from the readers that come later.
 */
record PackList(List<Listed> packs) {
    PackList {
        packs = List.copyOf(packs);
    }

    /** A pack and what it holds; threads may share it. */
    record Listed(Path file, PackIndex index) {}

    /** The packs that can be used; what is in others is left to JGit. */
    static PackList of(Repository repository) {
        List<Listed> packs = new ArrayList<>();
        if (repository.getObjectDatabase() instanceof ObjectDirectory directory) {
            for (Pack pack : directory.getPacks()) {
                try {
                    packs.add(new Listed(pack.getPackFile().toPath(), pack.getIndex()));
                } catch (IOException e) {
                    // JGit comes upon the same and says what is wrong, if one of the pack's objects is asked for.
                    continue;
                }
            }
        }
        return new PackList(packs);
    }
}
