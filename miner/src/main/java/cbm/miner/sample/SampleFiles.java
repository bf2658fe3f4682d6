package cbm.miner.sample;

import cbm.miner.file.Sha256;
import cbm.miner.file.WholeFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of a sample in a study's folder: {@code frame.csv} (every unit with its stratum, wave and random number),
 * {@code sample.csv} (the drawn ones in their order) and {@code sample.json} (what they were drawn by, with the SHA-256 of
 * {@code frame.csv}). RFC 4180 in UTF-8, lines ended by a line feed, a header first; the same sample gives the same bytes.
 */
public final class SampleFiles {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;

    /** The files in a study's folder. */
    public SampleFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of the drawn units. */
    public Path sample() {
        return folder.resolve("sample.csv");
    }

    /** The file of all units. */
    public Path frame() {
        return folder.resolve("frame.csv");
    }

    private Path design() {
        return folder.resolve("sample.json");
    }

    /** Writes a sample. */
    public void write(Sample sample) throws IOException {
        byte[] frame = frameBytes(sample);
        WholeFile.write(frame(), frame);
        WholeFile.write(sample(), sampleBytes(sample));
        WholeFile.write(design(), design(sample, Sha256.hex(frame)));
    }

    /** The bytes of {@code frame.csv}. */
    public static byte[] frameBytes(Sample sample) {
        return print(
                List.of("repository", "commit", "stratum", "wave", "random_number"),
                sample.frame(),
                unit -> List.of(unit.repository(), unit.commit(), unit.stratum(), unit.wave(), number(sample, unit)));
    }

    /** The bytes of {@code sample.csv}. */
    public static byte[] sampleBytes(Sample sample) {
        Map<Unit, Integer> places = new HashMap<>();
        for (Unit unit : sample.units()) {
            places.put(unit, places.size() + 1);
        }
        return print(
                List.of("draw", "repository", "commit", "stratum", "wave", "random_number"),
                sample.units(),
                unit -> List.of(
                        places.getOrDefault(unit, 0),
                        unit.repository(),
                        unit.commit(),
                        unit.stratum(),
                        unit.wave(),
                        number(sample, unit)));
    }

    private static String number(Sample sample, Unit unit) {
        return RandomNumber.of(sample.design().seed(), unit.repository(), unit.commit());
    }

    private static byte[] print(
            List<String> header, List<Unit> units, java.util.function.Function<Unit, List<?>> cells) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(header);
            for (Unit unit : units) {
                printer.printRecord(cells.apply(unit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to take text", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] design(Sample sample, String hash) {
        JsonObject json = new JsonObject();
        json.addProperty("algorithm", RandomNumber.ALGORITHM);
        json.addProperty("seed", sample.design().seed());
        JsonArray strata = new JsonArray();
        sample.design().strata().forEach(strata::add);
        json.add("strata", strata);
        json.addProperty("allocation", sample.design().allocation().toString());
        json.addProperty("population", sample.frame().size());
        json.addProperty("size", sample.units().size());
        json.addProperty("frame_sha256", hash);
        return (JSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the sample; nothing where none was drawn.
     *
     * @throws IOException if the files are damaged or do not belong together
     */
    public Optional<Sample> read() throws IOException {
        List<Path> missing = Stream.of(design(), frame(), sample())
                .filter(file -> !Files.isRegularFile(file))
                .toList();
        if (missing.size() == 3) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new IOException(
                    missing.getFirst() + " is missing, without which the sample cannot be read: put it back, or "
                            + "draw again with --fresh and the same seed, strata, allocation and size");
        }
        try {
            JsonObject json = JsonParser.parseString(Files.readString(design(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            String algorithm = json.get("algorithm").getAsString();
            if (!algorithm.equals(RandomNumber.ALGORITHM)) {
                throw new IOException(
                        design() + " names the algorithm " + algorithm + ", which this cbm does not know");
            }
            if (!Sha256.hex(Files.readAllBytes(frame()))
                    .equals(json.get("frame_sha256").getAsString())) {
                throw new IOException(frame() + " is not the frame that the sample was drawn from: its SHA-256 differs"
                        + " from the one in sample.json");
            }
            List<String> strata = new ArrayList<>();
            json.getAsJsonArray("strata").forEach(name -> strata.add(name.getAsString()));
            Sample.Design design = new Sample.Design(
                    json.get("seed").getAsString(),
                    strata,
                    Allocation.valueOf(json.get("allocation").getAsString().toUpperCase(Locale.ROOT)));
            return Optional.of(new Sample(design, units(frame(), 0), units(sample(), 1)));
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | IllegalArgumentException
                | UnsupportedOperationException
                | IndexOutOfBoundsException e) {
            throw new IOException("the sample in " + folder + " is damaged; draw it again with --fresh", e);
        }
    }

    private static List<Unit> units(Path file, int first) throws IOException {
        List<Unit> units = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CSVFormat format =
                    CSV.builder().setHeader().setSkipHeaderRecord(true).get();
            for (CSVRecord row : format.parse(reader)) {
                units.add(new Unit(
                        row.get(first), row.get(first + 1), row.get(first + 2), Integer.parseInt(row.get(first + 3))));
            }
        }
        return units;
    }
}
