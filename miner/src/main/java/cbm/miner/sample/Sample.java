package cbm.miner.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sample with its frame and what it was drawn by.
 *
 * @param design what it was drawn by
 * @param frame all units, by repository and commit
 * @param units the drawn ones in their order
 */
public record Sample(Design design, List<Unit> frame, List<Unit> units) {
    /**
     * What decides which units are drawn.
     *
     * @param seed the seed
     * @param strata the properties that strata are made of, such as {@code repository} and {@code year}; empty for a
     *     simple sample
     * @param allocation how the sample is shared out
     */
    public record Design(String seed, List<String> strata, Allocation allocation) {
        /** Copies the list and checks the seed. */
        public Design {
            strata = List.copyOf(strata);
            if (seed.isEmpty() || seed.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a seed is a text of one line");
            }
        }
    }

    /** Sorts the frame. */
    public Sample {
        frame = frame.stream().sorted(Unit.ORDER).toList();
        units = List.copyOf(units);
    }

    /**
     * Draws a first sample.
     *
     * @param frame all units; their waves are set
     */
    public static Sample first(Design design, List<Unit> frame, int size) {
        List<Unit> waves = frame.stream()
                .map(unit -> new Unit(unit.repository(), unit.commit(), unit.stratum(), 1))
                .toList();
        return new Sample(design, waves, new Drawing(design.seed(), design.allocation()).draw(waves, List.of(), size));
    }

    /**
     * Enlarges or cuts this sample over a frame that may have grown; what was drawn stays, as long as it is in the frame
     * and the size allows it.
     *
     * @param now all units as they are now
     */
    public Sample again(List<Unit> now, int size) {
        Map<String, Integer> waves = new HashMap<>();
        frame.forEach(unit -> waves.put(unit.key(), unit.wave()));
        boolean grown = now.stream().anyMatch(unit -> !waves.containsKey(unit.key()));
        int last = frame.stream().mapToInt(Unit::wave).max().orElse(0);
        int newest = grown ? last + 1 : last;
        List<Unit> units = now.stream()
                .map(unit -> new Unit(
                        unit.repository(), unit.commit(), unit.stratum(), waves.getOrDefault(unit.key(), newest)))
                .toList();
        return new Sample(design, units, new Drawing(design.seed(), design.allocation()).draw(units, this.units, size));
    }

    /** How many of the drawn units are in a frame as it is now. */
    public int kept(List<Unit> now) {
        Set<String> keys = new HashSet<>();
        now.forEach(unit -> keys.add(unit.key()));
        return (int) units.stream().filter(unit -> keys.contains(unit.key())).count();
    }

    /** How many units of the frame came in with each wave. */
    public Map<Integer, Long> waves() {
        Map<Integer, Long> waves = new TreeMap<>();
        frame.forEach(unit -> waves.merge(unit.wave(), 1L, Long::sum));
        return waves;
    }

    /** How many of the drawn units a sample of the same size, drawn anew from the frame as it is, would not hold. */
    public int displaced() {
        Set<String> anew = new HashSet<>();
        new Drawing(design.seed(), design.allocation())
                .draw(frame, List.of(), units.size())
                .forEach(unit -> anew.add(unit.key()));
        return (int) units.stream().filter(unit -> !anew.contains(unit.key())).count();
    }

    /**
     * A stratum's share.
     *
     * @param name its name
     * @param population number of its units in the frame
     * @param drawn number of its units in the sample
     */
    public record Part(String name, int population, int drawn) {}

    /** The strata by name. */
    public List<Part> parts() {
        Map<String, int[]> counts = new TreeMap<>();
        frame.forEach(unit -> counts.computeIfAbsent(unit.stratum(), name -> new int[2])[0]++);
        units.forEach(unit -> counts.computeIfAbsent(unit.stratum(), name -> new int[2])[1]++);
        List<Part> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(new Part(name, count[0], count[1])));
        return List.copyOf(parts);
    }
}
