package cbm.miner.study;

import cbm.miner.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the files of a study lie, and how one of them is replaced so that a reader sees the old or the new, never half. */
record StudyLayout(Path root) {
    private static final String PART = WholeFile.SUFFIX;

    private static final String OLD = "~old";

    /** The folder as a word of a command line. */
    String word() {
        String name = root.toString();
        return name.matches("[\\p{L}\\p{N}@%+=:,./_~-]+") ? name : '"' + name + '"';
    }

    Path manifest() {
        return root.resolve("study.json");
    }

    Path candidates() {
        return root.resolve("candidates.csv");
    }

    Path skipped() {
        return root.resolve("skipped.csv");
    }

    Path funnel() {
        return root.resolve("funnel.csv");
    }

    Path lock() {
        return root.resolve(".lock");
    }

    Path locations() {
        return root.resolve("local.json");
    }

    Path clone(String repository) {
        return root.resolve("clones").resolve(Study.fileName(repository) + ".git");
    }

    Path mined(String repository) {
        return root.resolve("mined").resolve(Study.fileName(repository));
    }

    /** Writes a file whole, unless it holds these bytes already. */
    static void replace(Path file, byte[] bytes) throws IOException {
        if (holds(file, bytes)) {
            return;
        }
        WholeFile.write(file, bytes);
    }

    static void replace(Path file, String text) throws IOException {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** An empty folder beside the given one, to be filled and then put in its place. */
    static Path beside(Path folder) throws IOException {
        Path part = folder.resolveSibling(folder.getFileName() + PART);
        deleteTree(part);
        Files.createDirectories(part);
        return part;
    }

    /** Puts the folder made by {@link #beside} in its place; an interruption is mended by {@link #recover}. */
    static void putInPlace(Path folder) throws IOException {
        Path part = folder.resolveSibling(folder.getFileName() + PART);
        Path old = folder.resolveSibling(folder.getFileName() + OLD);
        deleteTree(old);
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        deleteTree(old);
    }

    /** Brings the folders below {@code mined} and {@code clones} back in order after a run that was killed. */
    void recover() throws IOException {
        for (String parent : List.of("mined", "clones")) {
            Path folder = root.resolve(parent);
            if (Files.isDirectory(folder)) {
                for (Path entry : list(folder)) {
                    recover(entry);
                }
            }
        }
        for (Path entry : list(root)) {
            if (tables().anyMatch(table -> WholeFile.isLeftOf(table, entry))) {
                Files.delete(entry);
            }
        }
    }

    /** The files and folders in the folder; none if it is not there. */
    Set<Path> entries() throws IOException {
        return Files.isDirectory(root) ? Set.copyOf(list(root)) : Set.of();
    }

    /** Makes the folder and those above it; tells which were not there, the innermost first. */
    List<Path> make() throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path folder = root.toAbsolutePath();
                folder != null && Files.notExists(folder);
                folder = folder.getParent()) {
            made.add(folder);
        }
        Files.createDirectories(root);
        return made;
    }

    /**
     * Removes what a run has left that failed before there was a study. What it has cloned or mined stays, for the next one.
     *
     * @param before what was in the folder before
     * @param made the folders that the run has made, the innermost first
     */
    void removeTraces(Set<Path> before, List<Path> made) throws IOException {
        recover();
        Path mined = root.resolve("mined");
        Path clones = root.resolve("clones");
        deleteIfEmpty(mined);
        deleteIfEmpty(clones);
        if (Files.exists(mined) || Files.exists(clones)) {
            return;
        }
        for (Path file : List.of(locations(), lock())) {
            if (!before.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
        for (Path folder : made) {
            deleteIfEmpty(folder);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder) && list(folder).isEmpty()) {
            Files.delete(folder);
        }
    }

    private Stream<Path> tables() {
        return Stream.of(manifest(), candidates(), skipped(), funnel(), locations());
    }

    private static void recover(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        if (name.endsWith(PART)) {
            deleteTree(entry);
        } else if (name.endsWith(OLD)) {
            Path current = entry.resolveSibling(name.substring(0, name.length() - OLD.length()));
            if (Files.exists(current)) {
                deleteTree(entry);
            } else {
                Files.move(entry, current, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Deletes what was mined from repositories that are no part of the study any more. */
    void deleteMinedBut(Set<String> repositories) throws IOException {
        Set<Path> kept = repositories.stream().map(this::mined).collect(Collectors.toSet());
        for (Path folder : list(root.resolve("mined"))) {
            if (!kept.contains(folder)) {
                deleteTree(folder);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    static void deleteTree(Path tree) throws IOException {
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
