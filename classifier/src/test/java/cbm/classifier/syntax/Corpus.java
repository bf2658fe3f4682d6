package cbm.classifier.syntax;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Our own Go files in the test resources, which together use every construct of the language. */
final class Corpus {

    private Corpus() {}

    /** The texts by file name. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths =
                Files.list(Path.of(Corpus.class.getResource("/go").toURI()))) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                texts.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the corpus cannot be read", e);
        }
        return texts;
    }
}
