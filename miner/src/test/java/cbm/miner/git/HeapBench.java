package cbm.miner.git;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how much the heap grows for each commit that is read: what is live, after a collection, in the middle of the
 * walk through a history, where half and where all of its commits were read. Run it with
 * {@code -XX:SoftRefLRUPolicyMSPerMB=0}, so that caches do not count.
 */
public final class HeapBench {
    private HeapBench() {}

    private record Held(int commits, long bytes) {}

    /** Takes the git folder. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (GitRepository repository = GitRepository.open(Path.of(args[0]))) {
            CommitId tip = repository.resolve("HEAD");
            int[] count = new int[1];
            History.look(repository, tip, 1, () -> commit -> count[0]++);
            List<Held> held = walk(repository, tip, List.of(count[0] / 4, count[0] / 2, count[0]));
            for (int i = 1; i < held.size(); i++) {
                Held from = held.get(i - 1);
                Held to = held.get(i);
                out.printf(
                        Locale.ROOT,
                        "%,d commits read: %,d bytes live; %,d commits: %,d; for each between: %.0f bytes%n",
                        from.commits,
                        from.bytes,
                        to.commits,
                        to.bytes,
                        (double) (to.bytes - from.bytes) / (to.commits - from.commits));
            }
        }
        out.flush();
    }

    private static List<Held> walk(GitRepository repository, CommitId tip, List<Integer> stops) throws IOException {
        List<Held> held = new ArrayList<>();
        int[] count = new int[1];
        History.read(repository, tip, History.Known.NOTHING, 1, () -> commit -> {
            if (stops.contains(++count[0])) {
                held.add(new Held(count[0], live()));
            }
        });
        return held;
    }

    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
