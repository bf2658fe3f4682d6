package cbm.classifier.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.lifetime.Lifetime.Birth;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimeReportTest {
    private static final Instant FIXED = Instant.parse("2018-05-21T12:00:00Z");

    @Test
    void days_are_whole_and_counted_from_either_birth() {
        Lifetime lifetime = lifetime("shared", "", Duration.ofHours(47), Duration.ofDays(10));
        assertEquals(Optional.of(1L), lifetime.days(Birth.NEWEST));
        assertEquals(Optional.of(10L), lifetime.days(Birth.OLDEST));
        assertEquals(2, lifetime.origins());
        assertEquals(-1, lifetime.days(FIXED.plusSeconds(1)));
    }

    @Test
    void the_table_of_medians_counts_what_is_weak_or_cut_or_unknown() {
        LifetimeReport report = new LifetimeReport(
                List.of(
                        lifetime("shared", "", Duration.ofDays(4)),
                        lifetime("shared", "", Duration.ofDays(8)),
                        lifetime("shared", "shallow", Duration.ofDays(6)),
                        lifetime("message", "", Duration.ofDays(2)),
                        lifetime("message", "")),
                Birth.NEWEST);
        Table table = report.medians();
        List<Cell> all = table.rows().getFirst();
        assertEquals(
                List.of(Cell.text("all"), Cell.count(5), Cell.count(4), Cell.count(0), Cell.count(1)),
                all.subList(0, 5));
        List<Cell> shared = table.rows().get(2);
        assertEquals(Cell.text("shared memory"), shared.getFirst());
        assertEquals(new Cell.Decimal(8, 0), shared.get(7));
        assertEquals(2, report.causes().size());
        assertEquals(2, report.tests().rows().size());
    }

    @Test
    void beside_the_distribution_stand_the_points_of_figure_4() {
        List<Lifetime> many = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            many.add(lifetime("shared", "", Duration.ofDays(i <= 66 ? 50 : 650)));
        }
        Table table = new LifetimeReport(many, Birth.NEWEST).distribution(true);
        List<Cell> at100 = table.rows().stream()
                .filter(row -> row.getFirst().equals(Cell.count(100)))
                .findFirst()
                .orElseThrow();
        assertEquals(0.66, ((Cell.Share) at100.get(1)).value(), 1e-9);
        assertEquals(new Cell.Share(0.66), at100.get(4));
        assertTrue(
                table.notes().getLast().contains("from the newest"),
                () -> table.notes().toString());
    }

    private static Lifetime lifetime(String cause, String edge, Duration... ages) {
        List<TracedLine> lines = new ArrayList<>();
        for (int i = 0; i < ages.length; i++) {
            RepairedLine line = new RepairedLine("p.go", i + 1, Ground.CHANGED);
            lines.add(new TracedLine(line, Integer.toString(i).repeat(40), "p.go", 1, FIXED.minus(ages[i]), edge));
        }
        return new Lifetime("r", "a".repeat(40), FIXED, "blocking", cause, lines, lines.isEmpty() ? "none" : "");
    }
}
