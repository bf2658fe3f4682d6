package cbm.cli;

import cbm.miner.index.FixIndex;
import cbm.miner.index.FixSearcher;
import cbm.miner.index.Likeness;
import cbm.miner.index.SearchField;
import cbm.miner.index.SearchPage;
import cbm.miner.index.SearchRequest;
import cbm.miner.study.Study;
import cbm.miner.study.StudyFault;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cbm search}: finds fixes by message, path, added and removed lines, functions, dates and labels. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Find fixes of a study by what they say and what they add and remove.",
            "A query is in Lucene's syntax: words that must all be found, field:word, \"a phrase\", wild*card, /regular "
                    + "expression/, fuzzy~, [from TO to], AND, OR, NOT, ( ). A word without a field is looked for in the "
                    + "message, paths, functions, added and removed lines. In code a word in lower case finds a whole "
                    + "identifier or a part of one in any letter case (mutex finds RWMutex), a word with a capital finds "
                    + "that very identifier, \".RLock(\" in quotes finds calls, <- channel operations. 'cbm search "
                    + "--fields' lists the fields."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cbm search -s my-study 'removed:Lock added:RLock year:[2015 TO 2017]'",
            "  cbm search -s my-study 'added:\"make(chan struct{}, 1)\" path:*_test.go' \\",
            "    --lines 1",
            "  cbm search -s my-study 'data race' --by repository,year --limit 0",
            "  cbm search -s my-study 'removed:/R?Unlock/' --format csv > unlocks.csv",
            "  cbm search -s my-study --like 3f2a9c81",
        })
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The query; several words are one query.")
    private List<String> words = List.of();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            completionCandidates = Choices.SearchOrder.class,
            description = "rank (the default), newest or oldest.")
    private String sort = "rank";

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description =
                    "Number of fixes on a page; 0 for the number of hits only. Default: 20; all with --format csv or jsonl.")
    private @Nullable Integer limit;

    @Option(names = "--page", paramLabel = "N", description = "Which page, from 1.")
    private int page = 1;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "FIELD",
            description = "Count all hits by the values of these fields: repository, label, year and so on.")
    private List<String> by = List.of();

    @Option(names = "--like", paramLabel = "COMMIT", description = "Find the fixes of the same shape as this one.")
    private @Nullable String like;

    @Option(
            names = "--lines",
            paramLabel = "N",
            description = "Number of matching lines to show of each fix in a table. Default: 3.")
    private int lines = 3;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Choices.SearchFormat.class,
            description = "table (the default), csv or jsonl.")
    private String format = "table";

    @Option(names = "--fields", description = "List the fields that a query may name.")
    private boolean fields;

    @Override
    public Integer call() throws IOException {
        if (fields) {
            listFields();
            return ExitCode.OK.code();
        }
        checkNumbers();
        Study open = study.open();
        bringUpToDate(open);
        try (FixSearcher searcher = FixSearcher.open(open.folder())) {
            SearchOutput output = output(open);
            String wanted = like;
            if (wanted != null) {
                Likeness likeness = searcher.like(wanted, limit(20));
                output.alike(likeness);
            } else {
                search(searcher, output);
            }
        }
        return ExitCode.OK.code();
    }

    private void checkNumbers() {
        if (page < 1 || lines < 0 || (limit != null && limit < 0)) {
            throw new UserFault("--page counts from 1; --limit and --lines take 0 or more");
        }
        if (like != null && !words.isEmpty()) {
            throw new UserFault("give a query or --like COMMIT, not both");
        }
        if (like == null && words.isEmpty() && by.isEmpty()) {
            throw new UserFault("give a query, such as 'removed:Lock added:RLock', or --like COMMIT, or --by FIELD");
        }
    }

    private int limit(int standard) {
        return limit == null ? standard : limit;
    }

    private void search(FixSearcher searcher, SearchOutput output) throws IOException {
        String query = String.join(" ", words);
        boolean onlyCounts = words.isEmpty() && !by.isEmpty();
        boolean data = !format.equals("table");
        int size = onlyCounts ? limit(0) : limit(data ? searcher.size() : 20);
        int skip = Math.toIntExact(Math.min((long) size * (page - 1), Integer.MAX_VALUE / 2));
        SearchPage found =
                searcher.search(new SearchRequest(query, order(), skip, size, facets()), LabelFields.values());
        output.page(query, found, skip);
        if (size > 0 && skip >= found.total() && found.total() > 0) {
            tellBeyond(found.total(), size);
        }
    }

    private void tellBeyond(int total, int size) {
        if (!Talk.of(spec.commandLine()).quiet()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "cbm: there is no page %,d: the last of %s is page %,d%n",
                            page,
                            Counted.of(total, "fix", "fixes"),
                            (total + size - 1) / size);
        }
    }

    private SearchOutput output(Study open) {
        return switch (format) {
            case "table" -> new SearchTable(spec.commandLine().getOut(), open, lines, Terminal.outputHasColour());
            case "csv" -> new SearchRows(spec.commandLine().getOut(), false);
            case "jsonl", "json" -> new SearchRows(spec.commandLine().getOut(), true);
            default -> throw new UserFault("--format takes one of table, csv, jsonl, not '" + format + "'");
        };
    }

    private SearchRequest.Order order() {
        for (SearchRequest.Order order : SearchRequest.Order.values()) {
            if (order.toString().equals(sort.toLowerCase(Locale.ROOT))) {
                return order;
            }
        }
        throw new UserFault(
                "--sort takes one of " + Arrays.toString(SearchRequest.Order.values()) + ", not '" + sort + "'");
    }

    private List<SearchField> facets() {
        Set<SearchField> facets = new LinkedHashSet<>();
        for (String name : by) {
            facets.add(SearchField.named(name)
                    .filter(SearchField::isFacet)
                    .orElseThrow(() -> new UserFault("--by takes fields with values to count, not '" + name + "': "
                            + Arrays.stream(SearchField.values())
                                    .filter(SearchField::isFacet)
                                    .map(SearchField::id)
                                    .collect(Collectors.joining(", ")))));
        }
        return List.copyOf(facets);
    }

    private void bringUpToDate(Study open) throws IOException {
        List<String> behind = FixIndex.behind(open);
        if (behind.isEmpty()) {
            return;
        }
        String which = String.join(", ", behind);
        boolean quiet = Talk.of(spec.commandLine()).quiet();
        try {
            if (!quiet) {
                spec.commandLine().getErr().println("bringing the index up to date: " + which);
            }
            FixIndex.update(open, false);
        } catch (StudyFault busy) {
            if (!quiet) {
                spec.commandLine().getErr().println("cbm: " + busy.getMessage() + "; searching the index as it stands");
            }
        }
    }

    private void listFields() {
        var out = spec.commandLine().getOut();
        for (SearchField field : SearchField.values()) {
            String names =
                    field.id() + (field.aliases().isEmpty() ? "" : " (" + String.join(", ", field.aliases()) + ")");
            String kind = field.kind().name().toLowerCase(Locale.ROOT);
            out.printf("%-34s %-8s %s%n", names, kind, field.meaning());
        }
    }
}
