package cbm.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands, and what they share: a help option and the list of exit codes in the help. */
final class Commands {
    /** In the order of the help. */
    static final List<Map.Entry<String, Class<?>>> ALL = List.of(
            Map.entry("mine", MineCommand.class),
            Map.entry("doctor", DoctorCommand.class),
            Map.entry("show", ShowCommand.class),
            Map.entry("classify", ClassifyCommand.class),
            Map.entry("explain", ExplainCommand.class),
            Map.entry("rules", RulesCommand.class),
            Map.entry("evaluate", EvaluateCommand.class),
            Map.entry("keywords", KeywordsCommand.class),
            Map.entry("catalogue", CatalogueCommand.class),
            Map.entry("review-checklist", ReviewChecklistCommand.class),
            Map.entry("demo", DemoCommand.class),
            Map.entry("reproduce", ReproduceCommand.class),
            Map.entry("tables", TablesCommand.class),
            Map.entry("usage", UsageCommand.class),
            Map.entry("lifetime", LifetimeCommand.class),
            Map.entry("figures", FiguresCommand.class),
            Map.entry("report", ReportCommand.class),
            Map.entry("export", ExportCommand.class),
            Map.entry("search", SearchCommand.class),
            Map.entry("index", IndexCommand.class),
            Map.entry("sample", SampleCommand.class),
            Map.entry("estimate", EstimateCommand.class),
            Map.entry("labels", LabelsCommand.class),
            Map.entry("generate-completion", AutoComplete.GenerateCompletion.class),
            Map.entry("help", CommandLine.HelpCommand.class));

    private Commands() {}

    /**
     * Adds the commands that the words may name: to read the annotations of all of them takes longer than many a command
     * does. All are added where no word is a command's name, or one of those that speak of the others.
     */
    static void add(CommandLine root, String... words) {
        Set<String> said = Set.of(Arrays.stream(words).distinct().toArray(String[]::new));
        if (said.contains("--version") || said.contains("-V")) {
            return;
        }
        boolean aboutAll = said.contains("help")
                || said.contains("generate-completion")
                || ALL.stream().noneMatch(command -> said.contains(command.getKey()));
        for (Map.Entry<String, Class<?>> command : ALL) {
            if (aboutAll || said.contains(command.getKey())) {
                root.addSubcommand(command.getKey(), command.getValue());
            }
        }
    }

    static void finish(CommandLine root) {
        root.getSubcommands().values().forEach(Commands::finishOne);
        finishOne(root);
    }

    private static void finishOne(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n");
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(" " + code.code(), code.meaning());
        }
        usage.exitCodeList(codes);
        line.getSubcommands().values().forEach(Commands::finishOne);
    }
}
