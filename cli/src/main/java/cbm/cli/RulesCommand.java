package cbm.cli;

import cbm.classifier.rulefile.NearName;
import cbm.classifier.rulefile.RuleFile;
import cbm.classifier.rules.Catalogue;
import cbm.classifier.rules.Rule;
import cbm.classifier.rules.Rules;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.verdict.Weights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm rules}: the catalogue of rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List the rules, or say of one what it looks for, why, when it is wrong and what it counts for.",
        subcommands = RulesTestCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm rules",
            "  cbm rules unlock-on-way-out",
            "  cbm rules --file my-rules.yaml",
            "  cbm rules test my-rules.yaml",
            "  cbm rules --markdown > RULES.md"
        })
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule; all if none is named.")
    private @Nullable String id;

    @Option(names = "--markdown", description = "Print the whole catalogue as a Markdown page.")
    private boolean markdown;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The rules of this file in place of the program's: YAML, see classifier/RULE-FILES.md.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown && file != null) {
            throw new UserFault("--markdown prints the program's own rules; leave --file out");
        }
        RuleFile written = file == null ? new RuleFile(List.of()) : UserRules.read(file);
        List<Rule> rules = file == null ? Rules.all() : written.forClassifier();
        if (markdown) {
            out.print(Catalogue.markdown());
        } else if (id == null) {
            rules.forEach(rule ->
                    out.printf(Locale.ROOT, "%-36s %s%n", rule.id(), rule.card().title()));
        } else {
            show(rule(id, rules), UserRules.weights(written), out);
        }
        return ExitCode.OK.code();
    }

    private Rule rule(String wanted, List<Rule> rules) {
        return rules.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, rules));
    }

    private UserFault unknown(String wanted, List<Rule> rules) {
        String hint = NearName.hint(wanted, rules.stream().map(Rule::id).toList());
        return new UserFault(
                file == null
                        ? "no rule is called '" + wanted + "'" + hint + " ('cbm rules' lists them)"
                        : "'" + wanted + "' is not in " + file + hint + " ('cbm rules --file " + file
                                + "' lists its rules)");
    }

    private static void show(Rule rule, Weights weights, PrintWriter out) {
        String id = rule.id();
        Catalogue.lines(rule).forEach(out::println);
        out.println("  counts for  (change of the log-odds)");
        if (weights.fix(id) != 0) {
            out.printf(Locale.ROOT, "    %-44s %+.2f%n", "fix", weights.fix(id));
        }
        for (Map.Entry<Label, Double> weight : weights.of(id).entrySet()) {
            Label label = weight.getKey();
            out.printf(Locale.ROOT, "    %-44s %+.2f%n", label.axis().column() + "=" + label.code(), weight.getValue());
        }
        for (Weights.Tactic tactic : Weights.Tactic.all()) {
            if (weights.of(id, tactic) != 0) {
                String name = "strategy=" + tactic.strategy().code() + ", if "
                        + tactic.behaviour().code();
                out.printf(Locale.ROOT, "    %-44s %+.2f%n", name, weights.of(id, tactic));
            }
        }
    }
}
