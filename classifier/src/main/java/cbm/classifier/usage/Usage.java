package cbm.classifier.usage;

import java.util.EnumMap;
import java.util.Map;

/** How much concurrency there is in some files together. */
public final class Usage {
    private final Map<Use, Long> uses = new EnumMap<>(Use.class);
    private int files;
    private long lines;
    private long codeLines;
    private long named;
    private long anonymous;

    void add(FileUsage file) {
        files++;
        lines += file.lines();
        codeLines += file.codeLines();
        named += file.namedGoroutines();
        anonymous += file.anonymousGoroutines();
        file.uses().forEach((use, count) -> uses.merge(use, (long) count, Long::sum));
    }

    void add(Use use, int count) {
        uses.merge(use, (long) count, Long::sum);
    }

    /** These files and those together. */
    public Usage plus(Usage that) {
        Usage sum = new Usage();
        for (Usage part : new Usage[] {this, that}) {
            sum.files += part.files;
            sum.lines += part.lines;
            sum.codeLines += part.codeLines;
            sum.named += part.named;
            sum.anonymous += part.anonymous;
            part.uses.forEach((use, count) -> sum.uses.merge(use, count, Long::sum));
        }
        return sum;
    }

    /** The number of files. */
    public int files() {
        return files;
    }

    /** The number of lines of any kind. */
    public long lines() {
        return lines;
    }

    /** The number of lines with more than blanks and comments. */
    public long codeLines() {
        return codeLines;
    }

    /** The number of places where a goroutine starts that runs a named function. */
    public long namedGoroutines() {
        return named;
    }

    /** The number of places where a goroutine starts that runs a function literal. */
    public long anonymousGoroutines() {
        return anonymous;
    }

    /** How often something is used in one way. */
    public long count(Use use) {
        return uses.getOrDefault(use, 0L);
    }

    /** How often a primitive is used by a definition. */
    public long count(Primitive primitive, Counting counting) {
        return uses.entrySet().stream()
                .filter(use -> use.getKey().primitive() == primitive && counting.counts(use.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How often the primitives of a kind of column of Table 4 are used. */
    public long count(Primitive.Column column, Counting counting) {
        long sum = 0;
        for (Primitive primitive : Primitive.values()) {
            sum += primitive.column() == column ? count(primitive, counting) : 0;
        }
        return sum;
    }

    /** The total of Table 4: every primitive that has a column there. */
    public long total(Counting counting) {
        return count(Primitive.Column.SHARED, counting)
                + count(Primitive.Column.MESSAGE, counting)
                + count(Primitive.Column.MISC, counting);
    }

    /** The share of shared memory in the total, as in Figure 2; not a number where nothing is used. */
    public double sharedMemory(Counting counting) {
        long total = total(counting);
        return total == 0 ? Double.NaN : (double) count(Primitive.Column.SHARED, counting) / total;
    }
}
