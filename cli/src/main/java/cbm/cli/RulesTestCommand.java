package cbm.cli;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.rulefile.BuiltInExamples;
import cbm.classifier.rulefile.RuleExample;
import cbm.classifier.rulefile.RuleFile;
import cbm.classifier.rulefile.WrittenRule;
import cbm.classifier.rules.Rule;
import cbm.classifier.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm rules test}: tries rules on their examples. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Try each rule on its examples: where it must fire and where it must not. Prints each that fails.",
        footerHeading = "%nExamples:%n",
        footer = {"  cbm rules test", "  cbm rules test my-rules.yaml"})
final class RulesTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A file of rules of your own; without it the rules of the program are tried.")
    private @Nullable Path file;

    private final ChangeReader reader = new ChangeReader();
    private int examples;
    private int failed;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int rules = file == null ? ofProgram(out) : ofFile(file, out);
        out.println(Counted.of(rules, "rule") + ", " + Counted.of(examples, "example") + ", " + failed + " failed");
        out.flush();
        return failed == 0 ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }

    private int ofProgram(PrintWriter out) {
        Map<String, List<RuleExample>> all = BuiltInExamples.all();
        for (Rule rule : Rules.all()) {
            test(rule, all.getOrDefault(rule.id(), List.of()), out);
        }
        return Rules.all().size();
    }

    private int ofFile(Path path, PrintWriter out) throws IOException {
        RuleFile rules = UserRules.read(path);
        for (WrittenRule rule : rules.rules()) {
            test(rule, rule.examples(), out);
        }
        return rules.rules().size();
    }

    private void test(Rule rule, List<RuleExample> tried, PrintWriter out) {
        if (tried.isEmpty()) {
            failed++;
            out.println(rule.id() + ": no examples");
        }
        for (RuleExample example : tried) {
            examples++;
            List<String> failures = example.failures(rule, reader);
            failed += failures.isEmpty() ? 0 : 1;
            failures.forEach(failure -> out.println(rule.id() + ": " + example.name() + ": " + failure));
        }
    }
}
