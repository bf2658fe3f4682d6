package cbm.miner.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cbm.datasets.KeywordProfiles;
import cbm.miner.git.HistoryBuilder;
import cbm.miner.screen.Keyword;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the hits of substrings with those of the git of this machine, where there is one. */
final class GitLogAgreementTest {
    private static final String[] PIECES = {
        "Race",
        "LOCK",
        "dead",
        "lock",
        "con",
        "text",
        "once",
        "on",
        "ce",
        " ",
        " ",
        "\n",
        "\n\n",
        "goroutine",
        "leak",
        "\t",
        "-",
        "atomic",
        "\u00e9",
        "mut",
        "ex",
        "compete",
        "x",
        ".",
        "\r\n",
        "\u212aontext",
        "synchronizatiOn"
    };

    @TempDir
    private Path directory;

    @Test
    void the_commits_that_substrings_hit_are_those_of_git_log_grep() throws IOException, InterruptedException {
        assumeTrue(gitIsHere());
        Path place = directory.resolve("r");
        Random random = new Random(61);
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            for (int i = 0; i < 400; i++) {
                StringBuilder message = new StringBuilder();
                for (int piece = random.nextInt(12); piece >= 0; piece--) {
                    message.append(PIECES[random.nextInt(PIECES.length)]);
                }
                create(history, message.toString(), random.nextInt(8));
            }
            history.commit(new byte[] {(byte) 0x83, 'l', 'o', 'c', 'k'})
                    .encoding("Shift_JIS")
                    .create();
        }
        KeywordProfile profile = KeywordProfile.parse(
                "go-study-2019", KeywordProfiles.text("go-study-2019").orElseThrow());
        MinedStudy study = new MinedStudy(directory.resolve("study"));
        study.mine(MiningOptions.of(profile), place);
        TreeSet<String> ours = new TreeSet<>();
        study.open().rows().forEach(row -> ours.add(row.commit()));
        TreeSet<String> theirs = new TreeSet<>(gitLog(place, profile));
        assertEquals(theirs, ours);
        assertTrue(ours.size() > 100 && ours.size() < 400, "the test tells apart: " + ours.size());
        StringBuilder screened = new StringBuilder();
        HistoryScreen.print(List.of(RepositorySource.parse(place.toString())), MiningOptions.of(profile), 2, screened);
        assertEquals(ours.size() + 1, screened.toString().lines().count());
    }

    private static void create(HistoryBuilder history, String message, int kind) {
        if (kind == 0) {
            history.commit(message.getBytes(StandardCharsets.ISO_8859_1))
                    .encoding("ISO-8859-1")
                    .create();
        } else if (kind == 1) {
            history.commit(message.getBytes(Charset.forName("windows-1252")))
                    .encoding("CP1252")
                    .create();
        } else if (kind == 2) {
            history.commit(message.getBytes(StandardCharsets.ISO_8859_1)).create();
        } else {
            history.commit(message).create();
        }
    }

    private static boolean gitIsHere() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> gitLog(Path place, KeywordProfile profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "--git-dir=" + place, "--no-replace-objects", "log", "--no-notes", "--format=%H", "-i", "-E"));
        for (Keyword keyword : profile.keywords()) {
            command.add("--grep=" + keyword.text());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        Process git = builder.start();
        String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, git.waitFor());
        return printed.lines().toList();
    }
}
