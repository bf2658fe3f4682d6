package cbm.miner.study;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.PatchFormat;
import cbm.miner.fix.Side;
import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import cbm.miner.git.HistoryBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patch of a fix holds the bytes of the files, whatever they are encoded in: git makes the commit's tree of it. */
final class PatchBytesTest {
    private static final byte[][] PIECES = {
        "x".getBytes(UTF_8),
        "func f() {".getBytes(UTF_8),
        "\u00fc".getBytes(ISO_8859_1),
        "\u00fc\u20ac\ud83d\ude00".getBytes(UTF_8),
        {(byte) 0xc3},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
        {(byte) 0x85},
        "\u2028".getBytes(UTF_8),
        "\r".getBytes(UTF_8),
        "\r\n".getBytes(UTF_8),
        "\f\u000b\u001c".getBytes(UTF_8),
        "\n".getBytes(UTF_8),
        "\n".getBytes(UTF_8),
    };

    @TempDir
    private Path directory;

    /** Latin-1, invalid UTF-8, files that change their encoding, CRLF, no newline at the end. */
    private static List<ObjectId> history(HistoryBuilder history) {
        byte[] invalid = {'v', 'a', 'r', ' ', 's', '=', '"', (byte) 0xff, (byte) 0xc3, '"', '\r', '\n', 'x'};
        byte[] mended = {'v', 'a', 'r', ' ', 's', '=', '"', (byte) 0xff, (byte) 0xc3, '"', '\n', 'y', '\n'};
        List<ObjectId> made = new ArrayList<>();
        made.add(history.commit("base: \u00fcber")
                .file("latin.go", "package l // \u00e9\r\n\r\nfunc \u00e9() {\r\n}\r\n".getBytes(ISO_8859_1))
                .file("invalid.go", invalid)
                .file("turns.go", "// f\u00fcr\n// uns".getBytes(ISO_8859_1))
                .file("moved.go", "// f\u00fcr\na\nb\nc\nd\ne\nf\n".getBytes(ISO_8859_1))
                .file("plain.go", "// f\u00fcr\n")
                .create());
        made.add(history.commit("fix race")
                .file("latin.go", "package l // \u00e9\r\n\r\nfunc \u00e9() {\r\n\tx()\r\n}".getBytes(ISO_8859_1))
                .file("invalid.go", mended)
                .file("turns.go", "// f\u00fcr\n// uns\n")
                .delete("moved.go")
                .file("there.go", "// f\u00fcr\na\nb\nc\nd\ne\n\u00fc\n".getBytes(ISO_8859_1))
                .file("plain.go", "// f\u00fcr uns".getBytes(ISO_8859_1))
                .create());
        made.add(history.commit("gone").delete("invalid.go").create());
        return made;
    }

    private static byte[] anyBytes(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int most = random.nextInt(4) == 0 ? 2 : PIECES.length;
        for (int i = random.nextInt(120); i >= 0; i--) {
            bytes.writeBytes(PIECES[random.nextInt(most == 2 && i % 3 == 0 ? PIECES.length : PIECES.length - 1)]);
        }
        return bytes.toByteArray();
    }

    /** A part of the bytes instead of others. */
    private static byte[] changed(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(20, bytes.length - from + 1));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, from);
        if (random.nextBoolean()) {
            changed.writeBytes(PIECES[random.nextInt(PIECES.length)]);
        }
        changed.write(bytes, to, bytes.length - to);
        return changed.toByteArray();
    }

    @Test
    void the_lines_of_each_side_are_written_in_the_bytes_that_they_have_there() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("r"))) {
            ObjectId fix = history(history).get(1);
            Candidate candidate = read(fix);
            String patch = new String(PatchFormat.bytes(candidate.wholeFix()), ISO_8859_1);
            assertTrue(
                    patch.contains(" package l // \u00e9\r\n \r\n func \u00e9() {\r\n-}\r\n+\tx()\r\n+}\n\\ No"),
                    patch);
            assertTrue(patch.contains("-var s=\"\u00ff\u00c3\"\r\n-x\n\\ No newline"), patch);
            assertTrue(
                    patch.contains("-// f\u00fcr\n-// uns\n\\ No newline at end of file\n+// f\u00c3\u00bcr\n"), patch);
            assertTrue(patch.contains("-// f\u00c3\u00bcr\n+// f\u00fcr uns\n\\ No newline"), patch);
            FileChange turned = candidate.files().stream()
                    .map(FixFile::change)
                    .filter(file -> file.pathAfter().equals("turns.go"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Set.of(Side.BEFORE), turned.latin1());
        }
    }

    @Test
    void git_makes_the_tree_of_a_commit_of_its_parents_and_the_patch() throws IOException, InterruptedException {
        assumeTrue(git(directory, "--version") == 0, "there is no git here");
        Path work = Files.createDirectories(directory.resolve("work"));
        assertEquals(0, git(work, "init", "-q"));
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("r"));
                RevWalk walk = new RevWalk(history.repository())) {
            List<ObjectId> made = history(history);
            made.addAll(randomHistory(history, new Random(17), 40));
            Files.writeString(work.resolve(".git/objects/info/alternates"), directory.resolve("r") + "/objects\n");
            int latin = 0;
            for (ObjectId commit : made) {
                var parsed = walk.parseCommit(commit);
                String parent = parsed.getParentCount() == 0
                        ? "--empty"
                        : parsed.getParent(0).name();
                Candidate candidate = read(commit);
                Path patch = directory.resolve("fix.patch");
                Files.write(patch, PatchFormat.bytes(candidate.wholeFix()));
                assertEquals(0, git(work, "read-tree", parent), commit.name());
                assertEquals(0, git(work, "apply", "--check", "--cached", patch.toString()), this::said);
                assertEquals(0, git(work, "apply", "--cached", patch.toString()), this::said);
                assertEquals(0, git(work, "write-tree"), this::said);
                assertEquals(parsed.getTree().name(), said().strip(), commit.name());
                latin += candidate.files().stream()
                                .anyMatch(file -> !file.change().latin1().isEmpty())
                        ? 1
                        : 0;
            }
            assertTrue(latin > 15, "commits that show ISO-8859-1: " + latin);
        }
    }

    private static List<ObjectId> randomHistory(HistoryBuilder history, Random random, int count) {
        List<ObjectId> made = new ArrayList<>();
        byte[] a = "a".getBytes(UTF_8);
        byte[] b = "b".getBytes(UTF_8);
        for (int i = 0; i < count; i++) {
            a = i % 8 == 0 ? anyBytes(random) : changed(changed(a, random), random);
            b = i % 8 == 4 ? anyBytes(random) : changed(b, random);
            // A line of its own, so that no commit is without a change
            byte[] number = ("// " + i + "\n").getBytes(UTF_8);
            made.add(history.commit("fix race " + i)
                    .file("a.go", a)
                    .file("p/b.go", b)
                    .file("number.go", number)
                    .create());
        }
        return made;
    }

    /** A commit as a study tells it after it was kept. */
    private Candidate read(ObjectId commit) throws IOException {
        try (GitRepository repository = GitRepository.open(directory.resolve("r"))) {
            Candidate candidate = Candidate.read("r", repository, new CommitId(commit.name()));
            Candidate kept = CandidateJson.read("r", candidate.json());
            assertEquals(candidate, kept);
            return kept;
        }
    }

    private String said() {
        try {
            return Files.readString(directory.resolve("said"), ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private int git(Path where, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", where.toString(), "-c", "core.autocrlf=false"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("HOME", directory.toString());
        return builder.start().waitFor();
    }
}
