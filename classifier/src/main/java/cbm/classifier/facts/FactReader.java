package cbm.classifier.facts;

import cbm.classifier.syntax.GoParser;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;

/**
 * Reads the facts of Go files. Keeps the files that it has parsed, so that one reader should serve many fixes; it may be
 * shared by threads.
 */
public final class FactReader {

    private final DirectoryCache directories;

    /** A reader that keeps as many parsed files as a part of the memory can hold. */
    public FactReader() {
        this.directories = new DirectoryCache(new OutlineCache());
    }

    /** A reader that keeps parsed files of at most so many chars in all. */
    public FactReader(long maxChars) {
        this.directories = new DirectoryCache(new OutlineCache(maxChars));
    }

    /** A reader of one side of one fix, for one thread. */
    public SideReader on(Side side, Sources sources) {
        return new SideReader(directories, side, sources);
    }

    /** Reads a file of which no other is known. */
    public ReadFile read(String path, String text) {
        return on(Side.AFTER, Sources.none())
                .open(path, new ParsedOutline(GoParser.parse(text)))
                .readAll();
    }
}
