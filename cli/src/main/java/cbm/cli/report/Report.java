package cbm.cli.report;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.Raters;
import cbm.classifier.reproduction.StudyReport;
import cbm.classifier.rules.Rules;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.miner.study.Candidate;
import cbm.miner.study.FunnelStep;
import cbm.miner.study.MinedRepository;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A study as one HTML file; the same study gives the same bytes. */
public final class Report {
    /** The room for the details of all commits; with all else a page stays below 10 MB. */
    private static final long ROOM = 8_300_000;

    /** The margins that a lift needs to be told in a sentence, as in the study of 2019. */
    private static final long CUT = 10;

    private final ReportSource source;
    private final FixList fixes;
    private final KeywordYield keywords = new KeywordYield();
    private final Map<String, List<LabelledFix>> labels = new HashMap<>();
    private final Map<String, LabelledFix> chosen = new HashMap<>();

    private Report(ReportSource source) {
        this.source = source;
        this.fixes = new FixList(source.withAuthors());
        source.labels()
                .forEach(label -> labels.computeIfAbsent(
                                ReportSource.key(label.repository(), label.commit()), k -> new ArrayList<>())
                        .add(label));
        source.chosen().forEach(label -> chosen.put(ReportSource.key(label.repository(), label.commit()), label));
    }

    /**
     * The page, in UTF-8.
     *
     * @throws IOException if the study cannot be read
     */
    public static byte[] page(ReportSource source) throws IOException {
        return new Report(source).page();
    }

    private byte[] page() throws IOException {
        for (MinedRepository repository : source.study().repositories()) {
            try (Stream<Candidate> candidates = source.study().candidates(repository.name())) {
                candidates.forEach(this::add);
            }
        }
        List<String> blocks = fixes.blocks(ROOM);
        return Page.of(Packed.of(Harmless.of(head())), blocks);
    }

    private void add(Candidate candidate) {
        String key = ReportSource.key(candidate.repository(), candidate.commit().name());
        List<LabelledFix> all = labels.getOrDefault(key, List.of());
        Optional<LabelledFix> one = Optional.ofNullable(chosen.get(key));
        Optional<Answer> answer = one.map(LabelledFix::fix);
        keywords.count(FixList.keywordsOf(candidate), answer);
        boolean isNoFix = answer.equals(Optional.of(Answer.NO));
        fixes.add(
                candidate,
                one,
                all.stream().filter(label -> !one.equals(Optional.of(label))).toList(),
                Optional.ofNullable(source.verdicts().get(key))
                        .map(line -> JsonParser.parseString(line).getAsJsonObject()),
                source.allDiffs() || !isNoFix);
    }

    private JsonObject head() {
        JsonObject head = new JsonObject();
        head.addProperty("tool", source.tool());
        head.add("repositories", repositories());
        JsonObject options = new JsonObject();
        source.study().options().stated().forEach(options::addProperty);
        head.add("options", options);
        head.addProperty("keywordsTitle", source.study().options().profile().title());
        head.addProperty("rater", source.rater().orElse(""));
        JsonObject raters = new JsonObject();
        new TreeMap<>(Raters.of(source.labels())).forEach(raters::addProperty);
        head.add("raters", raters);
        head.add("axes", axes());
        head.add("ruleTitles", rules());
        head.add("tables", TableJson.of(tables()));
        head.add("keywordYield", TableJson.of(keywords.table()));
        head.add("card", TableJson.of(source.card()));
        head.add("usage", TableJson.of(source.usage()));
        head.add("lifetimes", TableJson.of(source.lifetimes()));
        JsonObject missing = new JsonObject();
        new TreeMap<>(source.missing()).forEach(missing::addProperty);
        head.add("missing", missing);
        head.add("fixes", fixes.head());
        return head;
    }

    private JsonArray repositories() {
        JsonArray all = new JsonArray();
        for (MinedRepository repository : source.study().repositories()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", repository.name());
            json.addProperty("address", webAddress(repository.origin()));
            json.addProperty("tip", repository.tip().name());
            json.addProperty("read", repository.funnel().read());
            JsonArray steps = new JsonArray();
            for (FunnelStep step : FunnelStep.values()) {
                JsonArray one = new JsonArray();
                one.add(step.label());
                one.add(step.meaning());
                one.add(repository.funnel().at(step));
                steps.add(one);
            }
            json.add("steps", steps);
            json.addProperty("skippedFiles", repository.skippedFiles());
            json.addProperty("unreadable", repository.unreadable());
            json.addProperty("shallow", repository.shallow());
            all.add(json);
        }
        return all;
    }

    /** The address if it is a plain one of the web, to which commits can be linked; else empty. */
    private static String webAddress(String origin) {
        String address = origin.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        return address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~-]+)+") ? address : "";
    }

    private static JsonArray axes() {
        JsonArray axes = new JsonArray();
        for (Axis axis : Axis.values()) {
            JsonObject json = new JsonObject();
            json.addProperty("column", axis.column());
            json.addProperty("title", axis.title());
            json.addProperty("about", axis.definition());
            JsonArray all = new JsonArray();
            for (Label label : axis.labels()) {
                JsonObject one = new JsonObject();
                one.addProperty("code", label.code());
                one.addProperty("term", label.term());
                one.addProperty("title", label.title());
                one.addProperty("about", label.definition());
                one.add("of", Harmless.array(behaviours(label)));
                all.add(one);
            }
            json.add("labels", all);
            axes.add(json);
        }
        return axes;
    }

    /** The behaviours that a label can go with, where the study tells them apart. */
    private static List<String> behaviours(Label label) {
        return Arrays.stream(Behaviour.values())
                .filter(behaviour -> switch (label) {
                    case Subcause subcause -> Subcause.of(behaviour).contains(subcause);
                    case Strategy strategy -> Strategy.of(behaviour).contains(strategy);
                    default -> true;
                })
                .map(Behaviour::code)
                .toList();
    }

    private static JsonObject rules() {
        JsonObject titles = new JsonObject();
        Rules.all().forEach(rule -> titles.addProperty(rule.id(), rule.card().title()));
        return titles;
    }

    private List<Table> tables() {
        if (source.chosen().isEmpty()) {
            return List.of();
        }
        StudyReport report = new StudyReport("", source.counted());
        List<Table> tables = new ArrayList<>(report.counts());
        tables.add(report.lifts(CUT));
        tables.add(report.shares());
        return tables;
    }
}
