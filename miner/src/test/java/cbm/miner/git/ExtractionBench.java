package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.screen.KeywordMatcher;
import cbm.miner.screen.KeywordProfile;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Extracts commits and prints what came out: {@code GIT_DIR THREADS count|show [PROFILE]}.
 *
 * <p>The commits are those whose ids stand on standard input, one a line, or, with a keyword profile, those of HEAD's
 * history without merges whose messages it hits. {@code show} prints everything in the form that
 * {@code miner/bench/agreement.py} compares with git's.
 */
public final class ExtractionBench {
    private ExtractionBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int threads = Integer.parseInt(args[1]);
        try (GitRepository repository = GitRepository.open(Path.of(args[0]))) {
            List<CommitId> commits = args.length > 3 ? screened(repository, threads, Path.of(args[3])) : given();
            run(repository, commits, threads, args[2]);
        }
    }

    private static List<CommitId> given() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            return in.lines().map(CommitId::new).toList();
        }
    }

    private static List<CommitId> screened(GitRepository repository, int threads, Path file) throws IOException {
        KeywordProfile profile = KeywordProfile.parse("bench", Files.readString(file, UTF_8));
        Queue<RawCommit> hits = new ConcurrentLinkedQueue<>();
        History.look(repository, repository.resolve("HEAD"), threads, () -> {
            KeywordMatcher matcher = new KeywordMatcher(profile);
            return commit -> {
                RawCommit.Utf8 message = commit.messageBytes();
                if (commit.parentCount() < 2
                        && matcher.match(message.bytes(), message.start(), message.end())
                                .isPresent()) {
                    hits.add(commit);
                }
            };
        });
        return hits.stream()
                .sorted(Comparator.comparing(RawCommit::commitDate)
                        .thenComparing(RawCommit::id)
                        .reversed())
                .map(RawCommit::id)
                .toList();
    }

    private static void run(GitRepository repository, List<CommitId> commits, int threads, String mode)
            throws InterruptedException {
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, UTF_8)) {
            int[] counts = new int[6];
            ParallelExtraction.run(repository, commits, Budget.standard(), threads, diff -> {
                count(diff, counts);
                if (mode.equals("show")) {
                    show(diff, out);
                }
            });
            if (mode.equals("count")) {
                out.printf(
                        "%d commits, %d Go files, %d renamed, %d hunks, %d lines, %d skips%n",
                        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
            }
        }
    }

    private static void count(FixDiff diff, int[] counts) {
        counts[0]++;
        counts[1] += diff.goFiles().size();
        counts[2] += (int)
                diff.goFiles().stream().filter(file -> file.similarity() > 0).count();
        counts[3] += diff.files().stream().mapToInt(file -> file.hunks().size()).sum();
        counts[4] += diff.linesAdded() + diff.linesRemoved();
        counts[5] += diff.skips().size();
    }

    private static void show(FixDiff diff, PrintStream out) {
        out.println("commit " + diff.commit() + " " + diff.patchId());
        diff.skips().forEach(skip -> out.println("skip " + skip.reason().code() + " " + skip.path()));
        for (ChangedFile changed : diff.goFiles()) {
            FileChange file = changed.change();
            out.println("file " + file.kind().letter() + " " + file.pathBefore() + " " + file.pathAfter() + " "
                    + changed.similarity());
            for (Hunk hunk : file.hunks()) {
                out.println(hunk.function().isEmpty() ? hunk.header() : hunk.header() + " " + hunk.function());
                hunk.lines().forEach(line -> out.print(line + "\n"));
            }
        }
    }
}
