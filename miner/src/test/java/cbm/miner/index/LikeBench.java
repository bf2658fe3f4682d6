package cbm.miner.index;

import cbm.datasets.GoStudy;
import cbm.datasets.StudyBug;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures whether the fixes that are like one share its strategy and a primitive, by the labels that the study's authors
 * gave: for each of their fixes in a classified study of boltdb/bolt, etcd-io/etcd, grpc/grpc-go and moby/moby, the first
 * ten of the others that they labelled. Only fixes that at least ten others share count, and chance stands beside.
 */
public final class LikeBench {
    private static final int FIRST = 10;
    private static final int BAR = 6;

    private LikeBench() {}

    private record Labels(String strategy, Set<String> primitives) {
        boolean shares(Labels other) {
            Set<String> both = new HashSet<>(primitives);
            both.retainAll(other.primitives);
            return strategy.equals(other.strategy) && !both.isEmpty();
        }
    }

    private record Result(String commit, Labels labels, int shared, int exist, double chance) {}

    /** Takes the folder of the classified study. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, Labels> labelled = new HashMap<>();
        List<String> order = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        try (FixSearcher searcher = FixSearcher.open(folder)) {
            Set<String> held = new HashSet<>();
            searcher.search(new SearchRequest("*:*", SearchRequest.Order.OLDEST, 0, searcher.size(), List.of()))
                    .hits()
                    .forEach(hit -> held.add(hit.id().commit()));
            for (StudyBug bug : GoStudy.bugs()) {
                String commit = bug.fixCommit().orElse("");
                if (held.contains(commit) && !bug.patchPrimitives().isEmpty() && !labelled.containsKey(commit)) {
                    labelled.put(commit, new Labels(bug.strategy(), Set.copyOf(bug.patchPrimitives())));
                    order.add(commit);
                }
            }
            for (String commit : order) {
                results.add(result(commit, labelled, searcher));
            }
        }
        tell(
                labelled.size(),
                results.stream().filter(each -> each.exist >= FIRST).toList());
    }

    private static Result result(String commit, Map<String, Labels> labelled, FixSearcher searcher) throws IOException {
        Labels own = labelled.getOrDefault(commit, new Labels("", Set.of()));
        List<Labels> alike = searcher.like(commit, searcher.size()).alike().stream()
                .map(hit -> hit.id().commit())
                .filter(labelled::containsKey)
                .limit(FIRST)
                .map(id -> labelled.getOrDefault(id, own))
                .toList();
        int shared = Math.toIntExact(alike.stream().filter(own::shares).count());
        int exist =
                Math.toIntExact(labelled.values().stream().filter(own::shares).count() - 1);
        return new Result(commit, own, shared, exist, (double) FIRST * exist / (labelled.size() - 1));
    }

    private static void tell(int labelled, List<Result> results) {
        for (Result each : results) {
            say(
                    "%s %-8s %-24s %2d of the first %d share, %2d exist, by chance %.1f",
                    each.commit.substring(0, 12),
                    each.labels.strategy,
                    String.join(";", each.labels.primitives.stream().sorted().toList()),
                    each.shared,
                    FIRST,
                    each.exist,
                    each.chance);
        }
        say(
                "%d labelled fixes, %d of them with at least %d others that share strategy and a primitive",
                labelled, results.size(), FIRST);
        say(
                "of the first %d share, on average: %.2f; by chance %.2f; %d of %d fixes reach %d",
                FIRST,
                results.stream().mapToInt(Result::shared).average().orElse(0),
                results.stream().mapToDouble(Result::chance).average().orElse(0),
                results.stream().filter(each -> each.shared >= BAR).count(),
                results.size(),
                BAR);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
