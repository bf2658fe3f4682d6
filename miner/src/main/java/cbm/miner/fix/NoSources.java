package cbm.miner.fix;

import java.util.List;
import java.util.Optional;

/** The sources of a fix of which only a patch is known. */
enum NoSources implements Sources {
    INSTANCE;

    @Override
    public Optional<SourceFile> file(Side side, String path) {
        return Optional.empty();
    }

    @Override
    public List<SourceFile> goFiles(Side side, String directory) {
        return List.of();
    }
}
