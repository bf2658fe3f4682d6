package cbm.classifier.change;

import cbm.classifier.facts.FactKind;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fixes made of snippets. */
final class Changes {

    static final String HEAD = """
            package p

            import (
                "context"
                "sync"
                "sync/atomic"
                "time"
            )

            type T struct {
                mu    sync.Mutex
                rw    sync.RWMutex
                other sync.Mutex
                wg    sync.WaitGroup
                cond  *sync.Cond
                once  sync.Once
                n     int64
                items map[string]int
                ch    chan int
                done  chan struct{}
            }

            func (t *T) helper() {}
            func (t *T) locked() { t.mu.Lock(); t.n++; t.mu.Unlock() }
            func (t *T) unlocked() { t.n++ }
            func (t *T) getN() int64 { t.mu.Lock(); defer t.mu.Unlock(); return t.n }

            """;

    private Changes() {}

    /** A fix of the method {@code (t *T) f()}, of which two bodies are given. */
    static FixFacts ofBodies(String before, String after) {
        return ofTexts(HEAD + body(before), HEAD + body(after));
    }

    private static String body(String statements) {
        return "func (t *T) f(x int) (err error) {\n" + statements + "\n}\n";
    }

    static FixFacts ofTexts(String before, String after) {
        return of(file("p.go", before, after));
    }

    static FileChange file(String path, String before, String after) {
        return new FileChange(ChangeKind.MODIFIED, path, path, before, after, List.of());
    }

    static FixFacts of(FileChange... files) {
        Fix fix = new Fix("", "", "", Instant.EPOCH, List.of(files));
        FixFacts facts = new ChangeReader().read(fix, Sources.none());
        String text = FixFactsText.print(facts);
        if (!FixFactsText.parse(text).equals(facts)) {
            throw new AssertionError("does not read back: " + text);
        }
        return facts;
    }

    /** What became of the facts of a kind, as {@code status shifts retypes}; what was kept as it was is left out. */
    static List<String> of(FactKind kind, FixFacts fix) {
        List<String> lines = new ArrayList<>();
        fix.facts().filter(change -> change.kind() == kind && change.isChange()).forEach(change -> {
            List<String> words = new ArrayList<>();
            words.add(change.status().id());
            change.shifts().forEach(shift -> words.add(shift.id()));
            change.retypes().forEach(retype -> words.add(retype.id()));
            lines.add(String.join(" ", words));
        });
        return lines;
    }
}
