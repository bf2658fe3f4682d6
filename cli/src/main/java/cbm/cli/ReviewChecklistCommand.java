package cbm.cli;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.facts.Fact;
import cbm.classifier.rules.ReviewChecklist;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.datasets.GoRuntimeBugs;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm review-checklist}: which questions on the runtime a change touches, with the lines. */
@Command(
        name = "review-checklist",
        mixinStandardHelpOptions = true,
        description = {
            "Print which questions of the catalogue of runtime bugs a change touches, and at which lines.",
            "Asked is what stands after the change and was added or changed by it; what the code around tells already "
                    + "is said with each line. Ten questions restate those of the catalogue's sources, five were added."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  git diff main... | cbm review-checklist -",
            "  git diff main... | cbm review-checklist - --exit-code    to stop a check",
            "  cbm review-checklist HEAD",
            "  cbm review-checklist main..HEAD --exit-code              commit by commit",
            "  cbm review-checklist fix.patch",
            "  cbm review-checklist --study my-study 2e59635",
        })
final class ReviewChecklistCommand implements Callable<Integer> {
    private static final int SHORT = 12;

    private static final int MARGIN = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FixInput input = new FixInput();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Option(
            names = "--exit-code",
            description = "End with 1 if the change touches a question, so that a check of changes can stop there.")
    private boolean exitCode;

    @Option(names = "--ten", description = "Only the ten questions that the catalogue's sources ask.")
    private boolean ten;

    /** One line of a change that a question should be asked of. */
    private record Asked(String commit, ReviewChecklist.Touch touch, String source) {}

    /** What is asked of one change, and whether its code was there to ask about. */
    private record Change(String commit, String subject, List<Asked> asked, boolean seen) {}

    @Option(names = "--questions", description = "Only print the questions.")
    private boolean questions;

    @Override
    public Integer call() throws IOException {
        if (questions) {
            PrintWriter out = spec.commandLine().getOut();
            GoRuntimeBugs.questions().stream().filter(one -> isWanted(one.id())).forEach(one -> ask(one, out));
            out.flush();
            return ExitCode.OK.code();
        }
        ChangeReader changes = new ChangeReader();
        List<Change> all = new ArrayList<>();
        input.eachOnce();
        input.each(
                (fix, sources) ->
                        new Change(fix.commit(), fix.subject(), asked(changes, fix, sources), !fix.isUnseen()),
                (Change change) -> all.add(change));
        PrintWriter out = spec.commandLine().getOut();
        if (target.forReading()) {
            print(all, out);
        } else {
            List<Path> written = target.deliver(List.of(table(all)), "review-checklist", out);
            ExportTarget.tell(written, spec.commandLine());
        }
        int code = input.code(spec.commandLine());
        boolean touches = all.stream().anyMatch(change -> !change.asked().isEmpty());
        return exitCode && touches ? Math.max(code, ExitCode.FINDINGS.code()) : code;
    }

    private List<Asked> asked(ChangeReader changes, Fix fix, Sources sources) {
        List<Asked> asked = new ArrayList<>();
        for (ReviewChecklist.Touch touch : ReviewChecklist.of(changes.read(fix, sources))) {
            if (isWanted(touch.question())) {
                asked.add(new Asked(fix.commit(), touch, line(fix, touch.fact())));
            }
        }
        return asked;
    }

    private boolean isWanted(String question) {
        return !ten
                || GoRuntimeBugs.questions().stream().anyMatch(one -> one.id().equals(question) && one.fromSeed());
    }

    /** The text of the line that a fact begins on; empty where the file is not whole. */
    private static String line(Fix fix, Fact fact) {
        for (FileChange file : fix.files()) {
            if (file.pathAfter().equals(fact.place().file())) {
                return file.text(Side.AFTER)
                        .flatMap(text -> text.lines().skip(fact.line() - 1L).findFirst())
                        .map(String::strip)
                        .orElse("");
            }
        }
        return "";
    }

    private static void print(List<Change> all, PrintWriter out) {
        List<Change> touching =
                all.stream().filter(change -> !change.asked().isEmpty()).toList();
        for (Change change : touching) {
            if (all.size() > 1) {
                String commit = change.commit()
                        .substring(0, Math.min(SHORT, change.commit().length()));
                out.println((commit + "  " + change.subject()).strip());
                out.println();
            }
            printAsked(change.asked(), out);
        }
        long others = all.stream()
                .filter(change -> change.seen() && change.asked().isEmpty())
                .count();
        if (others > 0 || all.isEmpty()) {
            out.println((all.size() <= 1 ? "The change touches" : Counted.of(others, "change touches", "changes touch"))
                    + " none of the questions.");
        }
        out.flush();
    }

    private static void printAsked(List<Asked> all, PrintWriter out) {
        for (GoRuntimeBugs.Question question : GoRuntimeBugs.questions()) {
            List<Asked> asked = all.stream()
                    .filter(one -> one.touch().question().equals(question.id()))
                    .toList();
            if (!asked.isEmpty()) {
                ask(question, out);
                asked.forEach(one -> out.println("     " + place(one.touch().fact()) + what(one)));
                out.println();
            }
        }
    }

    private static void ask(GoRuntimeBugs.Question question, PrintWriter out) {
        Wrapped.lines(question.id(), MARGIN, question.text()).forEach(out::println);
    }

    private static String place(Fact fact) {
        return fact.place().file() + ":" + fact.line();
    }

    private static String what(Asked one) {
        String note = one.touch().note().isEmpty() ? "" : "  [" + one.touch().note() + "]";
        return (one.source().isEmpty() ? "  " + operation(one.touch().fact()) : "  " + one.source()) + note;
    }

    private static String operation(Fact fact) {
        String kind = fact.kind().id().replaceFirst("^op:", "");
        String of = fact.subject().written().isEmpty()
                ? fact.detail()
                : fact.subject().written();
        return of.isEmpty() ? kind : kind + " " + of;
    }

    private static Table table(List<Change> all) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Asked one : all.stream().flatMap(change -> change.asked().stream()).toList()) {
            Fact fact = one.touch().fact();
            rows.add(List.of(
                    Cell.text(one.touch().question()),
                    Cell.text(one.commit()),
                    Cell.text(fact.place().file()),
                    Cell.count(fact.line()),
                    Cell.text(fact.place().function()),
                    Cell.text(operation(fact)),
                    Cell.text(one.touch().note())));
        }
        return new Table(
                "review-checklist",
                "Questions that the change touches",
                List.of(
                        Column.of("question", "The question's id in go-runtime-bugs."),
                        Column.of("commit", "The commit; empty for a patch that does not say."),
                        Column.of("path", "The file after the change."),
                        Column.of("line", "The line after the change."),
                        Column.of("function", "The function or method."),
                        Column.of("operation", "What stands there."),
                        Column.of("note", "What the code around tells already.")),
                rows,
                List.of());
    }
}
