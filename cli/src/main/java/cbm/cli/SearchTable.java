package cbm.cli;

import cbm.miner.index.Highlights;
import cbm.miner.index.Hit;
import cbm.miner.index.Likeness;
import cbm.miner.index.MatchedLine;
import cbm.miner.index.SearchField;
import cbm.miner.index.SearchPage;
import cbm.miner.study.Candidate;
import cbm.miner.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hits for people: a line for each fix, below it lines that match, the matches marked. */
final class SearchTable implements SearchOutput {
    private static final String MATCH = "\u001b[1;31m";
    private static final String ADDED = "\u001b[32m";
    private static final String REMOVED = "\u001b[31m";
    private static final String ID = "\u001b[33m";
    private static final String PLACE = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int LONGEST_LINE = 160;

    private final PrintWriter out;
    private final Study study;
    private final int lines;
    private final boolean colour;

    SearchTable(PrintWriter out, Study study, int lines, boolean colour) {
        this.out = out;
        this.study = study;
        this.lines = lines;
        this.colour = colour;
    }

    @Override
    public void page(String query, SearchPage page, int skipped) throws IOException {
        Highlights highlights = Highlights.of(query);
        Map<String, Map<String, Candidate>> candidates = lines > 0 && !query.isBlank() ? read(page.hits()) : Map.of();
        for (Hit hit : page.hits()) {
            head(hit, marked(hit.subject(), "", highlights.subject(hit.subject())));
            Candidate candidate = candidates
                    .getOrDefault(hit.id().repository(), Map.of())
                    .get(hit.id().commit());
            if (candidate != null) {
                highlights.lines(candidate, lines).forEach(this::line);
            }
        }
        if (!page.hits().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%,d to %,d of %s%n",
                    skipped + 1,
                    skipped + page.hits().size(),
                    fixes(page.total()));
        } else {
            out.println(fixes(page.total()));
        }
        page.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(facet -> facet(facet.getKey(), facet.getValue(), page.total()));
    }

    private static String fixes(long number) {
        return Counted.of(number, "fix", "fixes");
    }

    private void facet(SearchField field, List<SearchPage.Count> counts, int total) {
        out.println();
        out.println("by " + field.id());
        for (SearchPage.Count count : counts) {
            out.printf(
                    Locale.ROOT,
                    "%,8d %5.1f %%  %s%n",
                    count.hits(),
                    100.0 * count.hits() / Math.max(1, total),
                    count.value().isEmpty() ? "(none)" : count.value());
        }
    }

    @Override
    public void alike(Likeness likeness) {
        head(likeness.fix(), likeness.fix().subject());
        out.println("fixes of the same shape:");
        for (Hit hit : likeness.alike()) {
            out.printf(Locale.ROOT, "%.3f ", hit.score());
            head(hit, hit.subject());
        }
    }

    private void head(Hit hit, String subject) {
        out.println(hit.id().repository() + " " + in(ID, hit.id().commit().substring(0, 12)) + " "
                + hit.date().atOffset(ZoneOffset.UTC).toLocalDate() + "  " + subject);
    }

    private void line(MatchedLine line) {
        String shown =
                line.text().length() > LONGEST_LINE ? line.text().substring(0, LONGEST_LINE) + " ..." : line.text();
        List<MatchedLine.Span> spans =
                line.spans().stream().filter(span -> span.end() <= LONGEST_LINE).toList();
        if (line.path().isEmpty()) {
            out.println("    " + marked(shown, "", spans));
            return;
        }
        String base = shown.startsWith("+") ? ADDED : shown.startsWith("-") ? REMOVED : "";
        out.println("    " + in(PLACE, line.path() + ":" + line.line()) + ": " + marked(shown, base, spans));
    }

    private String in(String code, String text) {
        return colour ? code + text + PLAIN : text;
    }

    private String marked(String text, String base, List<MatchedLine.Span> spans) {
        if (!colour) {
            return clean(text);
        }
        StringBuilder marked = new StringBuilder(base);
        int at = 0;
        for (MatchedLine.Span span : spans) {
            marked.append(clean(text.substring(at, span.start())));
            marked.append(MATCH).append(clean(text.substring(span.start(), span.end())));
            marked.append(PLAIN).append(base);
            at = span.end();
        }
        return marked.append(clean(text.substring(at))).append(PLAIN).toString();
    }

    /** Without what could steer the terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\ufffd");
    }

    private Map<String, Map<String, Candidate>> read(List<Hit> hits) throws IOException {
        Map<String, Set<String>> wanted = new HashMap<>();
        hits.forEach(hit -> wanted.computeIfAbsent(hit.id().repository(), r -> new HashSet<>())
                .add(hit.id().commit()));
        Map<String, Map<String, Candidate>> read = new HashMap<>();
        for (Map.Entry<String, Set<String>> repository : wanted.entrySet()) {
            read.put(repository.getKey(), study.find(repository.getKey(), repository.getValue()));
        }
        return read;
    }
}
