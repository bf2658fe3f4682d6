package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.syntax.GoParser;
import cbm.miner.file.Sha256;
import cbm.miner.fix.Fix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells builds of the program apart by the code that finds the facts of a fix: the same code, the same facts. */
public final class FactsFingerprint {
    private static final int DIGITS = 32;

    private FactsFingerprint() {}

    /**
     * The fingerprint of this build, in hexadecimal digits; nothing where its code cannot be looked at.
     *
     * @param readers classes whose packages read the fixes themselves
     */
    public static Optional<String> ofThisBuild(Class<?>... readers) {
        List<Class<?>> classes = new ArrayList<>(List.of(readers));
        classes.addAll(List.of(GoParser.class, Fact.class, FactsFingerprint.class, Fix.class));
        SortedMap<String, Long> sums = new TreeMap<>();
        try {
            for (Class<?> each : classes) {
                CodeSource source = each.getProtectionDomain().getCodeSource();
                if (source == null) {
                    return Optional.empty();
                }
                Path place = Path.of(source.getLocation().toURI());
                String folder = each.getPackageName().replace('.', '/') + "/";
                if (Files.isDirectory(place)) {
                    addFiles(place.resolve(folder), folder, sums);
                } else {
                    addEntries(place, folder, sums);
                }
            }
        } catch (IOException | UncheckedIOException | URISyntaxException unreadable) {
            return Optional.empty();
        }
        return Optional.of(Sha256.hex(sums.toString()).substring(0, DIGITS));
    }

    private static void addFiles(Path place, String folder, SortedMap<String, Long> sums) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = folder + file.getFileName();
                if (isCode(name, folder)) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
    }

    private static void addEntries(Path place, String folder, SortedMap<String, Long> sums) throws IOException {
        try (JarFile jar = new JarFile(place.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (isCode(entry.getName(), folder)) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
    }

    private static boolean isCode(String name, String folder) {
        return name.startsWith(folder) && name.endsWith(".class") && name.indexOf('/', folder.length()) < 0;
    }
}
