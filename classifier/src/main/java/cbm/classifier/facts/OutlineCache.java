package cbm.classifier.facts;

import cbm.classifier.syntax.NamePool;
import cbm.miner.fix.Sources;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of files by the id of their content, so that each is parsed once however many fixes need it. Bounded by the length
 * of the texts it keeps: what has not been asked for the longest goes first. For any number of threads.
 */
final class OutlineCache {

    /** Declarations without bodies take, with the text, some ten bytes for each char of it; a quarter of the memory is theirs. */
    private static final long BYTES_PER_CHAR = 40;

    private final long maxChars;
    private final NamePool names = new NamePool();
    private final LinkedHashMap<String, FileOutline> outlines = new LinkedHashMap<>(256, 0.75f, true);
    private long chars;

    OutlineCache() {
        this(Runtime.getRuntime().maxMemory() / BYTES_PER_CHAR);
    }

    OutlineCache(long maxChars) {
        this.maxChars = maxChars;
    }

    FileOutline get(Sources.SourceFile source) {
        FileOutline known = find(source.id());
        return known != null ? known : put(source.id(), parse(source.text()));
    }

    /** The outline of a text that is not kept. */
    FileOutline parse(String text) {
        return FileOutline.of(text, names);
    }

    private synchronized @Nullable FileOutline find(String id) {
        return outlines.get(id);
    }

    private synchronized FileOutline put(String id, FileOutline outline) {
        FileOutline earlier = outlines.putIfAbsent(id, outline);
        if (earlier != null) {
            return earlier;
        }
        chars += outline.text().length();
        var eldest = outlines.entrySet().iterator();
        while (chars > maxChars && outlines.size() > 1) {
            Map.Entry<String, FileOutline> entry = eldest.next();
            chars -= entry.getValue().text().length();
            eldest.remove();
        }
        return outline;
    }
}
