package cbm.cli;

import cbm.classifier.rulefile.RuleFileFault;
import cbm.miner.git.UnusableRepository;
import cbm.miner.index.QueryFault;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root command: {@code cbm}. */
@Command(
        name = "cbm",
        description = "From the git histories of Go projects to a table of concurrency bugs, each with its evidence.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm demo                                     see it work, on embedded data",
            "  cbm mine path/to/repository --study my-study  screen a history for fixes",
        })
public final class Cbm implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Talk talk = new Talk();

    Talk talk() {
        return talk;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; 'cbm help' lists them.");
    }

    /**
     * Runs one command line.
     *
     * @param out where data goes
     * @param err where talk and errors go
     * @param args the words after {@code cbm}
     * @return the exit status, the code of an {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        String[] asked = asked(args);
        return commandLine(out, err, asked).execute(asked);
    }

    /** The words, where help on a command within a command becomes its own option: the help command knows no such. */
    private static String[] asked(String... args) {
        if (args.length < 3 || !args[0].equals("help") || Arrays.stream(args).anyMatch(word -> word.startsWith("-"))) {
            return args;
        }
        return Stream.concat(Arrays.stream(args).skip(1), Stream.of("--help")).toArray(String[]::new);
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Cbm());
        Commands.add(line, args);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedSubcommandsAllowed(false);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Cbm::explainBadArguments);
        line.setExecutionExceptionHandler(Cbm::explainFailure);
        line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USER.code());
        line.getCommandSpec().exitCodeOnExecutionException(ExitCode.INTERNAL.code());
        Commands.finish(line);
        return line;
    }

    private static int explainBadArguments(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println("cbm: " + unknownCommand(failure).orElseGet(() -> plain(oneLine(failure.getMessage()))));
        UnmatchedArgumentException.printSuggestions(failure, line.getErr());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USER.code();
    }

    /** Where only a command can stand, a word is one that there is not. */
    private static Optional<String> unknownCommand(ParameterException failure) {
        if (String.valueOf(failure.getMessage()).startsWith("Unknown subcommand")) {
            return Optional.of("there is no command 'cbm " + failure.getValue() + "'");
        }
        CommandSpec spec = failure.getCommandLine().getCommandSpec();
        return failure instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && spec.positionalParameters().isEmpty()
                        && !spec.subcommands().isEmpty()
                ? Optional.of("there is no command '" + spec.qualifiedName() + " "
                        + unmatched.getUnmatched().getFirst() + "'")
                : Optional.empty();
    }

    /** The library's names of types, as people call them. */
    private static String plain(String message) {
        return message.replaceFirst("is not an? (?:int|long)\\b", "is not a whole number")
                .replaceFirst("is not a double\\b", "is not a number");
    }

    private static int explainFailure(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (Talk.of(line).verbose()) {
            failure.printStackTrace(err);
        }
        return switch (failure) {
            case UserFault fault -> explain(err, ExitCode.USER, fault.getMessage());
            case RuleFileFault faults -> explain(err, faults);
            case QueryFault fault -> explain(err, ExitCode.USER, fault.getMessage());
            case StudyFault fault -> explain(err, ExitCode.USER, fault.getMessage());
            case UnusableRepository fault ->
                explain(err, fault.namedWrongly() ? ExitCode.USER : ExitCode.WORLD, fault.getMessage());
            case UncheckedIOException io -> explain(err, ExitCode.WORLD, PlainWords.of(io.getCause()));
            case IOException io -> explain(err, ExitCode.WORLD, PlainWords.of(io));
            default ->
                explain(
                        err,
                        ExitCode.INTERNAL,
                        "internal error: " + failure + " (run again with --verbose and report it)");
        };
    }

    private static int explain(PrintWriter err, ExitCode code, @Nullable String message) {
        err.println("cbm: " + oneLine(message));
        return code.code();
    }

    /** A line for each fault, for a file has often several. */
    private static int explain(PrintWriter err, RuleFileFault faults) {
        faults.faults().forEach(fault -> err.println("cbm: " + oneLine(fault)));
        return ExitCode.USER.code();
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "unknown failure" : message.strip().replaceAll("\\R+", " ");
    }
}
