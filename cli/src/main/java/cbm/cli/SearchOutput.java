package cbm.cli;

import cbm.miner.index.Likeness;
import cbm.miner.index.SearchPage;
import java.io.IOException;

/** How the hits of a search are printed. */
interface SearchOutput {
    /**
     * Prints a page.
     *
     * @param query the query
     * @param page what was found
     * @param skipped number of hits on the pages before
     */
    void page(String query, SearchPage page, int skipped) throws IOException;

    /** Prints a fix and those like it. */
    void alike(Likeness likeness) throws IOException;
}
