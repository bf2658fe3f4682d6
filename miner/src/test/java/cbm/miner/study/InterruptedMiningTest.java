package cbm.miner.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.git.HistoryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any point leaves a study that the next run brings to the same bytes. */
final class InterruptedMiningTest {
    private static final List<String> TABLES = List.of("candidates.csv", "skipped.csv", "funnel.csv", "study.json");
    private static final List<String> PARTS =
            List.of("state.json", "history.bin", "candidates.csv", "skipped.csv", "fixes.jsonl");

    @TempDir
    private Path directory;

    /** Mines one repository in a process of its own. */
    static final class Process {
        private Process() {}

        public static void main(String[] args) throws IOException {
            new MinedStudy(Path.of(args[0])).mine(MinedStudy.substring(), Path.of(args[1]));
        }
    }

    private ProcessBuilder process(Path study, Path repository) throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-Duser.language=tr",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Process.class.getName(),
                study.toString(),
                repository.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        return builder;
    }

    /** Every state of the folder that replacing what was mined goes through, from before to after. */
    private static List<Map<String, String>> statesBetween(Map<String, String> before, Map<String, String> after) {
        List<Map<String, String>> states = new ArrayList<>();
        Map<String, String> state = new TreeMap<>(before);
        for (String part : PARTS) {
            String text = after.getOrDefault("mined/r/" + part, "");
            Map<String, String> half = new TreeMap<>(state);
            half.put("mined/r~part/" + part, text.substring(0, text.length() / 2));
            states.add(half);
            state.put("mined/r~part/" + part, text);
            states.add(new TreeMap<>(state));
        }
        state = renamed(state, "mined/r/", "mined/r~old/");
        states.add(state);
        state = renamed(state, "mined/r~part/", "mined/r/");
        states.add(state);
        for (String part : PARTS) {
            state = new TreeMap<>(state);
            state.remove("mined/r~old/" + part);
            states.add(state);
        }
        for (String table : TABLES) {
            state = new TreeMap<>(state);
            String text = after.getOrDefault(table, "");
            state.put(table + ".17~part", text.substring(0, text.length() / 2));
            states.add(new TreeMap<>(state));
            state.remove(table + ".17~part");
            state.put(table, text);
            states.add(state);
        }
        return states;
    }

    private static Map<String, String> renamed(Map<String, String> state, String from, String to) {
        Map<String, String> renamed = new TreeMap<>();
        state.forEach(
                (name, text) -> renamed.put(name.startsWith(from) ? to + name.substring(from.length()) : name, text));
        return renamed;
    }

    private static void lay(Path folder, Map<String, String> files) throws IOException {
        StudyLayout.deleteTree(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void from_every_state_between_before_and_after_the_next_run_ends_with_the_same_bytes() throws IOException {
        Path place = directory.resolve("r");
        MinedStudy study = new MinedStudy(directory.resolve("study"));
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            List<ObjectId> made = new ArrayList<>();
            Random random = new Random(51);
            MinedStudy.grow(history, made, random, 12);
            study.mine(MinedStudy.substring(), place);
            Map<String, String> before = study.allFiles();
            MinedStudy.grow(history, made, random, 6);
            study.mine(MinedStudy.substring(), place);
            Map<String, String> after = study.allFiles();
            Map<String, String> result = study.files();
            List<Map<String, String>> states = statesBetween(before, after);
            states.addAll(statesBetween(Map.of(), after));
            for (int i = 0; i < states.size(); i++) {
                Map<String, String> state = states.get(i);
                state.put(".lock", "process 1");
                lay(study.folder, state);
                study.mine(MinedStudy.substring(), place);
                MinedStudy.assertSameFiles(result, study.files(), "state " + i);
                assertEquals(after.keySet(), study.allFiles().keySet(), "nothing is left over from state " + i);
            }
        }
    }

    @Test
    void a_process_that_is_killed_at_some_moment_does_no_harm() throws IOException, InterruptedException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            MinedStudy.grow(history, new ArrayList<>(), new Random(52), 150);
        }
        MinedStudy once = new MinedStudy(directory.resolve("once"));
        once.mine(MinedStudy.substring(), place);
        Path folder = directory.resolve("study");
        long start = System.nanoTime();
        assertEquals(0, process(folder, place).start().waitFor(), () -> output());
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        MinedStudy study = new MinedStudy(folder);
        MinedStudy.assertSameFiles(once.files(), study.files(), "another process, locale, zone and charset");
        Random random = new Random(53);
        for (int i = 0; i < 6; i++) {
            StudyLayout.deleteTree(folder);
            java.lang.Process running = process(folder, place).start();
            running.waitFor(whole / 3 + random.nextInt((int) whole * 2 / 3), TimeUnit.MILLISECONDS);
            running.destroyForcibly().waitFor();
            study.mine(MinedStudy.substring(), place);
            MinedStudy.assertSameFiles(once.files(), study.files(), "kill " + i);
        }
        assertTrue(isEmpty(directory.resolve("home")), "nothing new in the home directory");
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("output"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count() == 1;
        }
    }

    @Test
    void while_a_study_is_written_to_another_process_is_told_who_holds_it() throws IOException, InterruptedException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            history.commit("fix race").file("a.go", "package a\n").create();
        }
        Path folder = Files.createDirectories(directory.resolve("study"));
        try (StudyLock lock = StudyLock.take(new StudyLayout(folder))) {
            assertEquals(1, process(folder, place).start().waitFor());
            assertTrue(output().contains("process " + ProcessHandle.current().pid()), output());
            org.junit.jupiter.api.Assertions.assertThrows(
                    StudyFault.class, () -> new MinedStudy(folder).mine(MinedStudy.substring(), place));
        }
        assertEquals(0, process(folder, place).start().waitFor(), () -> output());
        assertEquals(1, new MinedStudy(folder).open().rows().size());
    }
}
