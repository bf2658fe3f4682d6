package cbm.cli;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.Raters;
import cbm.miner.file.WholeFile;
import cbm.miner.study.Study;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose labels say which fixes a study's lifetimes are of, which it keeps beside them.
 *
 * @param place where the labels are from; empty for the study's own
 * @param rater the rater; empty for what people say together
 */
record LifetimeLabels(String place, String rater) {
    private static final String FILE = "lifetimes.json";
    private static final String LABELS = "labels";
    private static final String RATER = "rater";

    /** The study's own labels, of a rater or, where nobody is named, of those who count. */
    static LifetimeLabels own(Study study, @Nullable String rater) throws IOException {
        if (rater != null) {
            return new LifetimeLabels("", rater);
        }
        List<LabelledFix> all = Strata.read(study);
        return new LifetimeLabels("", Raters.people(all).isEmpty() ? LabelledFix.MACHINE : "");
    }

    /** What a study keeps; nothing where its lifetimes were told before this was kept. */
    static Optional<LifetimeLabels> read(Path study) throws IOException {
        Path file = study.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(parsed(Files.readString(file))
                .orElseThrow(() ->
                        new UserFault(file + " is damaged; make it again with 'cbm lifetime --study " + study + "'")));
    }

    private static Optional<LifetimeLabels> parsed(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            boolean isWhole = json.has(LABELS) && json.has(RATER);
            return isWhole
                    ? Optional.of(new LifetimeLabels(
                            json.get(LABELS).getAsString(), json.get(RATER).getAsString()))
                    : Optional.empty();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException notOne) {
            return Optional.empty();
        }
    }

    /** Forgets whose labels they were, before others are written. */
    static void forget(Path study) throws IOException {
        Files.deleteIfExists(study.resolve(FILE));
    }

    /** Keeps whose labels they are. */
    void keep(Path study) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(LABELS, place);
        json.addProperty(RATER, rater);
        WholeFile.write(study.resolve(FILE), json + "\n");
    }
}
