package cbm.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Measures {@code cbm classify} on a study, several times in one process: {@code classifier/bench/classify.sh}. */
final class ClassifyBench {

    private ClassifyBench() {}

    /** Takes the study's folder, the numbers of threads and of rounds. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createTempFile("cbm-classify-bench", ".jsonl");
        System.out.println("round,jobs,fixes,wall_seconds,cpu_seconds,fixes_per_second_per_core");
        try {
            for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
                round(round, args[0], args[1], out);
            }
        } finally {
            Files.delete(out);
        }
    }

    private static void round(int round, String study, String jobs, Path out) throws IOException {
        StringWriter talk = new StringWriter();
        PrintWriter writer = new PrintWriter(talk, true);
        // A round in a process that has just started includes the start, which the clocks below have counted.
        long wall = round == 1 ? startMillis() : System.currentTimeMillis();
        long cpu = round == 1 ? 0 : cpuNanos();
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
                "%s,%s,%d,%.2f,%.2f,%.1f%n",
                round == 1 ? "cold" : "warm",
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
