package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.verdict.Judge;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm explain}: the verdict on a fix, for a person. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Print the verdict on fixes for a person: the labels, the diff with the evidence marked, what each rule said "
                        + "and which nearly fired. A commit that several repositories of a study hold is told once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm explain --repo ~/src/etcd 2e59635",
            "  cbm explain --no-diff HEAD~5..",
            "  cbm explain --patch fix.patch"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private FixInput input = new FixInput();

    @Mixin
    private UserRules rules = new UserRules();

    @Option(names = "--no-diff", description = "Leave the diff out.")
    private boolean noDiff;

    @Mixin
    private AssumeFix assumeFix = new AssumeFix();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Classifier classifier = rules.classifier();
        Judge.Known known = assumeFix.known();
        input.eachOnce();
        input.each(
                (fix, sources) -> new Explanation(
                                fix, classifier.classify(fix, sources, known), rules::find, input.elsewhere(fix))
                        .text(!noDiff),
                (String text) -> out.println(text));
        out.flush();
        return input.code(spec.commandLine());
    }
}
