package cbm.classifier.syntax;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads every Go file at the HEAD of git repositories with our parser and with tree-sitter, and prints how far they agree
 * and what each costs. A process of its own, for the oracle's native code can end its process.
 */
final class OracleBench {

    private static final int ROUNDS = 5;

    private final PrintStream out;
    private int files;
    private int same;
    private int withProblems;
    private int reread;
    private int differing;
    private int differingWithoutOracleError;
    private long oracleNanos;
    private final List<String> texts = new ArrayList<>();
    private final FragmentRecall fragments = new FragmentRecall();

    private OracleBench(PrintStream out) {
        this.out = out;
    }

    /** Takes git directories; {@code --all} also takes vendored files. */
    public static void main(String[] arguments) throws IOException {
        OracleBench bench = new OracleBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        List<String> repositories = new ArrayList<>(List.of(arguments));
        boolean vendored = repositories.remove("--all");
        try (TreeSitter oracle = new TreeSitter()) {
            for (String repository : repositories) {
                bench.compare(repository, oracle, vendored);
            }
        }
        bench.report();
    }

    private void compare(String repository, TreeSitter oracle, boolean vendored) throws IOException {
        for (GitBlobs.Blob blob : GitBlobs.atHead(repository)) {
            if (vendored || !blob.path().contains("vendor/")) {
                compare(blob, oracle);
            }
        }
    }

    private void compare(GitBlobs.Blob blob, TreeSitter oracle) {
        texts.add(blob.text());
        files++;
        GoFile file = GoParser.parse(blob.text());
        if (!file.problems().isEmpty()) {
            withProblems++;
            Problem first = file.problems().getFirst();
            out.println("problem  " + blob.path() + ":" + file.line(first.start()) + " " + first.message());
        }
        fragments.compare(file);
        long before = processorNanos();
        TreeSitter.Reading reading = oracle.read(blob.text());
        oracleNanos += processorNanos() - before;
        if (reading.hasError()) {
            reading = oracle.readWithoutNew(blob.text());
            reread++;
        }
        Census own = Census.of(file);
        if (own.equals(reading.census())) {
            same++;
        } else {
            differing++;
            differingWithoutOracleError += reading.hasError() ? 0 : 1;
            explain(blob, file, own, reading);
        }
    }

    private void explain(GitBlobs.Blob blob, GoFile file, Census own, TreeSitter.Reading reading) {
        out.println("differs  " + blob.path() + (reading.hasError() ? "  (the oracle finds an error in it)" : ""));
        print("  only ours    ", file, own.minus(reading.census()));
        print("  only oracle's", file, reading.census().minus(own));
    }

    private void print(String side, GoFile file, List<Census.Mark> marks) {
        for (Census.Mark mark : marks.subList(0, Math.min(marks.size(), 5))) {
            String text = file.text()
                    .substring(mark.start(), mark.end())
                    .lines()
                    .findFirst()
                    .orElse("");
            out.println(side + " line " + file.line(mark.start()) + " " + mark.kind() + " "
                    + text.substring(0, Math.min(text.length(), 80)));
        }
    }

    /** Processor time of this thread, so that other work on the machine does not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void report() {
        double megabytes = texts.stream().mapToLong(String::length).sum() / 1e6;
        out.printf(Locale.ROOT, "files %d, %.1f M chars, with problems %d%n", files, megabytes, withProblems);
        out.printf(
                Locale.ROOT,
                "same as the oracle %d (%.3f %%), different %d, of these without an error of the oracle %d%n",
                same,
                100.0 * same / Math.max(1, files),
                differing,
                differingWithoutOracleError);
        out.println(
                "read again with new( as another call, for the oracle does not know Go 1.26's new(expr): " + reread);
        fragments.report(out);
        out.printf(Locale.ROOT, "oracle %.1f ms/MB%n", oracleNanos / 1e6 / megabytes);
        for (int round = 1; round <= ROUNDS; round++) {
            long before = processorNanos();
            long declarations = 0;
            for (String text : texts) {
                declarations += GoParser.parse(text).declarations().size();
            }
            double milliseconds = (processorNanos() - before) / 1e6;
            out.printf(
                    Locale.ROOT,
                    "round %d: %.1f ms/MB, %d declarations%n",
                    round,
                    milliseconds / megabytes,
                    declarations);
        }
    }
}
