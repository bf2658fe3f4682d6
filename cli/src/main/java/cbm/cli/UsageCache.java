package cbm.cli;

import cbm.classifier.usage.FileUsage;
import cbm.classifier.usage.FileUsageText;
import cbm.miner.file.WholeFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What Go files told that were read so far, by the ids of their contents; kept in a file of a study, if there is one. A
 * file that is damaged or of another version is as good as none: everything in it can be read again.
 */
final class UsageCache {
    private static final String FILE = "usage-cache.tsv.gz";

    private final @Nullable Path file;
    private final Map<String, FileUsage> files = new ConcurrentHashMap<>();
    private volatile boolean grew;

    private UsageCache(@Nullable Path file) {
        this.file = file;
    }

    /** One that ends with this run. */
    static UsageCache inMemory() {
        return new UsageCache(null);
    }

    /** The one that a study keeps. */
    static UsageCache of(Path study) {
        UsageCache cache = new UsageCache(study.resolve(FILE));
        cache.load(study.resolve(FILE));
        return cache;
    }

    /** Whether a study keeps one, that is, whether its usage was ever measured. */
    static boolean isIn(Path study) {
        return Files.isRegularFile(study.resolve(FILE));
    }

    private void load(Path from) {
        if (!Files.isRegularFile(from)) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.US_ASCII))) {
            if (!header().equals(lines.readLine())) {
                return;
            }
            String line;
            while ((line = lines.readLine()) != null) {
                int tab = line.indexOf('\t');
                String blob = line.substring(0, Math.max(0, tab));
                FileUsageText.read(line.substring(tab + 1)).ifPresent(usage -> files.put(blob, usage));
            }
        } catch (IOException e) {
            // Cut off or damaged: what was read of it holds, and the rest is read again.
            grew = true;
        }
    }

    private static String header() {
        return "cbm " + Version.number() + " " + FileUsageText.VERSION;
    }

    boolean holds(String blob) {
        return files.containsKey(blob);
    }

    @Nullable
    FileUsage find(String blob) {
        return files.get(blob);
    }

    void put(String blob, FileUsage usage) {
        files.put(blob, usage);
        grew = true;
    }

    /** Writes down what is new, whole or not at all. */
    void keep() throws IOException {
        Path to = file;
        if (to == null || !grew) {
            return;
        }
        try (WholeFile whole = WholeFile.at(to)) {
            try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(whole.part())), StandardCharsets.US_ASCII))) {
                out.write(header() + "\n");
                for (Map.Entry<String, FileUsage> each : new TreeMap<>(files).entrySet()) {
                    out.write(each.getKey() + "\t" + FileUsageText.write(each.getValue()) + "\n");
                }
            }
            whole.putInPlace();
        }
        grew = false;
    }
}
