package cbm.cli.report;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Label;
import cbm.miner.fix.Messages;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateFlag;
import cbm.miner.study.FixFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commits that a reader can browse: a short row for each, which the page has at once, and its details, which are packed in
 * blocks and unpacked when they are looked at.
 */
final class FixList {
    /** How many commits share a block. */
    static final int BLOCK = 32;

    /** A message longer than this many characters is cut. */
    private static final int LONGEST_MESSAGE = 20_000;

    private static final Pattern PERSON = Pattern.compile("^\\s*[A-Za-z-]+-by:|^\\s*(Cc|CC|Author|From):");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final int MOST_PATHS = 12;
    private static final int MOST_EVIDENCE = 150;

    /** The most lines of diff that a fix may have, from the most generous to the last resort. */
    private static final List<Integer> CAPS = List.of(1200, 600, 300, 150, 80, 40, 20);

    private final boolean withAuthors;
    private final JsonArray rows = new JsonArray();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> keywords = new LinkedHashMap<>();
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private int cap = CAPS.getFirst();

    /** A commit's details, its diff apart. */
    private record Entry(JsonObject detail, List<FixFile> files) {}

    FixList(boolean withAuthors) {
        this.withAuthors = withAuthors;
    }

    /**
     * Adds a commit.
     *
     * @param chosen the label that the report goes by
     * @param others what other raters say
     * @param verdict the machine's verdict with its evidence
     * @param withDiff whether its diff is shown
     */
    void add(
            Candidate candidate,
            Optional<LabelledFix> chosen,
            List<LabelledFix> others,
            Optional<JsonObject> verdict,
            boolean withDiff) {
        rows.add(row(candidate, chosen, verdict));
        entries.add(new Entry(detail(candidate, others, verdict, withDiff), withDiff ? candidate.files() : List.of()));
    }

    private JsonArray row(Candidate candidate, Optional<LabelledFix> chosen, Optional<JsonObject> verdict) {
        JsonArray row = new JsonArray();
        row.add(candidate.repository());
        row.add(candidate.commit().name());
        row.add(candidate.commitDate().toString().substring(0, 10));
        row.add(Messages.subject(candidate.message()));
        row.add(chosen.map(fix -> fix.fix().code()).orElse(""));
        row.add(Harmless.number(
                chosen.map(fix -> fix.confidence().orElse(Double.NaN)).orElse(Double.NaN)));
        JsonArray labels = new JsonArray();
        chosen.ifPresent(fix ->
                fix.labels().all().forEach(label -> labels.add(label.axis().column() + "=" + label.code())));
        row.add(labels);
        row.add(places(keywordsOf(candidate), keywords));
        row.add(Harmless.array(
                candidate.orderedFlags().stream().map(CandidateFlag::label).toList()));
        row.add(candidate.added());
        row.add(candidate.removed());
        row.add(Harmless.array(candidate.files().stream()
                .map(file -> file.change().pathAfter())
                .limit(MOST_PATHS)
                .toList()));
        row.add(places(verdict.map(FixList::rulesOf).orElse(Set.of()), rules));
        return row;
    }

    /** The keywords that hit, without the places where. */
    static List<String> keywordsOf(Candidate candidate) {
        return candidate.keywords().stream()
                .map(hit -> hit.replaceFirst("@[a-z+]*$", ""))
                .distinct()
                .toList();
    }

    private static Set<String> rulesOf(JsonObject verdict) {
        Set<String> fired = new TreeSet<>();
        for (JsonElement one : verdict.getAsJsonArray("evidence")) {
            fired.add(one.getAsJsonObject().get("rule").getAsString());
        }
        return fired;
    }

    private static JsonArray places(Iterable<String> names, Map<String, Integer> known) {
        JsonArray places = new JsonArray();
        for (String name : names) {
            places.add(known.computeIfAbsent(name, n -> known.size()));
        }
        return places;
    }

    private JsonObject detail(
            Candidate candidate, List<LabelledFix> others, Optional<JsonObject> verdict, boolean withDiff) {
        JsonObject detail = new JsonObject();
        String message = message(candidate);
        boolean cut = message.length() > LONGEST_MESSAGE;
        detail.addProperty("message", cut ? message.substring(0, LONGEST_MESSAGE) + " \u2026" : message);
        if (withAuthors) {
            detail.addProperty("author", candidate.authorName());
        }
        detail.addProperty("written", candidate.authorDate().toString());
        detail.addProperty("parent", candidate.parent());
        detail.addProperty("otherFiles", candidate.otherFiles());
        detail.addProperty("withDiff", withDiff);
        detail.add("hits", Harmless.array(candidate.keywords()));
        JsonArray people = new JsonArray();
        others.forEach(label -> people.add(rater(label)));
        detail.add("raters", people);
        verdict.ifPresent(said -> detail.add("verdict", shortened(said)));
        return detail;
    }

    /** The message; without authors also without the lines that name people and without addresses. */
    private String message(Candidate candidate) {
        if (withAuthors) {
            return candidate.message().strip();
        }
        return candidate
                .message()
                .lines()
                .filter(line -> !PERSON.matcher(line).find())
                .map(line -> ADDRESS.matcher(line).replaceAll("\u2026@\u2026"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static JsonObject rater(LabelledFix label) {
        JsonObject json = new JsonObject();
        json.addProperty("rater", label.rater());
        json.addProperty("fix", label.fix().code());
        json.add(
                "labels",
                Harmless.array(label.labels().all().stream().map(Label::code).toList()));
        json.addProperty("note", label.note());
        return json;
    }

    /** The verdict without what the row has, and without the tail of very long evidence. */
    private static JsonObject shortened(JsonObject verdict) {
        JsonObject copy = verdict.deepCopy();
        copy.remove("repository");
        copy.remove("commit");
        JsonArray evidence = copy.getAsJsonArray("evidence");
        copy.addProperty("moreEvidence", Math.max(0, evidence.size() - MOST_EVIDENCE));
        while (evidence.size() > MOST_EVIDENCE) {
            evidence.remove(evidence.size() - 1);
        }
        return copy;
    }

    int size() {
        return entries.size();
    }

    /**
     * The details as packed blocks that together take no more than a number of bytes, if cutting diffs can bring that about.
     *
     * @param mostBytes the room for all blocks
     */
    List<String> blocks(long mostBytes) {
        List<String> blocks = List.of();
        for (int most : CAPS) {
            cap = most;
            blocks = blocksOf(most);
            if (blocks.stream().mapToLong(String::length).sum() <= mostBytes) {
                break;
            }
        }
        return blocks;
    }

    private List<String> blocksOf(int mostLines) {
        List<String> blocks = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += BLOCK) {
            JsonArray block = new JsonArray();
            for (Entry entry : entries.subList(from, Math.min(entries.size(), from + BLOCK))) {
                JsonObject detail = entry.detail().deepCopy();
                detail.add("files", DiffJson.of(entry.files(), mostLines));
                block.add(Harmless.of(detail));
            }
            blocks.add(Packed.of(block));
        }
        return blocks;
    }

    /** The rows and what they refer to; after {@link #blocks}, whose cap it states. */
    JsonObject head() {
        JsonObject head = new JsonObject();
        head.add("keywords", Harmless.array(keywords.keySet()));
        head.add("rules", Harmless.array(rules.keySet()));
        head.add("rows", rows);
        head.addProperty("block", BLOCK);
        head.addProperty("cap", cap);
        return head;
    }
}
