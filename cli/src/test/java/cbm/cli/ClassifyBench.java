package cbm.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures {@code cbm classify} on a study, several times in one process: {@code classifier/bench/classify.sh}. */
final class ClassifyBench {

    private ClassifyBench() {}

    /** Takes the study's folder, the numbers of threads and of rounds. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createTempFile("cbm-classify-bench", ".jsonl");
        System.out.println("process,facts,jobs,fixes,wall_seconds,cpu_seconds,fixes_per_second_per_core");
        try {
            for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
                forget(Path.of(args[0], "facts"));
                round(round == 1 ? "cold" : "warm", "read", args[0], args[1], out);
                round("warm", "kept", args[0], args[1], out);
            }
        } finally {
            Files.delete(out);
        }
    }

    /** Deletes the facts that a study keeps, so that all are read again. */
    private static void forget(Path facts) throws IOException {
        if (Files.isDirectory(facts)) {
            try (Stream<Path> files = Files.list(facts)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void round(String process, String facts, String study, String jobs, Path out) throws IOException {
        StringWriter talk = new StringWriter();
        PrintWriter writer = new PrintWriter(talk, true);
        // A round in a process that has just started includes the start, which the clocks below have counted.
        long wall = process.equals("cold") ? startMillis() : System.currentTimeMillis();
        long cpu = process.equals("cold") ? 0 : cpuNanos();
        int status = Cbm.run(writer, writer, "classify", "--study", study, "--jobs", jobs, "--out", out.toString());
        if (status != 0) {
            throw new IllegalStateException(talk.toString());
        }
        double wallSeconds = (System.currentTimeMillis() - wall) / 1e3;
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        long fixes;
        try (var lines = Files.lines(out)) {
            fixes = lines.count();
        }
        System.out.printf(
                Locale.ROOT,
                "%s,%s,%s,%d,%.2f,%.2f,%.1f%n",
                process,
                facts,
                jobs,
                fixes,
                wallSeconds,
                cpuSeconds,
                fixes / cpuSeconds);
    }

    private static long startMillis() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
