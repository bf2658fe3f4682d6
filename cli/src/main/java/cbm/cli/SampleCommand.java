package cbm.cli;

import cbm.miner.index.FixId;
import cbm.miner.sample.Allocation;
import cbm.miner.sample.Methods;
import cbm.miner.sample.Sample;
import cbm.miner.sample.SampleFiles;
import cbm.miner.sample.SampleSize;
import cbm.miner.sample.Unit;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cbm sample}: draws a sample of a study's candidates, which anyone can draw again. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Draw a random sample of a study's candidates, which anyone can draw again and which can be enlarged.",
            "Writes sample.csv, frame.csv and sample.json into the study and prints a paragraph for a paper. Run again with a"
                    + " larger size, it keeps what was drawn, also when new commits were mined since; to be smaller,"
                    + " or with another seed or other strata, it needs --fresh.",
            "Algorithm prn-sha256-1: commits are taken in the order of the SHA-256 of \"SEED\\nREPOSITORY\\nCOMMIT\"; strata"
                    + " take turns by Sainte-Laguë's divisors."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm sample -s my-study --size 100 --seed 20261121",
            "  cbm sample -s my-study --margin 5 --confidence 95 --by repository,year",
            "  cbm sample -s my-study --size 60 --by behaviour --allocation equal",
            "  cbm sample -s my-study --sheet coding.xlsx",
        })
final class SampleCommand implements Callable<Integer> {
    private static final String STANDARD_SEED = "1";

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of commits to draw.")
    private @Nullable Integer size;

    @Option(
            names = "--margin",
            paramLabel = "POINTS",
            description = "Draw as many as keep this margin of error, in percentage points.")
    private @Nullable Double margin;

    @Option(names = "--confidence", paramLabel = "PERCENT", description = "Confidence level. Default: 95.")
    private double confidence = 95;

    @Option(
            names = "--expected",
            paramLabel = "PERCENT",
            description = "The share that --margin expects. Default: 50, the worst case.")
    private double expected = 50;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "STRATA",
            description =
                    "Strata: repository, year, keyword (the first that hit), fix, or an axis of labels such as behaviour.")
    private @Nullable List<String> by;

    @Option(
            names = "--allocation",
            paramLabel = "HOW",
            completionCandidates = Choices.Allocation.class,
            description = "proportional (the default) or equal.")
    private @Nullable String allocation;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "The seed, a number or any text. Default: that of the sample that is there, else 1.")
    private @Nullable String seed;

    @Option(
            names = "--rater",
            paramLabel = "NAME",
            description = "Whose labels make strata. Default: cbm, the machine.")
    private String rater = cbm.classifier.label.LabelledFix.MACHINE;

    @Option(names = "--fresh", description = "Forget the sample that is there.")
    private boolean fresh;

    @Option(
            names = "--sheet",
            paramLabel = "FILE.xlsx",
            description = {
                "Make a coding sheet of the sample: messages, diffs, lists to choose labels from; no machine's labels.",
                "A sheet that is there is replaced only if nobody has written into it."
            })
    private @Nullable Path sheet;

    @Override
    public Integer call() throws IOException {
        check();
        if (sheet != null) {
            CodingSheets.check(sheet);
        }
        Study open = study.open();
        SampleFiles files = new SampleFiles(open.folder());
        Optional<Sample> before = fresh ? Optional.empty() : files.read();
        Sample sample;
        if (sheet != null && size == null && margin == null && before.isPresent()) {
            sample = before.get();
        } else {
            sample = draw(open, before);
            files.write(sample);
            spec.commandLine().getOut().println(Methods.paragraph(sample, population(open), confidence / 100));
        }
        if (sheet != null) {
            List<String> cut = CodingSheets.write(open, sample, sheet);
            tell("coding sheet: " + sheet + " (" + Counted.of(sample.units().size(), "commit") + ")");
            cut.forEach(this::tell);
        }
        return ExitCode.OK.code();
    }

    private void tell(String line) {
        if (!Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine().getErr().println(line);
        }
    }

    private void check() {
        if (size != null && margin != null) {
            throw new UserFault("give --size or --margin, not both");
        }
        if (size != null && size < 1) {
            throw new UserFault("--size takes a number of at least 1, not " + size);
        }
        if (margin != null && !(margin > 0 && margin < 100)) {
            throw new UserFault("--margin takes percentage points such as 5, not " + margin);
        }
        if (!(confidence > 0 && confidence <= 99.9999) || !(expected > 0 && expected < 100)) {
            throw new UserFault("--confidence and --expected take percentages such as 95");
        }
    }

    private Sample draw(Study open, Optional<Sample> before) throws IOException {
        Sample.Design design = design(before);
        List<Unit> frame = new Strata(open, design.strata(), rater).frame();
        if (frame.isEmpty()) {
            throw new UserFault("the study has no candidates to draw from");
        }
        int wanted = wanted(frame.size());
        before.ifPresent(sample -> checkKept(sample, sample.kept(frame), wanted));
        SharedCommits.tell(
                spec.commandLine(),
                "candidates",
                frame.stream().map(unit -> new FixId(unit.repository(), unit.commit())));
        if (wanted > frame.size()) {
            tell("cbm: the study has only " + frame.size() + " candidates; all of them are drawn");
        }
        return before.map(sample -> sample.again(frame, wanted)).orElseGet(() -> Sample.first(design, frame, wanted));
    }

    /** A drawn commit may be labelled already, so none is dropped unasked. */
    private void checkKept(Sample before, int kept, int wanted) {
        if (wanted < kept) {
            throw new UserFault("the sample in this study has " + Counted.of(kept, "commit") + ", of which " + wanted
                    + " would leave out some that may be labelled; to draw a smaller one use --fresh");
        }
        int gone = before.units().size() - kept;
        if (gone > 0) {
            tell("cbm: " + Counted.of(gone, "drawn commit") + " of before: no candidates of the study any more");
        }
    }

    private int wanted(int population) {
        if (size != null) {
            return size;
        }
        if (margin != null) {
            return SampleSize.of(population, confidence / 100, margin / 100, expected / 100);
        }
        throw new UserFault("say how many: --size N, or --margin POINTS");
    }

    private Sample.Design design(Optional<Sample> before) {
        Sample.Design known = before.map(Sample::design).orElse(null);
        String wantedSeed = seed != null ? seed : known != null ? known.seed() : STANDARD_SEED;
        List<String> strata = by != null ? Strata.checked(by) : known != null ? known.strata() : List.of();
        Allocation how =
                allocation != null ? allocation() : known != null ? known.allocation() : Allocation.PROPORTIONAL;
        if (wantedSeed.isEmpty() || wantedSeed.indexOf('\n') >= 0) {
            throw new UserFault("--seed takes a text of one line");
        }
        Sample.Design design = new Sample.Design(wantedSeed, strata, how);
        if (known != null && !known.equals(design)) {
            throw new UserFault("the sample in this study was drawn with --seed " + known.seed()
                    + (known.strata().isEmpty() ? "" : " --by " + String.join(",", known.strata())) + " --allocation "
                    + known.allocation() + "; to draw another one use --fresh");
        }
        return design;
    }

    private Allocation allocation() {
        String given = String.valueOf(allocation).toLowerCase(Locale.ROOT);
        return Arrays.stream(Allocation.values())
                .filter(each -> each.toString().equals(given))
                .findFirst()
                .orElseThrow(() -> new UserFault("--allocation takes proportional or equal, not '" + given + "'"));
    }

    private static String population(Study open) {
        String repositories = open.repositories().stream()
                .map(each -> each.name() + " up to " + each.tip().name().substring(0, 12))
                .collect(Collectors.joining(", "));
        int commits = open.repositories().stream()
                .mapToInt(each -> each.funnel().read())
                .sum();
        return String.format(
                Locale.ROOT,
                "the candidates that the keyword profile \"%s\" (SHA-256 %s) finds among the %,d commits of %s",
                open.options().profile().name(),
                open.options().profile().hash().substring(0, 12),
                commits,
                repositories);
    }
}
