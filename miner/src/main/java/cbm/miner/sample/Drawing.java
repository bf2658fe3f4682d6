package cbm.miner.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws samples from a frame.
 *
 * <p>Each stratum's units are taken in the order of their {@link RandomNumber}s. Which stratum gives the next unit is
 * decided unit by unit: the one with the largest quotient of its size and twice the number already drawn of it plus one
 * (Sainte-Laguë's method; with equal allocation the sizes count as 1), of equal ones the first by name as text, leaving
 * out those that are used up. So a sample is the first part of every larger one. What was drawn before the frame grew
 * stays drawn, comes first, and counts as drawn of its stratum.
 */
public final class Drawing {
    private final String seed;
    private final Allocation allocation;

    /**
     * A way to draw.
     *
     * @param seed the seed, a number or any other text; used as it is written
     * @param allocation how the sample is shared out among strata
     */
    public Drawing(String seed, Allocation allocation) {
        this.seed = seed;
        this.allocation = allocation;
    }

    /**
     * Draws a sample.
     *
     * @param frame all units
     * @param drawn the units that were drawn before, in their order; those that the frame holds no more are left out
     * @param size number of units wanted; fewer come where the frame has fewer
     * @return the units in the order in which they were drawn
     */
    public List<Unit> draw(Collection<Unit> frame, List<Unit> drawn, int size) {
        Map<String, Unit> byKey = new HashMap<>();
        frame.forEach(unit -> byKey.put(unit.key(), unit));
        List<Unit> sample = new ArrayList<>();
        for (Unit before : drawn) {
            Unit unit = byKey.get(before.key());
            if (unit != null && sample.size() < size) {
                sample.add(unit);
            }
        }
        List<Stratum> strata = strata(frame, sample);
        while (sample.size() < size) {
            Stratum next = next(strata);
            if (next == null) {
                break;
            }
            sample.add(next.left.remove());
            next.drawn++;
        }
        return List.copyOf(sample);
    }

    private static final class Stratum {
        private final long size;
        private final Queue<Unit> left;
        private long drawn;

        Stratum(long size, long drawn, Queue<Unit> left) {
            this.size = size;
            this.drawn = drawn;
            this.left = left;
        }
    }

    private List<Stratum> strata(Collection<Unit> frame, List<Unit> drawn) {
        Set<String> taken = new HashSet<>();
        drawn.forEach(unit -> taken.add(unit.key()));
        Map<String, List<Unit>> byStratum = new TreeMap<>();
        frame.forEach(unit -> byStratum
                .computeIfAbsent(unit.stratum(), name -> new ArrayList<>())
                .add(unit));
        List<Stratum> strata = new ArrayList<>();
        byStratum.forEach((name, units) -> {
            Queue<Unit> left = new ArrayDeque<>(ranked(
                    units.stream().filter(unit -> !taken.contains(unit.key())).toList()));
            strata.add(new Stratum(units.size(), units.size() - left.size(), left));
        });
        return strata;
    }

    private List<Unit> ranked(List<Unit> units) {
        Map<Unit, String> numbers = new HashMap<>();
        units.forEach(unit -> numbers.put(unit, RandomNumber.of(seed, unit.repository(), unit.commit())));
        return units.stream()
                .sorted(Comparator.<Unit, String>comparing(unit -> numbers.getOrDefault(unit, ""))
                        .thenComparing(Unit.ORDER))
                .toList();
    }

    private @org.jspecify.annotations.Nullable Stratum next(List<Stratum> strata) {
        Stratum best = null;
        for (Stratum stratum : strata) {
            boolean better = best == null || allocation.prefers(stratum.size, stratum.drawn, best.size, best.drawn);
            if (!stratum.left.isEmpty() && better) {
                best = stratum;
            }
        }
        return best;
    }
}
