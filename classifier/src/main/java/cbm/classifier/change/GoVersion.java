package cbm.classifier.change;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of Go that a module asks for. */
final class GoVersion {

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^go[ \\t]+([0-9]+\\.[0-9]+(?:[.a-z0-9]+)?)");

    private GoVersion() {}

    /** The version in the {@code go.mod} nearest to the first changed Go file after the fix; empty if there is none. */
    static String nearest(Fix fix, Sources sources) {
        return fix.files().stream()
                .filter(FileChange::isGo)
                .findFirst()
                .map(file -> above(file.pathAfter(), sources))
                .orElse("");
    }

    private static String above(String path, Sources sources) {
        String directory = path;
        while (!directory.isEmpty()) {
            int slash = directory.lastIndexOf('/');
            directory = slash < 0 ? "" : directory.substring(0, slash);
            String module = directory.isEmpty() ? "go.mod" : directory + "/go.mod";
            Optional<Sources.SourceFile> file = sources.file(Side.AFTER, module);
            if (file.isPresent()) {
                return of(file.get().text());
            }
        }
        return "";
    }

    /** The version in the text of a {@code go.mod}. */
    static String of(String module) {
        Matcher matcher = DIRECTIVE.matcher(module);
        return matcher.find() ? matcher.group(1) : "";
    }
}
