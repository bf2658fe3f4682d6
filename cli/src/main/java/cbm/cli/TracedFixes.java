package cbm.cli;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.lifetime.GoCode;
import cbm.classifier.lifetime.Lifetime;
import cbm.classifier.lifetime.RepairedLine;
import cbm.classifier.lifetime.RepairedLines;
import cbm.classifier.lifetime.TracedLine;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.git.Blame;
import cbm.miner.git.Budget;
import cbm.miner.git.ChangedFile;
import cbm.miner.git.CommitId;
import cbm.miner.git.FixReader;
import cbm.miner.git.GitRepository;
import cbm.miner.git.LineOrigin;
import cbm.miner.git.ReadFix;
import cbm.miner.git.Skip;
import cbm.miner.git.SkipReason;
import cbm.miner.study.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the lines that fixes repair back to the commits that brought them; for one thread. */
final class TracedFixes implements AutoCloseable {
    private final String name;
    private final FixReader reader;
    private final Blame blame;
    private final ChangeReader changes;

    /** What a fix is about, as its labels say. */
    record Labelled(CommitId commit, String behaviour, String cause) {}

    /**
     * A tracer of one repository's fixes.
     *
     * @param changes may be shared by threads
     */
    TracedFixes(String name, GitRepository repository, ChangeReader changes) {
        this.name = name;
        this.reader = new FixReader(repository, Budget.standard());
        this.blame = new Blame(repository, Budget.standard(), GoCode::of);
        this.changes = changes;
    }

    Lifetime trace(Labelled labelled) {
        ReadFix read = reader.read(name, labelled.commit());
        Fix fix = own(read);
        List<RepairedLine> lines = RepairedLines.of(fix, changes.read(fix, read.sources()));
        try {
            List<TracedLine> traced = read.diff().parent().isEmpty() || lines.isEmpty()
                    ? List.of()
                    : traced(read.diff().parent().get(), lines);
            return new Lifetime(
                    name,
                    fix.commit(),
                    fix.date(),
                    labelled.behaviour(),
                    labelled.cause(),
                    traced,
                    traced.isEmpty() ? why(read, fix) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fix without vendored and generated files, unless it has no others. */
    private static Fix own(ReadFix read) {
        List<FileChange> own = new ArrayList<>();
        for (int i = 0; i < read.diff().goFiles().size(); i++) {
            ChangedFile file = read.diff().goFiles().get(i);
            if (Origin.of(file.change().pathAfter(), file.isGenerated()) == Origin.OWN) {
                own.add(read.fix().files().get(i));
            }
        }
        Fix fix = read.fix();
        return own.isEmpty() ? fix : new Fix(fix.repository(), fix.commit(), fix.message(), fix.date(), own);
    }

    private List<TracedLine> traced(CommitId parent, List<RepairedLine> lines) throws IOException {
        Map<String, Map<Integer, RepairedLine>> byPath = new LinkedHashMap<>();
        for (RepairedLine line : lines) {
            byPath.computeIfAbsent(line.path(), path -> new LinkedHashMap<>()).put(line.line(), line);
        }
        Map<String, List<Integer>> asked = new LinkedHashMap<>();
        byPath.forEach((path, each) -> asked.put(path, List.copyOf(each.keySet())));
        List<TracedLine> traced = new ArrayList<>();
        for (LineOrigin origin : blame.of(parent, asked)) {
            RepairedLine line = Optional.ofNullable(byPath.get(origin.path()))
                    .map(each -> each.get(origin.line()))
                    .orElseThrow();
            traced.add(new TracedLine(
                    line,
                    origin.commit().name(),
                    origin.originPath(),
                    origin.originLine(),
                    blame.committed(origin.commit()),
                    origin.edge().map(SkipReason::code).orElse("")));
        }
        return traced;
    }

    private static String why(ReadFix read, Fix fix) {
        if (read.diff().goFiles().isEmpty() && !read.diff().skips().isEmpty()) {
            Skip skip = read.diff().skips().getFirst();
            return skip.reason().code() + ": " + skip.reason().meaning();
        }
        if (read.diff().parent().isEmpty()) {
            return "a root commit repairs nothing";
        }
        if (fix.files().isEmpty()) {
            return "it changes no Go file";
        }
        boolean isDated = fix.date().isAfter(Instant.EPOCH);
        return isDated ? "it changes no line of code that was there" : "it could not be read";
    }

    @Override
    public void close() throws IOException {
        reader.close();
        blame.close();
    }
}
