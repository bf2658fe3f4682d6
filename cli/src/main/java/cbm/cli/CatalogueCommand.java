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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "  cbm catalogue timer-per-round --txtar    its examples as whole files",
            "  cbm catalogue --family gc-finalizers --format csv",
        })
final class CatalogueCommand implements Callable<Integer> {
    private static final int MARGIN = 14;

    /** The columns of an export. */
    private static final Map<Column, Function<RuntimeBug, String>> FIELDS = fields();

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The bug to print; a part of its id will do if no other has it.")
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
        if (id != null) {
            RuntimeBug bug = find(id);
            if (txtar) {
                GoRuntimeBugs.examples(bug).forEach(example -> out.print(example.txtar()));
            } else {
                print(bug, out);
            }
        } else if (txtar) {
            throw new UserFault("--txtar needs the id of a bug; 'cbm catalogue' lists them");
        } else if (target.forReading()) {
            families().forEach(one -> list(one, out));
        } else {
            ExportTarget.tell(target.deliver(List.of(table()), "catalogue", out), spec.commandLine());
        }
        out.flush();
        return ExitCode.OK.code();
    }

    /** The bug of that id, or the only one whose id holds the text. */
    private static RuntimeBug find(String text) {
        List<RuntimeBug> holding = GoRuntimeBugs.bugs().stream()
                .filter(bug -> bug.id().contains(text))
                .toList();
        if (holding.isEmpty()) {
            throw new UserFault("the catalogue has no bug '" + text + "'; 'cbm catalogue' lists its bugs");
        }
        return GoRuntimeBugs.bug(text).orElseGet(() -> {
            if (holding.size() > 1) {
                throw new UserFault("'" + text + "' could be "
                        + holding.stream().map(RuntimeBug::id).collect(Collectors.joining(" or ")));
            }
            return holding.getFirst();
        });
    }

    private List<RuntimeFamily> families() {
        String wanted = family;
        if (wanted == null) {
            return List.of(RuntimeFamily.values());
        }
        return List.of(Label.find(RuntimeFamily.class, wanted)
                .orElseThrow(() -> new UserFault("there is no family '" + wanted + "'; families: "
                        + Stream.of(RuntimeFamily.values())
                                .map(RuntimeFamily::code)
                                .collect(Collectors.joining(", ")))));
    }

    private static Stream<RuntimeBug> bugs(RuntimeFamily family) {
        return GoRuntimeBugs.bugs().stream().filter(bug -> bug.family().equals(family.code()));
    }

    private static void list(RuntimeFamily family, PrintWriter out) {
        Wrapped.lines(family.code() + ":", 2, family.definition()).forEach(out::println);
        bugs(family).forEach(bug -> out.println("  %-27s %-6s %s".formatted(bug.id(), bug.difficulty(), bug.title())));
        out.println();
    }

    private Table table() {
        List<List<Cell>> rows = families().stream()
                .flatMap(CatalogueCommand::bugs)
                .map(bug -> FIELDS.values().stream()
                        .<Cell>map(field -> Cell.text(field.apply(bug)))
                        .toList())
                .toList();
        return new Table(
                "catalogue", "Bugs at the edge of Go's runtime", List.copyOf(FIELDS.keySet()), rows, List.of());
    }

    private static Map<Column, Function<RuntimeBug, String>> fields() {
        Map<Column, Function<RuntimeBug, String>> fields = new LinkedHashMap<>();
        fields.put(Column.of("id", "The bug's name."), RuntimeBug::id);
        fields.put(Column.of("family", "Its family."), RuntimeBug::family);
        fields.put(Column.of("difficulty", "How much one must know to find it."), RuntimeBug::difficulty);
        fields.put(Column.of("title", "What goes wrong."), RuntimeBug::title);
        fields.put(Column.of("subsystem", "The parts of the runtime that it concerns."), RuntimeBug::subsystem);
        fields.put(Column.of("symptom", "What is seen from outside."), RuntimeBug::symptom);
        fields.put(new Column("wait_reason", "wait reason", "What a dump of goroutines says."), RuntimeBug::waitReason);
        fields.put(Column.of("cause", "Why it happens."), RuntimeBug::cause);
        fields.put(Column.of("versions", "Which versions of Go it concerns."), RuntimeBug::versions);
        fields.put(Column.of("repair", "The canonical repair."), RuntimeBug::fix);
        fields.put(Column.of("question", "The review question that would have caught it."), RuntimeBug::question);
        fields.put(Column.of("study", "Its place in the study's taxonomy."), CatalogueCommand::study);
        fields.put(Column.of("rule", "The rule that recognises its repair."), RuntimeBug::rule);
        return Collections.unmodifiableMap(fields);
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

    /** The states by version, each for as long as it lasts: {@code a bug before 1.23; milder from 1.23 on}. */
    private static String byVersion(RuntimeBug bug) {
        List<Map.Entry<String, String>> spans =
                List.copyOf(bug.statesByVersion().entrySet());
        List<String> phrases = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= spans.size(); at++) {
            boolean ends = at == spans.size()
                    || !spans.get(at).getValue().equals(spans.get(from).getValue());
            if (ends) {
                String begin = from == 0 ? "" : spans.get(from).getKey();
                String end = at == spans.size() ? "" : spans.get(at).getKey();
                phrases.add(state(spans.get(from).getValue()) + " " + span(begin, end));
                from = at;
            }
        }
        return String.join("; ", phrases);
    }

    private static String span(String begin, String end) {
        if (begin.isEmpty()) {
            return end.isEmpty() ? "in all versions" : "before " + end;
        }
        return end.isEmpty() ? "from " + begin + " on" : "from " + begin + " to before " + end;
    }

    private static String state(String code) {
        return switch (code) {
            case "bug" -> "as described";
            case "less" -> "milder";
            case "other" -> "another symptom";
            case "none" -> "cannot happen";
            default -> code;
        };
    }

    private static String study(RuntimeBug bug) {
        return bug.studyPlace()
                .map(place ->
                        place.behaviour() + ", " + place.cause() + ", " + place.subcause() + ": " + bug.studyNote())
                .orElseGet(() -> "outside its taxonomy: " + bug.studyNote());
    }

    private static void field(PrintWriter out, String name, String text) {
        Wrapped.lines(name, MARGIN, text).forEach(out::println);
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
