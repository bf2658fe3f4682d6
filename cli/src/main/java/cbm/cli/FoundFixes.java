package cbm.cli;

import cbm.miner.index.IndexUpdate;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateSink;
import cbm.miner.study.Study;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes the candidates of a run of mining to the index, which is opened when the first one comes. */
final class FoundFixes implements CandidateSink, Closeable {
    private final Path study;
    private final boolean wanted;
    private @Nullable IndexUpdate index;

    FoundFixes(Path study, boolean wanted) {
        this.study = study;
        this.wanted = wanted;
    }

    @Override
    public void found(Candidate candidate, long mark) {
        if (wanted) {
            try {
                index().found(candidate, mark);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void placed(Study changed, List<String> repositories) throws IOException {
        if (wanted) {
            index().placed(changed, repositories);
        }
    }

    private synchronized IndexUpdate index() throws IOException {
        IndexUpdate open = index;
        if (open == null) {
            open = IndexUpdate.of(study);
            index = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        IndexUpdate open = index;
        if (open != null) {
            open.close();
        }
    }
}
