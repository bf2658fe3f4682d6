package cbm.classifier.rulefile;

import cbm.datasets.GoRuntimeBugs;
import cbm.datasets.RuntimeBug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The examples of the program's own rules, packed with it; of rules on bugs at the runtime's edge also those of its catalogue. */
public final class BuiltInExamples {

    private static final String FOLDER = "examples";

    private BuiltInExamples() {}

    /** The examples by the ids of their rules, in the order of their names. */
    public static SortedMap<String, List<RuleExample>> all() {
        SortedMap<String, List<RuleExample>> all = packed();
        for (RuntimeBug bug : GoRuntimeBugs.bugs()) {
            for (GoRuntimeBugs.Example example : GoRuntimeBugs.examples(bug)) {
                List<RuleExample> ofRule = all.computeIfAbsent(bug.rule(), missing -> new ArrayList<>());
                String name = bug.id() + ", " + example.name();
                ofRule.add(new RuleExample(name, example.txtar(), true));
                ofRule.add(new RuleExample(name + ", broken again", reversed(example.txtar()), false));
            }
        }
        return all;
    }

    private static String reversed(String txtar) {
        return txtar.replace("-- before/", "-- x/")
                .replace("-- after/", "-- before/")
                .replace("-- x/", "-- after/");
    }

    private static SortedMap<String, List<RuleExample>> packed() {
        try {
            Path place = Path.of(BuiltInExamples.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return in(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<String, List<RuleExample>> in(Path root) throws IOException {
        Path folder = root.resolve(BuiltInExamples.class.getPackageName().replace('.', '/'))
                .resolve(FOLDER);
        SortedMap<String, List<RuleExample>> examples = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txtar"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                String rule = String.valueOf(folder.relativize(file).getName(0)).replace("/", "");
                examples.computeIfAbsent(rule, missing -> new ArrayList<>())
                        .add(new RuleExample(
                                name, Files.readString(file, StandardCharsets.UTF_8), name.startsWith("fires")));
            }
        }
        return examples;
    }
}
