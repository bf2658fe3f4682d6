package cbm.miner.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleTest {
    private static final Sample.Design SIMPLE = new Sample.Design("20261121", List.of(), Allocation.PROPORTIONAL);

    /** Units with made-up ids, shared out among strata in turn. */
    private static List<Unit> units(int count, String... strata) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Unit("r", id(i), strata.length == 0 ? "" : strata[i % strata.length], 1))
                .toList();
    }

    private static String id(int number) {
        byte[] digest = Sha256.of(("unit " + number).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 20);
    }

    private static List<Unit> strata(Map<String, Integer> sizes) {
        List<Unit> units = new ArrayList<>();
        sizes.forEach((name, size) -> {
            for (int i = 0; i < size; i++) {
                units.add(new Unit(name, id(i), name, 1));
            }
        });
        return units;
    }

    private static Map<String, Integer> drawn(Sample sample) {
        return sample.parts().stream().collect(Collectors.toMap(Sample.Part::name, Sample.Part::drawn));
    }

    @Test
    void a_random_number_is_the_hash_that_any_program_computes() {
        // printf '20261121\netcd-io/etcd\n0123456789abcdef0123456789abcdef01234567' | sha256sum
        assertEquals(
                "d3e2cea4f6aeb279cadc520287f0d3e62fea52da29c81f4035fda239acfaae4b",
                RandomNumber.of("20261121", "etcd-io/etcd", "0123456789abcdef0123456789abcdef01234567"));
    }

    @Test
    void a_sample_and_its_frame_are_these_bytes() {
        List<Unit> frame = units(6, "a", "b");
        Sample sample = Sample.first(new Sample.Design("7", List.of("letter"), Allocation.PROPORTIONAL), frame, 3);
        assertEquals("""
                draw,repository,commit,stratum,wave,random_number
                1,r,9b9ff4b5dde79f44ae070f6b0ca5b0ca2b950103,a,1,0fb3f463e95edece67751be9e8cc9bed4e38cd183dbb22dea9dbf5cc639ddb6d
                2,r,95bffe3fe132a4750588c75b6f7f7e98974fddc7,b,1,183e0de58c3b5573ad5478f6fb261118dded6017cd21946ce6bc6c96619050e4
                3,r,1a06a6374a0b4182ead0e59ffbfa09316c998e54,a,1,c327918d3c902c198970d04b6f64c14c69a3cecd47e9b9d1595ea205d84a37bb
                """, new String(SampleFiles.sampleBytes(sample), StandardCharsets.UTF_8));
        assertEquals(
                "46e2b0bc043e2fc0e05e64be936f3484d47de55dc558d5d40794b24b4bf7c3a2",
                Sha256.hex(SampleFiles.frameBytes(sample)));
    }

    @Test
    void the_order_of_the_frame_does_not_matter() {
        List<Unit> shuffled = new ArrayList<>(units(500, "a", "b", "c"));
        Sample before = Sample.first(SIMPLE, shuffled, 50);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(before, Sample.first(SIMPLE, shuffled, 50));
    }

    @Test
    void a_sample_is_the_first_part_of_every_larger_one() {
        List<Unit> frame = strata(Map.of("a", 700, "b", 211, "c", 89, "d", 3));
        for (Allocation allocation : Allocation.values()) {
            Sample.Design design = new Sample.Design("s", List.of("x"), allocation);
            List<Unit> all = Sample.first(design, frame, 1003).units();
            for (int size : new int[] {1, 10, 100, 200, 999}) {
                assertEquals(
                        all.subList(0, size), Sample.first(design, frame, size).units());
            }
            Sample hundred = Sample.first(design, frame, 100);
            assertEquals(all.subList(0, 200), hundred.again(frame, 200).units());
        }
    }

    @Test
    void strata_get_what_sainte_lague_gives_them() {
        // Votes 53,000, 24,000 and 23,000 for seven seats: 3, 2, 2; the textbook example of the method.
        Map<String, Integer> sizes = Map.of("a", 53, "b", 24, "c", 23);
        Sample.Design design = new Sample.Design("s", List.of("x"), Allocation.PROPORTIONAL);
        assertEquals(Map.of("a", 3, "b", 2, "c", 2), drawn(Sample.first(design, strata(sizes), 7)));
        // The study's candidates per application (bolt aside) share out as their rounded shares do.
        Map<String, Integer> large = Map.of("x", 1000, "y", 600, "z", 400);
        assertEquals(Map.of("x", 50, "y", 30, "z", 20), drawn(Sample.first(design, strata(large), 100)));
    }

    @Test
    void equal_allocation_fills_small_strata_up_and_goes_on_with_the_others() {
        Sample.Design design = new Sample.Design("s", List.of("x"), Allocation.EQUAL);
        Sample sample = Sample.first(design, strata(Map.of("a", 100, "b", 100, "c", 4)), 30);
        assertEquals(Map.of("a", 13, "b", 13, "c", 4), drawn(sample));
    }

    @Test
    void more_than_there_is_is_all_there_is() {
        assertEquals(5, Sample.first(SIMPLE, units(5), 100).units().size());
    }

    @Test
    void what_was_drawn_stays_when_the_frame_grows() {
        Sample before = Sample.first(SIMPLE, units(300), 50);
        Sample after = before.again(units(400), 60);
        assertEquals(
                before.units().stream().map(Unit::commit).toList(),
                after.units().stream().limit(50).map(Unit::commit).toList());
        assertEquals(Map.of(1, 300L, 2, 100L), after.waves());
        assertTrue(after.displaced() > 0, "a fresh drawing would hold some of the new commits");
        assertTrue(Methods.paragraph(after, "commits", 0.95).contains("from 300 to 400 commits in 2 waves"));
    }

    @Test
    void sizes_are_those_of_published_tables() {
        // Krejcie and Morgan (1970), table 1: 95 %, 5 %; and the study's 3,211 commits.
        assertEquals(344, SampleSize.of(3211, 0.95, 0.05, 0.5));
        int[][] table = {{100, 80}, {500, 217}, {1000, 278}, {5000, 357}, {10_000, 370}, {100_000, 383}};
        for (int[] row : table) {
            assertEquals(row[1], SampleSize.of(row[0], 0.95, 0.05, 0.5), 1, "population " + row[0]);
        }
        assertEquals(385, SampleSize.of(Integer.MAX_VALUE, 0.95, 0.05, 0.5));
        assertEquals(9, SampleSize.of(9, 0.99, 0.01, 0.5));
    }

    @Test
    void normal_quantiles_are_exact() {
        assertEquals(1.959963984540054, Normal.twoSided(0.95), 1e-14);
        assertEquals(2.5758293035489004, Normal.twoSided(0.99), 1e-13);
        assertEquals(1.6448536269514722, Normal.twoSided(0.9), 1e-14);
        assertEquals(3.2905267314919255, Normal.twoSided(0.999), 1e-12);
        assertEquals(0.6744897501960817, Normal.twoSided(0.5), 1e-14);
        assertEquals(4.891638475698999, Normal.twoSided(0.999999), 1e-9);
    }

    @Test
    void files_give_a_sample_back_and_refuse_another_frame(@TempDir Path folder) throws IOException {
        Sample sample = Sample.first(
                new Sample.Design("a seed, with \"signs\"", List.of("repository", "year"), Allocation.EQUAL),
                units(40, "r/2015", "r/2016"),
                10);
        SampleFiles files = new SampleFiles(folder);
        files.write(sample);
        assertEquals(sample, files.read().orElseThrow());
        Files.writeString(files.frame(), Files.readString(files.frame()).replace("2015", "2014"));
        assertThrows(IOException.class, files::read);
    }
}
