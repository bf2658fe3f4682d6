package cbm.classifier.facts;

import cbm.classifier.syntax.GitBlobs;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the facts of every Go file at the HEAD of git repositories, each in its package, and prints what that costs, how
 * names were resolved, and for how many files line ends or the names of locals changed the facts: none should but for names of one letter whose
 * type is not known.
 */
final class FactBench {

    private final PrintStream out;
    private final Map<String, Integer> origins = new TreeMap<>();
    private int files;
    private int facts;
    private int unlike;
    private long chars;
    private long nanos;

    private FactBench(PrintStream out) {
        this.out = out;
    }

    /** Takes git directories. */
    public static void main(String[] arguments) throws IOException {
        FactBench bench = new FactBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (String repository : arguments) {
            bench.read(GitBlobs.atHead(repository).stream()
                    .filter(blob -> !blob.path().contains("vendor/"))
                    .toList());
        }
        bench.report();
    }

    private void read(List<GitBlobs.Blob> blobs) {
        Sources sources = sources(blobs);
        FactReader reader = new FactReader();
        for (GitBlobs.Blob blob : blobs) {
            read(reader, sources, blob);
        }
        for (GitBlobs.Blob blob : blobs) {
            compare(blob, blob.text().replace("\r\n", "\n").replace("\n", "\r\n"), "");
            compare(blob, Renaming.ofLocals(blob.text(), "qz"), "qz");
        }
    }

    private void read(FactReader reader, Sources sources, GitBlobs.Blob blob) {
        long start = cpu();
        ReadFile file =
                reader.on(Side.AFTER, sources).open(blob.path(), blob.text()).readAll();
        nanos += cpu() - start;
        files++;
        chars += blob.text().length();
        for (ReadFunction function : file.functions()) {
            facts += function.facts().facts().size();
            function.facts().facts().forEach(this::count);
        }
    }

    private void count(Fact fact) {
        switch (fact.family()) {
            case LOCK, CHANNEL, WAITGROUP, COND, ONCE, ATOMIC ->
                origins.merge(fact.subject().origin().id(), 1, Integer::sum);
            default -> {}
        }
    }

    private void compare(GitBlobs.Blob blob, String otherText, String prefix) {
        List<String> was = lines(blob.text());
        List<String> is = lines(otherText);
        is.replaceAll(line -> prefix.isEmpty() ? line : line.replace(prefix, ""));
        if (!was.equals(is)) {
            unlike++;
            was.removeAll(is);
            out.println(blob.path()
                    + (prefix.isEmpty() ? " line ends " : " names ")
                    + was.stream().findFirst().orElse(""));
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (ReadFunction function : new FactReader(1).read("p.go", text).functions()) {
            function.facts().facts().forEach(fact -> lines.add(FactText.printWithoutPlace(fact)));
        }
        return lines;
    }

    private void report() {
        out.printf(
                Locale.ROOT,
                "files %d, facts %d, CPU %.1f ms per million chars (parsing and whole packages included)%n",
                files,
                facts,
                nanos / 1e6 / (chars / 1e6));
        out.println("subjects by how they were resolved: " + origins);
        out.println("files whose facts changed with line ends or names: " + unlike);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Sources sources(List<GitBlobs.Blob> blobs) {
        Map<String, List<Sources.SourceFile>> directories = new TreeMap<>();
        for (GitBlobs.Blob blob : blobs) {
            directories
                    .computeIfAbsent(Paths.directory(blob.path()), directory -> new ArrayList<>())
                    .add(new Text(blob));
        }
        return new Sources() {
            @Override
            public Optional<SourceFile> file(Side side, String path) {
                return Optional.empty();
            }

            @Override
            public List<SourceFile> goFiles(Side side, String directory) {
                return directories.getOrDefault(directory, List.of());
            }
        };
    }

    private record Text(GitBlobs.Blob blob) implements Sources.SourceFile {
        @Override
        public String path() {
            return blob.path();
        }

        @Override
        public String id() {
            return blob.path();
        }

        @Override
        public String text() {
            return blob.text();
        }
    }
}
