package cbm.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What all commands share: a help option and the list of exit codes in the help. */
final class Commands {
    private Commands() {}

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
