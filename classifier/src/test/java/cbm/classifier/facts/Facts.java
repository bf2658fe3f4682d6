package cbm.classifier.facts;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Go snippets and the facts that they give. */
final class Facts {

    static final String HEAD = """
            package p

            import (
                "context"
                "io"
                "os"
                "runtime"
                "sync"
                "sync/atomic"
                "testing"
                "time"

                "github.com/puzpuzpuz/xsync"
                "github.com/sasha-s/go-deadlock"
                "github.com/sirupsen/logrus"
                "github.com/stretchr/testify/assert"
                "github.com/stretchr/testify/require"
                "golang.org/x/sync/errgroup"
            )

            type T struct {
                mu    sync.Mutex
                rw    sync.RWMutex
                wg    sync.WaitGroup
                cond  *sync.Cond
                once  sync.Once
                n     int
                count int32
                flag  atomic.Bool
                items map[string]int
                list  []int
                ch    chan int
                done  chan struct{}
                timer *time.Timer
                next  *T
            }

            """;

    private Facts() {}

    /** The facts of a method {@code (t *T) f()} with the given body. */
    static List<Fact> ofBody(String body) {
        return ofFunction("T.f", HEAD + "func (t *T) f(x int) (err error) {\n" + body + "\n}\n");
    }

    static List<Fact> ofFunction(String name, String text) {
        return function(name, text).facts();
    }

    static FunctionFacts function(String name, String text) {
        return new FactReader()
                .read("p.go", text).functions().stream()
                        .map(ReadFunction::facts)
                        .filter(function -> function.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(name));
    }

    static Stream<Fact> of(FactKind kind, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    static Fact one(FactKind kind, List<Fact> facts) {
        List<Fact> found = of(kind, facts).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + " among " + String.join("\n", lines(facts)));
        }
        return found.getFirst();
    }

    static List<String> lines(List<Fact> facts) {
        return facts.stream().map(FactText::print).toList();
    }

    /** Kinds and written subjects, in the order of the source. */
    static List<String> brief(List<Fact> facts) {
        return facts.stream()
                .map(fact ->
                        fact.kind().id().substring(3) + " " + fact.subject().written())
                .map(String::strip)
                .toList();
    }
}
