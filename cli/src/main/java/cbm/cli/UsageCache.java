package cbm.cli;

import cbm.classifier.usage.FileUsage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the files tell that were read so far, by the ids of their contents. */
final class UsageCache {
    private final Map<String, FileUsage> files = new ConcurrentHashMap<>();

    boolean holds(String blob) {
        return files.containsKey(blob);
    }

    @Nullable
    FileUsage find(String blob) {
        return files.get(blob);
    }

    void put(String blob, FileUsage usage) {
        files.put(blob, usage);
    }
}
