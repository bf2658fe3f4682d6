package cbm.miner.index;

import cbm.miner.file.WholeFile;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What a classifier said of the candidates of a study: the file {@code annotations.jsonl}, a line of JSON for each, by
 * repository and commit. It is kept beside the index so that the index can be made anew at any time.
 */
final class Annotations {
    /** The file's name in a study. */
    static final String NAME = "annotations.jsonl";

    private final Map<FixId, Annotation> byFix;

    private Annotations(Map<FixId, Annotation> byFix) {
        this.byFix = byFix;
    }

    static Annotations read(Path study) throws IOException {
        Map<FixId, Annotation> byFix = new TreeMap<>();
        Path file = study.resolve(NAME);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonObject json = JsonParser.parseString(line).getAsJsonObject();
                byFix.put(
                        new FixId(
                                json.get("repository").getAsString(),
                                json.get("commit").getAsString()),
                        annotation(json));
            }
        } catch (NoSuchFileException e) {
            return new Annotations(byFix);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            throw new IOException(file + " is damaged; delete it and classify again", e);
        }
        return new Annotations(byFix);
    }

    private static Annotation annotation(JsonObject json) {
        Map<SearchField, List<String>> terms = new EnumMap<>(SearchField.class);
        for (SearchField field : SearchField.values()) {
            JsonElement values = json.get(field.id());
            if (values != null && values.isJsonArray()) {
                List<String> texts = new ArrayList<>();
                values.getAsJsonArray().forEach(value -> texts.add(value.getAsString()));
                terms.put(field, texts);
            }
        }
        JsonElement confidence = json.get(SearchField.CONFIDENCE.id());
        return new Annotation(
                terms, confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence.getAsDouble()));
    }

    /** Replaces the file by one that holds these. */
    static void write(Path study, Map<FixId, Annotation> byFix) throws IOException {
        Path file = study.resolve(NAME);
        StringBuilder text = new StringBuilder();
        new TreeMap<>(byFix).forEach((id, annotation) -> text.append(line(id, annotation)));
        WholeFile.write(file, text);
    }

    private static String line(FixId id, Annotation annotation) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("repository").value(id.repository());
            json.name("commit").value(id.commit());
            for (SearchField field : SearchField.values()) {
                List<String> values = annotation.terms().getOrDefault(field, List.of());
                if (!values.isEmpty()) {
                    json.name(field.id()).beginArray();
                    for (String value : values) {
                        json.value(value);
                    }
                    json.endArray();
                }
            }
            if (annotation.confidence().isPresent()) {
                json.name(SearchField.CONFIDENCE.id())
                        .value(annotation.confidence().getAsDouble());
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to take text", e);
        }
        return text.append('\n').toString();
    }

    /** What was said of a fix. */
    Annotation of(FixId id) {
        return byFix.getOrDefault(id, Annotation.NONE);
    }

    /** A number that changes when what was said of a fix changes; 0 where nothing was said. */
    long mark(FixId id) {
        Annotation annotation = byFix.get(id);
        if (annotation == null) {
            return 0;
        }
        CRC32 sum = new CRC32();
        sum.update(line(id, annotation).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /** A text that changes when what was said of a repository's fixes changes. */
    String state(String repository) {
        CRC32 sum = new CRC32();
        int count = 0;
        for (Map.Entry<FixId, Annotation> entry : byFix.entrySet()) {
            if (entry.getKey().repository().equals(repository)) {
                sum.update(line(entry.getKey(), entry.getValue()).getBytes(StandardCharsets.UTF_8));
                count++;
            }
        }
        return count + "-" + Long.toHexString(sum.getValue());
    }
}
