package cbm.cli;

import cbm.miner.fix.Fix;
import cbm.miner.fix.FixFormatException;
import cbm.miner.fix.PatchFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads fixes from patch files and standard input. */
final class PatchFiles {

    private static final String STANDARD_INPUT = "-";

    private PatchFiles() {}

    /**
     * The fixes of all files in their order.
     *
     * @param names paths, or {@code -} for standard input; standard input if there is none
     */
    static List<Fix> read(List<String> names) throws IOException {
        List<Fix> fixes = new ArrayList<>();
        for (String name : names.isEmpty() ? List.of(STANDARD_INPUT) : names) {
            String text = text(name);
            List<Fix> read = fixes(name, text);
            if (read.isEmpty()) {
                throw new UserFault(shown(name) + " holds no patch");
            }
            fixes.addAll(read);
        }
        return List.copyOf(fixes);
    }

    private static List<Fix> fixes(String name, String text) {
        try {
            return PatchFormat.read(name.equals(STANDARD_INPUT) ? "" : name, text);
        } catch (FixFormatException e) {
            throw new UserFault(shown(name) + " is no patch: " + e.getMessage());
        }
    }

    private static String shown(String name) {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    private static String text(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path path = Path.of(name);
        if (!Files.exists(path) || Files.isDirectory(path)) {
            throw new UserFault("there is no patch file " + name);
        }
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }
}
