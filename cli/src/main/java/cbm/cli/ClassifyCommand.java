package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.classifier.verdict.VerdictJson;
import cbm.classifier.verdict.VerdictLabels;
import cbm.miner.index.FixId;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code cbm classify}: a verdict on every fix. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Say of commits whether they fix a concurrency bug, and of which kind, why and how sure.",
            "The input is a study, commits of a repository, or patches; the output is CSV in the schema of labels.csv, or "
                    + "JSON Lines with all the evidence. The verdicts on a whole study go into its labels.csv, beside the "
                    + "labels of people, unless --out or --format says otherwise. What is read of its candidates is kept in its "
                    + "folder facts, so that a later run reads only those that are new.",
            "A patch whose diff is not there, as git show prints many a merge, is unsure: what cannot be seen is no evidence."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm classify --study my-study                        into my-study/labels.csv",
            "  cbm classify --study my-study --out verdicts.jsonl   with all the evidence",
            "  cbm classify --repo ~/src/etcd 2e59635 --format jsonl",
            "  cbm classify --repo ~/src/etcd v3.5.0..v3.5.1        each commit of a range",
            "  cbm classify HEAD~20..                               of the repository around",
            "  git show HEAD | cbm classify --patch",
        })
final class ClassifyCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Spec
    private CommandSpec spec;

    @Mixin
    private FixInput input = new FixInput();

    @Mixin
    private UserRules rules = new UserRules();

    enum Format {
        CSV,
        JSONL
    }

    /** Reads a format's name; what is called JSON here is a line of it for each verdict. */
    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "csv" -> Format.CSV;
                case "jsonl", "json" -> Format.JSONL;
                default -> throw new TypeConversionException("'" + value + "' is not one of csv, jsonl");
            };
        }
    }

    /** The formats for shell completion. */
    static final class FormatCandidates extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormatCandidates() {
            super(List.of("csv", "jsonl"));
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            completionCandidates = FormatCandidates.class,
            description = "csv or jsonl. Default: by the name of --out, which ends in .csv or .jsonl, else csv.")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description =
                    "Where to write; '-' is standard output. Default: the labels.csv of a whole study, else standard output.")
    private @Nullable Path out;

    @Mixin
    private AssumeFix assumeFix = new AssumeFix();

    @Override
    public Integer call() throws IOException {
        checkName();
        input.check();
        Optional<Path> study = input.wholeStudy();
        if (study.isPresent() && isForStudy()) {
            intoStudy(study.get());
        } else if (out == null || out.equals(STANDARD_OUTPUT)) {
            write(spec.commandLine().getOut());
        } else {
            checkNotOwn(out, study);
            OutFile.fill(OutFile.checked(out, "verdicts.csv"), this::write);
        }
        return input.code(spec.commandLine());
    }

    /** Whether the verdicts on a whole study become its own; else they are only tried and the study stays as it is. */
    private boolean isForStudy() {
        return out == null && format == null && !assumeFix.isGiven();
    }

    /** A name without an ending is any format's, as of a pipe. */
    private void checkName() {
        Path name = out == null ? null : out.getFileName();
        if (name != null && format == null && name.toString().matches(".+\\.(?!csv$|jsonl$)[^.]+")) {
            throw new UserFault(
                    "--out " + out + ": its name ends neither in .csv nor in .jsonl; say which with --format");
        }
    }

    /** What asks for the very files that are written without being named is told so. */
    private void checkNotOwn(Path named, Optional<Path> study) throws IOException {
        boolean isStandard = study.isPresent() && format == null && !assumeFix.isGiven();
        if (isStandard && StudyOwnFiles.hold(named)) {
            throw new UserFault(
                    "--out " + named + " is the study's own file; leave --out away: the verdicts on a whole "
                            + "study go into its labels.csv and verdicts.jsonl anyway, beside the labels of people");
        }
    }

    private void intoStudy(Path study) throws IOException {
        List<LabelledFix> rows = new ArrayList<>();
        try (StudyVerdictsFile verdicts = new StudyVerdictsFile(study)) {
            judge(verdict -> {
                rows.add(VerdictLabels.of(verdict));
                verdicts.add(VerdictJson.line(verdict));
            });
            StudyLabelsFile.replaceMachine(study, rows);
            verdicts.finish();
        }
        if (!Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine().getErr().println(VerdictCounts.of(rows) + ": " + StudyLabelsFile.in(study));
        }
        SharedCommits.tell(
                spec.commandLine(), "candidates", rows.stream().map(fix -> new FixId(fix.repository(), fix.commit())));
    }

    private void write(PrintWriter writer) throws IOException {
        boolean json = format == null ? out != null && out.toString().endsWith(".jsonl") : format == Format.JSONL;
        if (json) {
            judge(verdict -> writer.println(VerdictJson.line(verdict)));
        } else {
            List<LabelledFix> rows = new ArrayList<>();
            judge(verdict -> rows.add(VerdictLabels.of(verdict)));
            LabelsFile.write(rows, writer);
        }
        writer.flush();
    }

    private void judge(Ordered.Sink<Verdict> taker) throws IOException {
        Classifier classifier = rules.classifier();
        Judge.Known known = assumeFix.known();
        SearchTerms terms = new SearchTerms(isForStudy() ? input.wholeStudy() : Optional.empty());
        try (StudyFacts facts = StudyFacts.of(input.wholeStudy())) {
            input.each(
                    new Judging<>(classifier, known, facts, terms::of), (Judging.Judged<SearchTerms.Said> judged) -> {
                        terms.keep(judged.said());
                        facts.keep(judged.fix(), judged.facts());
                        taker.accept(judged.said().verdict());
                    });
            facts.finish();
        }
        makeSearchable(terms);
    }

    /** That another run holds the index must not cost the verdicts. */
    private void makeSearchable(SearchTerms terms) throws IOException {
        try {
            terms.makeSearchable();
        } catch (StudyFault held) {
            if (!Talk.of(spec.commandLine()).quiet()) {
                spec.commandLine()
                        .getErr()
                        .println("cbm: 'cbm search' does not know these verdicts: " + held.getMessage()
                                + ", then classify again");
            }
        }
    }
}
