package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.taxonomy.Axis;
import cbm.datasets.KeywordProfiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Cbm.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void every_command_is_called_by_the_name_that_it_gives_itself() {
        for (Map.Entry<String, Class<?>> command : Commands.ALL) {
            CommandLine.Command told = command.getValue().getAnnotation(CommandLine.Command.class);
            assertEquals(command.getKey(), told.name());
        }
    }

    @Test
    void the_help_lists_all_commands_and_a_call_reads_only_the_named_one() {
        assertEquals(0, run("--help"));
        for (Map.Entry<String, Class<?>> command : Commands.ALL) {
            assertTrue(out.toString().contains("  " + command.getKey()), command.getKey());
            CommandLine line = new CommandLine(new Cbm());
            Commands.add(line, "-q", command.getKey(), "x", "x");
            boolean aboutAll = Set.of("help", "generate-completion").contains(command.getKey());
            assertEquals(
                    aboutAll ? Commands.ALL.size() : 1, line.getSubcommands().size(), command.getKey());
        }
    }

    @Test
    void help_knows_a_command_within_a_command() {
        assertEquals(0, run("help", "labels", "import"), err::toString);
        assertTrue(out.toString().startsWith("Usage: cbm labels import"), out::toString);
    }

    @Test
    void a_wrong_word_is_told_in_words_that_people_use() {
        assertFault("there is no command 'cbm nosuch'", "help", "nosuch");
        assertFault("'abc' is not a whole number", "tables", "--cut", "abc");
        assertFault("'x' is not a whole number", "sample", "-n", "x");
        assertFault("'much' is not a number", "estimate", "--confidence", "much");
        assertFault(". is a folder; name a file of rules", "rules", "test", ".");
    }

    @Test
    void a_file_of_rules_that_takes_long_to_read_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("large.yaml"), "#" + "x".repeat(1_000_000));
        assertFault("large.yaml is larger than a file of rules may be", "rules", "test", file.toString());
    }

    private void assertFault(String told, String... args) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(args), err::toString);
        assertTrue(err.toString().contains(told), err::toString);
    }

    @Test
    void a_byte_order_mark_in_front_of_a_text_is_no_part_of_it(@TempDir Path folder) throws IOException {
        Path profile = Files.writeString(folder.resolve("own.txt"), "\ufeffword deadlock\n");
        assertEquals(0, run("keywords", profile.toString()), err::toString);
        assertTrue(out.toString().endsWith("\nword deadlock\n"), out::toString);
    }

    @Test
    void an_example_of_the_help_is_not_broken_by_it() {
        CommandLine root = new CommandLine(new Cbm());
        Commands.add(root);
        List<CommandLine> lines = new ArrayList<>(List.of(root));
        for (int i = 0; i < lines.size(); i++) {
            lines.addAll(lines.get(i).getSubcommands().values());
            CommandLine.Model.CommandSpec spec = lines.get(i).getCommandSpec();
            for (String example : spec.usageMessage().footer()) {
                assertTrue(example.length() <= spec.usageMessage().width(), example);
            }
        }
    }

    @Test
    void a_label_in_an_example_is_one() {
        assertEquals(0, run("estimate", "--help"), err::toString);
        List<String> known = Arrays.stream(Axis.values())
                .flatMap(axis -> axis.labels().stream().map(label -> axis.column() + "=" + label.code()))
                .toList();
        List<String> shown = Pattern.compile("[a-z_]+=[a-z-]+")
                .matcher(out.toString())
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.startsWith("fix="))
                .toList();
        assertTrue(shown.size() > 1 && known.containsAll(shown), shown::toString);
    }

    @Test
    void the_words_that_an_option_takes_are_completed() {
        assertEquals(0, run("generate-completion"), err::toString);
        String script = out.toString();
        for (String words : List.of(
                "\"first-parent\" \"skip\"",
                "\"apart\" \"include\" \"exclude\"",
                "\"proportional\" \"equal\"",
                "\"rank\" \"newest\" \"oldest\"",
                "\"table\" \"csv\" \"jsonl\"",
                "\"diff\" \"patch\" \"txtar\" \"json\"",
                "\"concurrency\" \"go-study-2019\" \"go-runtime\"")) {
            assertTrue(script.contains("(" + words + ")"), words);
        }
    }

    @Test
    void a_word_that_is_completed_is_told_in_the_help() {
        for (Map.Entry<String, Class<?>> command : Commands.ALL) {
            for (CommandLine.Model.OptionSpec option :
                    new CommandLine(command.getValue()).getCommandSpec().options()) {
                if (option.completionCandidates() instanceof Choices choices) {
                    String told = String.join(" ", option.description()) + description(command.getValue());
                    choices.forEach(word -> assertTrue(told.contains(word), option.longestName() + " " + word));
                }
            }
        }
    }

    private static String description(Class<?> command) {
        return String.join(
                        " ",
                        new CommandLine(command).getCommandSpec().usageMessage().description())
                + String.join(" ", KeywordProfiles.names());
    }

    @Test
    void a_study_and_a_file_to_write_have_the_same_short_names_everywhere() {
        for (Map.Entry<String, Class<?>> command : Commands.ALL) {
            CommandLine.Model.CommandSpec spec = new CommandLine(command.getValue()).getCommandSpec();
            for (String[] names : new String[][] {{"--study", "-s"}, {"--out", "-o"}}) {
                assertEquals(spec.findOption(names[0]), spec.findOption(names[1]), command.getKey() + " " + names[0]);
            }
        }
    }

    @Test
    void a_dash_is_standard_output_for_tables_too() {
        assertEquals(0, run("catalogue", "--format", "csv"), err::toString);
        String table = out.toString();
        assertEquals(0, run("catalogue", "--format", "csv", "--out", "-"), err::toString);
        assertEquals(table + table, out.toString());
    }

    @Test
    void one_is_not_told_in_the_plural() {
        assertEquals("1 fix of a concurrency bug, 1 other, 0 unsure", new VerdictCounts(1, 1, 0).toString());
        assertEquals("0 fixes of concurrency bugs, 1,200 others, 1 unsure", new VerdictCounts(0, 1200, 1).toString());
        assertEquals("1 commit", Counted.of(1, "commit"));
    }

    @Test
    void what_failed_is_told_without_java(@TempDir Path folder) throws IOException {
        String study = folder.resolve("demo/study").toString();
        assertEquals(0, run("--quiet", "demo", "--in", folder.resolve("demo").toString()), err::toString);
        Path candidates = folder.resolve("demo/study/candidates.csv");
        Files.writeString(candidates, "repository\nferry\n");
        assertEquals(
                "cbm: " + candidates + " is damaged; 'cbm mine' without a repository makes it again\n", failure(study));
        Files.delete(candidates);
        assertEquals("cbm: " + candidates + ": no such file or folder\n", failure(study));
        Path manifest = folder.resolve("demo/study/study.json");
        Files.writeString(manifest, "{");
        assertEquals(2, run("show", study, "0123456789"));
        assertTrue(
                err.toString().endsWith("cbm: " + manifest + " is damaged; mine again with --fresh\n"), err::toString);
    }

    private String failure(String study) {
        err.getBuffer().setLength(0);
        assertEquals(3, run("sample", "--study", study, "--size", "3"));
        return err.toString();
    }

    @Test
    void a_misspelt_command_is_the_users_fault_with_a_hint() {
        assertEquals(2, run("mien"));
        assertTrue(err.toString().startsWith("cbm: there is no command 'cbm mien'\n"), err::toString);
        assertTrue(err.toString().contains("mine"), err.toString());
        assertEquals(2, run());
        assertEquals(2, run("labels", "imprt", "x.csv"));
        assertTrue(err.toString().contains("cbm: there is no command 'cbm labels imprt'\n"), err::toString);
        assertEquals(2, run("show", "a", "b", "c"));
        assertTrue(err.toString().contains("cbm: Unmatched argument at index 3: 'c'\n"), err::toString);
    }
}
