package cbm.miner.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of the files that came were renamed from files that went, as {@code git diff -M} does with a score of
 * 50 %: first equal content, then files of the same name at 75 %, each name having stood once, then the best scores
 * among all that are left, unless they are too many.
 */
final class Renames {
    private static final int LEAST_SCORE = Similarity.MOST / 2;
    /** What git asks of files of the same name (since 2.31): half way between the least score and the most. */
    private static final int LEAST_SCORE_OF_NAMESAKES = LEAST_SCORE + (Similarity.MOST - LEAST_SCORE) / 2;
    /** How many sources git keeps in view for each target. */
    private static final int CANDIDATES = 4;
    /** How many sources of equal content git looks at. */
    private static final int EQUAL_SOURCES = 100;

    /** Gives the chunks of a file, or nothing where it cannot be read. */
    interface Reader {
        Optional<Similarity> read(PathChange change, FileVersion version);
    }

    /**
     * A file that was renamed.
     *
     * @param source the file that went
     * @param score how similar the two are, of {@link Similarity#MOST}
     */
    record Rename(PathChange source, int score) {}

    private record Candidate(PathChange source, PathChange target, int score, boolean namesake) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
                .thenComparing(Candidate::namesake)
                .reversed();
    }

    private final Reader reader;
    private final int limit;
    private final List<PathChange> sources;
    private final List<PathChange> targets;
    private final Map<PathChange, Rename> found = new IdentityHashMap<>();
    private final Map<PathChange, Optional<Similarity>> read = new IdentityHashMap<>();
    private boolean overLimit;

    private Renames(List<PathChange> gone, List<PathChange> come, int limit, Reader reader) {
        this.sources = new ArrayList<>(gone);
        this.targets = new ArrayList<>(come);
        this.limit = limit;
        this.reader = reader;
    }

    /**
     * Looks for renames.
     *
     * @param gone the files that only the tree before has, in the order of paths
     * @param come the files that only the tree after has, in the order of paths
     * @param limit git's {@code diff.renameLimit}
     */
    static Renames among(List<PathChange> gone, List<PathChange> come, int limit, Reader reader) {
        Renames renames = new Renames(gone, come, limit, reader);
        if (!gone.isEmpty() && !come.isEmpty()) {
            renames.findEqual();
            renames.findNamesakes();
            renames.findBest();
        }
        return renames;
    }

    /** Where a file that came was renamed from. */
    Optional<Rename> of(PathChange target) {
        return Optional.ofNullable(found.get(target));
    }

    /** The files that went and turned up elsewhere. */
    Set<PathChange> usedSources() {
        Set<PathChange> used = new HashSet<>();
        found.values().forEach(rename -> used.add(rename.source));
        return used;
    }

    /** Whether so many files came and went that only some of the ways to find renames were tried. */
    boolean isOverLimit() {
        return overLimit;
    }

    private void findEqual() {
        Map<ObjectId, List<PathChange>> byContent = new HashMap<>();
        for (PathChange source : sources) {
            byContent
                    .computeIfAbsent(source.before().id(), id -> new ArrayList<>())
                    .add(source);
        }
        for (PathChange target : targets) {
            List<PathChange> equal = byContent.getOrDefault(target.after().id(), List.of());
            PathChange best = bestEqual(target, equal);
            if (best != null) {
                found.put(target, new Rename(best, Similarity.MOST));
                equal.remove(best);
                sources.remove(best);
            }
        }
        targets.removeIf(found::containsKey);
    }

    private static @Nullable PathChange bestEqual(PathChange target, List<PathChange> equal) {
        PathChange first = null;
        for (PathChange source : equal.subList(0, Math.min(equal.size(), EQUAL_SOURCES))) {
            if (namesakes(source, target)) {
                return source;
            }
            first = first == null ? source : first;
        }
        return first;
    }

    private void findNamesakes() {
        Map<String, List<PathChange>> sourcesByName = byName(sources);
        Map<String, List<PathChange>> targetsByName = byName(targets);
        for (PathChange source : List.copyOf(sources)) {
            List<PathChange> same = targetsByName.getOrDefault(name(source), List.of());
            if (same.size() == 1
                    && sourcesByName.getOrDefault(name(source), List.of()).size() == 1) {
                PathChange target = same.get(0);
                int score = score(source, target, LEAST_SCORE_OF_NAMESAKES);
                if (score >= LEAST_SCORE_OF_NAMESAKES) {
                    record(source, target, score);
                }
            }
        }
    }

    private void findBest() {
        if ((long) sources.size() * targets.size() > (long) limit * limit) {
            overLimit = true;
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (PathChange target : targets) {
            candidates.addAll(bestSources(target));
        }
        candidates.sort(Candidate.BEST_FIRST);
        Set<PathChange> used = new HashSet<>();
        for (Candidate each : candidates) {
            if (each.score < LEAST_SCORE) {
                return;
            }
            if (!found.containsKey(each.target) && used.add(each.source)) {
                found.put(each.target, new Rename(each.source, each.score));
            }
        }
    }

    /** The sources most similar to a target, in the order in which git comes to hold them. */
    private List<Candidate> bestSources(PathChange target) {
        List<Candidate> best = new ArrayList<>(CANDIDATES);
        for (PathChange source : sources) {
            Candidate next =
                    new Candidate(source, target, score(source, target, LEAST_SCORE), namesakes(source, target));
            if (best.size() < CANDIDATES) {
                best.add(next);
                continue;
            }
            int worst = 0;
            for (int i = 1; i < CANDIDATES; i++) {
                if (Candidate.BEST_FIRST.compare(best.get(i), best.get(worst)) > 0) {
                    worst = i;
                }
            }
            if (Candidate.BEST_FIRST.compare(best.get(worst), next) > 0) {
                best.set(worst, next);
            }
        }
        return best;
    }

    private void record(PathChange source, PathChange target, int score) {
        found.put(target, new Rename(source, score));
        sources.remove(source);
        targets.remove(target);
    }

    private int score(PathChange source, PathChange target, int least) {
        Optional<Similarity> before = read.computeIfAbsent(source, each -> reader.read(each, each.before()));
        Optional<Similarity> after = read.computeIfAbsent(target, each -> reader.read(each, each.after()));
        return before.isEmpty() || after.isEmpty() ? 0 : Similarity.score(before.get(), after.get(), least);
    }

    private static Map<String, List<PathChange>> byName(List<PathChange> files) {
        Map<String, List<PathChange>> byName = new HashMap<>();
        for (PathChange file : files) {
            byName.computeIfAbsent(name(file), name -> new ArrayList<>()).add(file);
        }
        return byName;
    }

    private static boolean namesakes(PathChange source, PathChange target) {
        return name(source).equals(name(target));
    }

    private static String name(PathChange change) {
        return change.path().substring(change.path().lastIndexOf('/') + 1);
    }
}
