package cbm.classifier.facts;

import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Directories by the id of what stands in them, so that the fixes around which a package stays the same share what was
 * found out about it. Bounded: what has not been asked for the longest goes first. For any number of threads.
 */
final class DirectoryCache {

    /** Packages of more than so many files are looked at in part. */
    private static final int MAX_FILES = 400;

    private static final int MAX_DIRECTORIES = 512;

    private final OutlineCache outlines;
    private final Map<String, Directory> directories = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Directory> eldest) {
            return size() > MAX_DIRECTORIES;
        }
    };

    DirectoryCache(OutlineCache outlines) {
        this.outlines = outlines;
    }

    /** The directory of a path on one side of a fix; one without files where there is none. */
    Directory get(Sources sources, Side side, String path) {
        Optional<String> id = sources.directoryId(side, path);
        if (id.isEmpty()) {
            return read(sources, side, path);
        }
        Directory known = find(id.get());
        return known == null ? put(id.get(), read(sources, side, path)) : known;
    }

    /** The outline of a text that stands in no directory at hand. */
    FileOutline parse(String text) {
        return outlines.parse(text);
    }

    private Directory read(Sources sources, Side side, String path) {
        List<FileOutline> files = sources.goFiles(side, path).stream()
                .limit(MAX_FILES)
                .map(outlines::get)
                .toList();
        return new Directory(files);
    }

    private synchronized @Nullable Directory find(String id) {
        return directories.get(id);
    }

    private synchronized Directory put(String id, Directory directory) {
        Directory earlier = directories.putIfAbsent(id, directory);
        return earlier == null ? directory : earlier;
    }
}
