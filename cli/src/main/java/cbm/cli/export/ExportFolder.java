package cbm.cli.export;

import cbm.miner.file.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that is written as a whole beside its place and then put there. It lists its files with their SHA-256, by which
 * it is known again: an earlier one is replaced only if it holds nothing else and nothing in it was changed.
 */
final class ExportFolder implements Closeable {
    /** The list, in the format of {@code sha256sum}. */
    static final String SUMS = "SHA256SUMS";

    private static final String MARK = "# Written by cbm export: all other files of this folder.";

    private final Path place;
    private final Path part;
    private final Path old;
    private final SortedMap<String, String> sums = new TreeMap<>();

    private ExportFolder(Path place) {
        this.place = place;
        String name = place.getFileName() + "." + ProcessHandle.current().pid();
        part = place.resolveSibling(name + "~part");
        old = place.resolveSibling(name + "~old");
    }

    /**
     * Begins a folder.
     *
     * @param named where it will be; may be an empty folder or an earlier one of this program
     * @throws ExportFault if something else is there, or nothing above it
     */
    static ExportFolder at(Path named) throws IOException {
        Path place = Files.exists(named)
                ? named.toRealPath()
                : named.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new ExportFault("--out " + named + ": there is no folder " + parent);
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            checkReplaceable(named, place);
        }
        ExportFolder folder = new ExportFolder(place);
        Files.createDirectory(folder.part);
        return folder;
    }

    private static void checkReplaceable(Path named, Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            throw new ExportFault("--out " + named + " is a file; name a new folder");
        }
        Map<String, String> known = known(place);
        for (Path file : files(place)) {
            String name = name(place, file);
            if (known.isEmpty()) {
                throw new ExportFault("--out " + named + " holds other files, such as " + name + "; name a new folder");
            }
            if (!name.equals(SUMS) && !sum(file).equals(known.get(name))) {
                throw new ExportFault("--out " + named + " is an earlier export, but " + name
                        + (known.containsKey(name) ? " was changed since" : " is not of it")
                        + "; name a new folder, or delete this one first");
            }
        }
    }

    /** What an earlier export lists; nothing if there is none. */
    private static Map<String, String> known(Path place) throws IOException {
        Path list = place.resolve(SUMS);
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        List<String> lines = new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(MARK)) {
            return Map.of();
        }
        Map<String, String> known = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] sumAndName = line.split("  ", 2);
            if (sumAndName.length == 2) {
                known.put(sumAndName[1], sumAndName[0]);
            }
        }
        return known;
    }

    /** All files and links below a folder, in their order. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String sum(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Sha256.hex(Files.readAllBytes(file)) : "no file";
    }

    /**
     * Writes a file. Threads may write several at once.
     *
     * @param path its place in the folder, with slashes
     * @return false if a file of that name is there already, as where a system does not tell {@code A.go} from {@code a.go}
     */
    boolean add(String path, byte[] bytes) throws IOException {
        Path file = part.resolve(path);
        if (!file.normalize().equals(file) || !file.startsWith(part)) {
            throw new IllegalArgumentException(path + " is no path in a folder");
        }
        Files.createDirectories(file.getParent());
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        synchronized (sums) {
            sums.put(path, Sha256.hex(bytes));
        }
        return true;
    }

    /** Lists the files and puts the folder in its place. */
    void finish() throws IOException {
        StringBuilder list = new StringBuilder(MARK).append('\n');
        sums.forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
        Files.writeString(part.resolve(SUMS), list.toString());
        if (Files.exists(place)) {
            Files.move(place, old);
        }
        Files.move(part, place);
        delete(old);
    }

    @Override
    public void close() throws IOException {
        delete(part);
        if (Files.exists(old) && !Files.exists(place)) {
            Files.move(old, place);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(tree)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
