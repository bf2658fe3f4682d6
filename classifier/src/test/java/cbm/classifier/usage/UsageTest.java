package cbm.classifier.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.usage.SnapshotUsage.File;
import cbm.classifier.usage.SnapshotUsage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final List<Part> OWN = List.of(Part.OWN);

    /** Paths and texts by turns. */
    private static Usage measure(String... pathsAndTexts) {
        List<File> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new File(pathsAndTexts[i], Part.OWN, FileUsage.of(pathsAndTexts[i + 1])));
        }
        return SnapshotUsage.of(files).in(OWN);
    }

    private static Usage body(String statements) {
        return measure(
                "a.go",
                "package a\nimport (\n\"sync\"\n\"sync/atomic\"\n\"context\"\n)\nfunc f() {\n" + statements + "\n}\n");
    }

    @Test
    void goroutines_of_named_functions_and_of_literals_are_told_apart() {
        Usage usage = body("go g()\ngo s.serve(1)\ngo func() {}()\ngo (func() { go h() })()");
        assertEquals(3, usage.namedGoroutines());
        assertEquals(2, usage.anonymousGoroutines());
    }

    @Test
    void a_line_of_code_holds_more_than_blanks_and_comments() {
        Usage usage = measure("a.go", """
                // A package.
                package a

                /* long
                   comment */ var x = `raw // text

                and more` /* and
                still */

                func f() {} // does nothing
                """);
        assertEquals(10, usage.lines());
        assertEquals(4, usage.codeLines());
    }

    @Test
    void sends_receives_ranges_and_closes_are_uses_of_channels() {
        Usage usage = body("""
                c := make(chan int, 1)
                c <- 1
                select {
                case v := <-c:
                    _ = v
                case c <- 2:
                default:
                }
                for range c {
                }
                for i := range []int{1} {
                    _ = i
                }
                close(c)
                """);
        assertEquals(2, usage.count(Use.SEND));
        assertEquals(1, usage.count(Use.RECEIVE));
        assertEquals(1, usage.count(Use.RANGE));
        assertEquals(1, usage.count(Use.CLOSE));
        assertEquals(1, usage.count(Use.MAKE_CHANNEL));
        assertEquals(5, usage.count(Primitive.CHANNEL, Counting.OPERATIONS));
        assertEquals(3, usage.count(Primitive.CHANNEL, Counting.GO_STUDY_2019));
        assertEquals(1, usage.count(Primitive.SELECT, Counting.DECLARATIONS));
    }

    @Test
    void a_lock_is_known_by_the_type_of_the_field_in_another_file() {
        Usage usage = measure(
                "s/server.go",
                "package s\nimport \"sync\"\ntype Server struct { mu sync.RWMutex; peers map[string]*peer }\n",
                "s/peer.go",
                "package s\nimport \"sync\"\ntype peer struct { sync.Mutex; tx Tx }\ntype Tx interface { Lock(); Unlock() }\n",
                "s/use.go",
                """
                package s
                func (s *Server) run(p *peer) {
                    s.mu.RLock()
                    defer s.mu.RUnlock()
                    p.Lock()
                    p.Unlock()
                    s.peers["a"].Lock()
                    for _, each := range s.peers {
                        each.Unlock()
                    }
                    p.tx.Lock()
                    p.tx.Unlock()
                }
                """);
        assertEquals(6, usage.count(Use.LOCK));
        assertEquals(0, usage.count(Use.UNKNOWN_LOCK), "an interface of the project's own is no mutex");
    }

    @Test
    void a_lock_is_known_through_packages_and_embedded_types() {
        Usage usage = measure("container/container.go", """
                package container
                import "sync"
                type State struct { sync.Mutex }
                type Container struct { *State }
                func New() *Container { return nil }
                """, "daemon/daemon.go", """
                package daemon
                import "example.org/project/container"
                type Daemon struct { all []*container.Container }
                func (d *Daemon) stop(name string, c *container.Container) {
                    c.Lock()
                    made := container.New()
                    made.Unlock()
                    d.all[0].Lock()
                }
                """);
        assertEquals(3, usage.count(Use.LOCK));
    }

    @Test
    void a_lock_on_what_is_not_known_is_a_guess() {
        Usage usage = body("x := somewhere.Thing()\nx.Lock()\nx.Unlock()\nx.Lock(\"key\")");
        assertEquals(2, usage.count(Use.UNKNOWN_LOCK));
        assertEquals(2, usage.count(Primitive.MUTEX, Counting.OPERATIONS));
        assertEquals(0, usage.count(Primitive.MUTEX, Counting.GO_STUDY_2019));
    }

    @Test
    void equal_method_names_are_told_apart_by_the_type() {
        Usage usage = body("""
                var wg sync.WaitGroup
                var mu sync.Mutex
                var once sync.Once
                cond := sync.NewCond(&mu)
                pool := &sync.Pool{}
                ctx, cancel := context.WithCancel(context.Background())
                wg.Add(1)
                wg.Done()
                wg.Wait()
                cond.Wait()
                cond.Broadcast()
                once.Do(f)
                pool.Put(pool.Get())
                <-ctx.Done()
                cancel()
                atomic.AddInt64(&n, 1)
                var counter atomic.Int64
                counter.Add(1)
                var m sync.Map
                m.Range(nil)
                """);
        assertEquals(3, usage.count(Use.WAIT_GROUP_CALL));
        assertEquals(2, usage.count(Use.COND_CALL));
        assertEquals(1, usage.count(Use.ONCE_DO));
        assertEquals(2, usage.count(Use.POOL_CALL));
        assertEquals(2, usage.count(Use.ATOMIC_ACCESS));
        assertEquals(1, usage.count(Use.SYNC_MAP_CALL));
        assertEquals(3, usage.count(Use.CONTEXT_CALL));
        assertEquals(1, usage.count(Use.RECEIVE));
        assertEquals(12, usage.total(Counting.GO_STUDY_2019));
    }

    @Test
    void a_name_in_an_inner_block_hides_the_outer_one() {
        Usage usage = body("""
                var x sync.WaitGroup
                {
                    x := clock()
                    x.Add(1)
                }
                x.Add(1)
                """);
        assertEquals(1, usage.count(Use.WAIT_GROUP_CALL));
    }

    @Test
    void declarations_count_names_and_mentions_count_words() {
        Usage usage = measure("a.go", """
                package a
                import "sync"
                type T struct { a, b sync.Mutex; sync.RWMutex; c chan int }
                var once sync.Once
                func f(in <-chan int, wg *sync.WaitGroup) {
                    done := make(chan struct{})
                    mu := &sync.Mutex{}
                }
                """);
        assertEquals(4, usage.count(Primitive.MUTEX, Counting.DECLARATIONS));
        assertEquals(3, usage.count(Primitive.MUTEX, Counting.MENTIONS));
        assertEquals(3, usage.count(Primitive.CHANNEL, Counting.DECLARATIONS));
        assertEquals(3, usage.count(Primitive.CHANNEL, Counting.MENTIONS));
        assertEquals(1, usage.count(Primitive.ONCE, Counting.DECLARATIONS));
        assertEquals(1, usage.count(Primitive.WAIT_GROUP, Counting.DECLARATIONS));
    }

    @Test
    void types_that_lead_round_in_a_circle_end() {
        Usage usage = measure("a.go", """
                package a
                type A struct { *B }
                type B struct { *A }
                type C C
                var x = y.z
                var y = x
                func f(a A, c C) { a.Lock(); c.Lock(); x.Lock(); a.b.c.d.Lock() }
                """);
        assertEquals(0, usage.count(Use.LOCK));
        assertTrue(usage.count(Use.UNKNOWN_LOCK) <= 4);
    }

    @Test
    void comments_and_strings_use_nothing() {
        Usage usage = body("// go func() { mu.Lock() }\ns := \"<-c; go f(); atomic.AddInt32()\"\n_ = s");
        assertEquals(0, usage.total(Counting.ALL));
        assertEquals(0, usage.namedGoroutines() + usage.anonymousGoroutines());
    }

    @Test
    void what_a_file_tells_is_kept_as_a_line_and_read_back() {
        FileUsage usage = FileUsage.of("""
                // Code generated by a program. DO NOT EDIT.
                package strange
                import ( "sync"; x "example.org/a b=c\\d" )
                type \u03c0 struct { mu sync.Mutex; t x.T }
                func (p *\u03c0) f() { p.mu.Lock(); p.t.Lock(); go f() }
                """);
        String line = FileUsageText.write(usage);
        assertEquals(1, line.lines().count());
        assertEquals(Optional.of(usage), FileUsageText.read(line));
        assertTrue(usage.generated());
        for (String damaged :
                List.of("", line.substring(1, 9), line.replace("LOCK", "KNOCK"), line + "\t", line + " x")) {
            assertTrue(FileUsageText.read(damaged).isEmpty() || damaged.equals(line), damaged);
        }
    }

    @Test
    void the_share_of_shared_memory_is_that_of_its_five_columns() {
        Usage usage =
                body("var mu sync.Mutex\nmu.Lock()\nmu.Unlock()\nvar c chan int\nc <- 1\nvar p sync.Pool\np.Get()");
        assertEquals(0.5, usage.sharedMemory(Counting.GO_STUDY_2019));
        assertTrue(Double.isNaN(body("").sharedMemory(Counting.GO_STUDY_2019)));
    }
}
