package cbm.cli;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.RuntimeFamily;
import cbm.datasets.GoRuntimeBugs;
import cbm.datasets.RuntimeBug;
import cbm.miner.fix.Fix;
import cbm.miner.fix.PatchFormat;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm catalogue}: the bugs at the edge of Go's runtime, or one of them with its examples. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = {
            "List the catalogue of bugs at the edge between concurrent Go code and its runtime.",
            "With an id, print one of them: symptom, cause, versions of Go, repair, and two examples as patches."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm catalogue",
            "  cbm catalogue timer-per-round",
            "  cbm catalogue --family gc-finalizers --format csv",
        })
final class CatalogueCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The bug to print.")
    private @Nullable String id;

    @Option(names = "--family", paramLabel = "FAMILY", description = "Only the bugs of this family, by its code.")
    private @Nullable String family;

    @Option(names = "--txtar", description = "Print only the bug's two examples, whole files before and after.")
    private boolean txtar;

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            ExportTarget.tell(target.deliver(List.of(list()), "catalogue", out), spec.commandLine());
            return ExitCode.OK.code();
        }
        RuntimeBug bug = GoRuntimeBugs.bug(id).orElseThrow(() -> unknown(String.valueOf(id)));
        if (txtar) {
            GoRuntimeBugs.examples(bug).forEach(example -> out.print(example.txtar()));
        } else {
            print(bug, out);
        }
        out.flush();
        return ExitCode.OK.code();
    }

    private static UserFault unknown(String id) {
        String ids = GoRuntimeBugs.bugs().stream().map(RuntimeBug::id).collect(Collectors.joining(", "));
        return new UserFault("the catalogue has no bug '" + id + "'; it has " + ids);
    }

    private Table list() {
        String wanted = family;
        if (wanted != null && Label.find(RuntimeFamily.class, wanted).isEmpty()) {
            throw new UserFault("there is no family '" + wanted + "'; families: "
                    + java.util.Arrays.stream(RuntimeFamily.values())
                            .map(RuntimeFamily::code)
                            .collect(Collectors.joining(", ")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (RuntimeBug bug : GoRuntimeBugs.bugs()) {
            if (wanted == null || bug.family().equals(wanted)) {
                rows.add(List.of(
                        Cell.text(bug.id()),
                        Cell.text(bug.family()),
                        Cell.text(bug.difficulty()),
                        Cell.text(bug.title())));
            }
        }
        return new Table(
                "catalogue",
                "Bugs at the edge of Go's runtime",
                List.of(
                        Column.of("id", "The bug's name."),
                        Column.of("family", "Its family."),
                        Column.of("difficulty", "How much one must know to find it."),
                        Column.of("title", "What goes wrong.")),
                rows,
                List.of());
    }

    private static void print(RuntimeBug bug, PrintWriter out) {
        out.println(bug.title());
        out.println();
        field(out, "id", bug.id());
        field(out, "family", bug.family());
        field(out, "difficulty", bug.difficulty());
        field(out, "runtime", bug.subsystem());
        field(out, "symptom", bug.symptom());
        field(out, "wait reason", bug.waitReason());
        field(out, "cause", bug.cause());
        field(out, "versions", bug.versions());
        field(out, "by version", byVersion(bug));
        field(out, "repair", bug.fix());
        GoRuntimeBugs.questions().stream()
                .filter(question -> question.id().equals(bug.question()))
                .forEach(question -> field(out, "ask", question.id() + " " + question.text()));
        field(out, "study", study(bug));
        field(out, "rule", bug.rule());
        for (GoRuntimeBugs.Example example : GoRuntimeBugs.examples(bug)) {
            Fix fix = TxtarFormat.read(bug.id(), example.txtar()).fix();
            out.println();
            out.println(example.name() + " example: " + fix.message().strip());
            out.println();
            diff(fix, out);
        }
    }

    private static String byVersion(RuntimeBug bug) {
        return bug.statesByVersion().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String study(RuntimeBug bug) {
        return bug.studyPlace()
                .map(place ->
                        place.behaviour() + ", " + place.cause() + ", " + place.subcause() + ": " + bug.studyNote())
                .orElseGet(() -> "outside its taxonomy: " + bug.studyNote());
    }

    private static void field(PrintWriter out, String name, String text) {
        String indent = " ".repeat(14);
        StringBuilder line = new StringBuilder(name + " ".repeat(Math.max(1, 14 - name.length())));
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        out.println(line);
    }

    /** Prints the hunks of a fix without the head of its message. */
    private static void diff(Fix fix, PrintWriter out) {
        boolean begun = false;
        for (String line : (Iterable<String>) PatchFormat.write(fix).lines()::iterator) {
            begun |= line.startsWith("diff --git");
            if (line.equals("-- ")) {
                return;
            }
            if (begun && !line.startsWith("index ") && !line.startsWith("diff --git")) {
                out.println("    " + line);
            }
        }
    }
}
