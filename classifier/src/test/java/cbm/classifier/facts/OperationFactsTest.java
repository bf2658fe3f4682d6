package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    c := make(chan int)                      | op:make-chan      | c         | none
                    c := make(chan int, 3)                   | op:make-chan      | c         | 3
                    t.ch = make(chan int, x)                 | op:make-chan      | t.ch      | expression
                    t.ch <- 1                                | op:send           | t.ch      | ''
                    <-t.ch                                   | op:receive        | t.ch      | ''
                    v, ok := <-t.ch; _, _ = v, ok            | op:receive        | t.ch      | ''
                    close(t.done)                            | op:close          | t.done    | ''
                    for range t.ch { }                       | op:range-chan     | t.ch      | ''
                    t.wg.Add(2)                              | op:wg-add         | t.wg      | 2
                    t.wg.Done()                              | op:wg-done        | t.wg      | ''
                    t.wg.Wait()                              | op:wg-wait        | t.wg      | ''
                    t.wg.Go(func() {})                       | op:wg-go          | t.wg      | ''
                    t.cond = sync.NewCond(&t.mu)             | op:cond-new       | t.cond    | NewCond
                    t.cond.Wait()                            | op:cond-wait      | t.cond    | ''
                    t.cond.Signal()                          | op:cond-signal    | t.cond    | ''
                    t.cond.Broadcast()                       | op:cond-broadcast | t.cond    | ''
                    t.once.Do(func() {})                     | op:once           | t.once    | Do
                    atomic.AddInt32(&t.count, 1)             | op:atomic-add     | t.count   | AddInt32
                    atomic.LoadInt32(&t.count)               | op:atomic-load    | t.count   | LoadInt32
                    t.flag.Store(true)                       | op:atomic-store   | t.flag    | Store
                    t.flag.CompareAndSwap(true, false)       | op:atomic-cas     | t.flag    | CompareAndSwap
                    var m sync.Map; m.Range(nil)             | op:sync-map       | m         | Range
                    var p sync.Pool; p.Put(1)                | op:pool           | p         | Put
                    var g errgroup.Group; g.Wait()           | op:errgroup       | g         | Wait
                    ctx := context.Background(); _ = ctx     | op:context-new    | ctx       | Background
                    var c context.CancelFunc; c()            | op:context-cancel | c         | ''
                    t.timer = time.NewTimer(1)               | op:timer-new      | t.timer   | NewTimer
                    t.timer.Reset(1)                         | op:timer-reset    | t.timer   | ''
                    k := time.NewTicker(1); defer k.Stop()   | op:timer-stop     | k         | ''
                    time.Sleep(1)                            | op:sleep          | ''        | Sleep
                    r, w := io.Pipe(); _, _ = r, w           | op:pipe-new       | r         | io.Pipe
                    runtime.Gosched()                        | op:runtime        | ''        | Gosched
                    runtime.KeepAlive(t)                     | op:runtime        | t         | KeepAlive
                    recover()                                | op:recover        | ''        | ''
                    clock.Sleep(1)                           | op:sleep          | clock     | Sleep
                    k := t.clock.NewTicker(1); _ = k         | op:ticker-new     | k         | NewTicker
                    <-fakeClock.After(1)                     | op:time-after     | fakeClock | After
                    sem.Acquire(ctx, 1)                      | op:semaphore      | sem       | Acquire
                    logrus.Fatal(1)                          | op:exit           | ''        | Fatal
                    require.NoError(t, err)                  | op:test-stop      | ''        | NoError
                    assert.Equal(t, 1, x)                    | op:test-report    | ''        | Equal
                    var m deadlock.Mutex; m.Lock()           | op:lock           | m         | ''
                    var m xsync.Map; m.Range(nil)            | op:sync-map       | m         | Range
                    """)
    void each_operation_is_known_for_what_it_is(String body, String kind, String subject, String detail) {
        List<Fact> facts = Facts.ofBody(body);
        Fact fact = Facts.one(FactKind.ofId(kind.strip()).orElseThrow(), facts);
        assertEquals(subject.strip(), fact.subject().written());
        assertEquals(detail.strip(), fact.detail());
    }

    @Test
    void a_pipe_is_closed_by_the_type_of_its_end() {
        Fact fact = Facts.one(FactKind.PIPE_CLOSE, Facts.ofBody("_, out := io.Pipe()\nout.CloseWithError(err)"));
        assertEquals("*io.PipeWriter", fact.subject().type());
        assertEquals("CloseWithError", fact.detail());
    }

    @Test
    void the_arms_of_a_select_are_told_apart_by_names_too() {
        List<Fact> facts = Facts.ofBody("""
                select {
                case <-t.clock.After(1):
                case <-ticker.Chan():
                case <-t.deadlineCh:
                case <-tomb.Dead():
                case <-t.haltCh:
                case <-t.interrupted:
                case <-t.updates:
                }
                """);
        assertEquals(
                List.of("timeout", "timeout", "timeout", "done", "done", "done", "receive"),
                Facts.one(FactKind.SELECT, facts).arms().stream()
                        .map(arm -> arm.kind().id())
                        .toList());
    }

    @Test
    void the_arms_of_a_select_are_told_apart() {
        List<Fact> facts = Facts.ofBody("""
                ctx := context.TODO()
                select {
                case t.ch <- 1:
                case v := <-t.list:
                    t.n = v
                case <-time.After(1):
                case <-ctx.Done():
                case <-t.done:
                default:
                }
                """);
        assertEquals(
                List.of("send", "receive", "timeout", "done", "done", "default"),
                Facts.one(FactKind.SELECT, facts).arms().stream()
                        .map(arm -> arm.kind().id())
                        .toList());
        Fact send = Facts.one(FactKind.SEND, facts);
        assertEquals(Set.of(Trait.ARM, Trait.NON_BLOCKING), send.traits());
        assertFalse(send.isBlocking());
        assertTrue(Facts.one(FactKind.WRITE, facts).surroundings().hasArm(Arm.Kind.DEFAULT));
    }

    @Test
    void assertions_that_poll_are_calls_and_those_of_gotest_tools_stop() {
        assertEquals(
                0,
                Facts.of(FactKind.TEST_STOP, Facts.ofBody("require.Eventually(t, nil, 1, 1)"))
                        .count());
        String text = """
                package p
                import "gotest.tools/v3/assert"
                func f(t any) { assert.NilError(t, nil); assert.Check(t, true) }
                """;
        List<Fact> facts = Facts.ofFunction("f", text);
        assertEquals("NilError", Facts.one(FactKind.TEST_STOP, facts).detail());
        assertEquals("Check", Facts.one(FactKind.TEST_REPORT, facts).detail());
    }

    @Test
    void a_goroutine_captures_loop_variables_named_results_and_errors() {
        List<Fact> facts = Facts.ofBody("""
                var other error
                for i := 0; i < x; i++ {
                    go func() {
                        println(i, x)
                        err = t.next.work()
                        other = nil
                    }()
                }
                other = nil
                """);
        List<String> captures = Facts.of(FactKind.CAPTURE, facts)
                .map(fact -> fact.subject().path() + " " + fact.detail() + " " + fact.traits())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "err result [WRITE]",
                        "i loop [READ, WRITTEN_OUTSIDE]",
                        "other error [WRITE, WRITTEN_OUTSIDE]",
                        "t receiver [READ]",
                        "x parameter [READ]"),
                captures);
    }

    @Test
    void an_argument_or_a_shadow_is_a_copy() {
        List<Fact> facts = Facts.ofBody("""
                for i := range t.list {
                    i := i
                    go func(j int) { println(i) }(x)
                }
                """);
        assertEquals(
                List.of("i shadow", "x argument"),
                Facts.of(FactKind.COPY, facts)
                        .map(fact -> fact.subject().path() + " " + fact.detail())
                        .toList());
        assertTrue(Facts.one(FactKind.GO, facts).has(Trait.WITH_ARGUMENTS));
    }

    @Test
    void a_closure_in_a_variable_that_is_started_is_a_goroutine() {
        List<Fact> facts = Facts.ofBody("run := func() { t.n = 1 }\ngo run()");
        assertTrue(Facts.one(FactKind.WRITE, facts).surroundings().inGoroutine());
    }

    @Test
    void what_starts_goroutines_is_told_from_what_calls_back() {
        List<Fact> facts = Facts.ofBody("""
                var g errgroup.Group
                g.Go(func() error { t.n = 1; return nil })
                time.AfterFunc(1, func() { t.n = 2 })
                t.each(func() { t.n = 3 })
                t.once.Do(func() { t.n = 4 })
                defer func() { t.n = 5 }()
                """);
        assertEquals(
                List.of("goroutine Go", "goroutine AfterFunc", "callback each", "once Do", "defer "),
                Facts.of(FactKind.WRITE, facts)
                        .map(fact -> fact.surroundings().enclosures().getLast())
                        .map(enclosure -> enclosure.kind().id() + " " + enclosure.name())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pool.Submit(func() { t.n = 1 })          | goroutine
                    t.stopper.RunAsyncTask(func() { t.n = 1 })  | goroutine
                    workers.Run(x, func() { t.n = 1 })       | goroutine
                    parallel.Each(x, func() { t.n = 1 })     | goroutine
                    http.HandlerFunc(func() { t.n = 1 })     | goroutine
                    t.items.Each(func() { t.n = 1 })         | callback
                    sort.Slice(x, func() { t.n = 1 })        | callback
                    started(func() { t.n = 1 })              | goroutine
                    sent(x, func() { t.n = 1 })              | goroutine
                    kept(func() { t.n = 1 })                 | goroutine
                    queued(func() { t.n = 1 })               | goroutine
                    goString(func() { t.n = 1 })             | callback
                    """)
    void a_function_that_is_at_hand_or_else_its_name_tells_who_runs_a_closure(String body, String kind) {
        List<Fact> facts = Facts.ofFunction("T.f", Facts.HEAD + """
                func started(f func()) { go func() { f() }() }

                func sent(n int, f func()) { queue <- job{n, f} }

                func kept(f func()) { hooks.last = f }

                func queued(f func()) { t := &job{run: f}; t.push() }

                func goString(f func()) { x := f; x() }

                func (t *T) f(x int) {
                """ + body + "\n}\n");
        Enclosure enclosure =
                Facts.one(FactKind.WRITE, facts).surroundings().enclosures().getLast();
        assertEquals(kind, enclosure.kind().id());
    }

    @Test
    void a_test_is_stopped_from_a_goroutine_and_runs_in_parallel() {
        String text = Facts.HEAD + """
                func TestIt(t *testing.T) {
                    t.Run("a", func(t *testing.T) { t.Parallel(); t.Log(1) })
                    go func() { t.Fatalf("no") }()
                }
                """;
        List<Fact> facts = Facts.ofFunction("TestIt", text);
        assertTrue(Facts.one(FactKind.TEST_STOP, facts).surroundings().inGoroutine());
        assertEquals(
                Enclosure.Kind.PARALLEL_TEST,
                Facts.one(FactKind.TEST_REPORT, facts)
                        .surroundings()
                        .goroutine()
                        .orElseThrow()
                        .kind());
    }

    @Test
    void accesses_of_fields_and_package_variables_are_shared_and_those_of_locals_are_not() {
        String text = Facts.HEAD + """
                var total int
                const limit = 3
                func (t *T) f() int {
                    local := limit
                    local++
                    fresh := &T{}
                    fresh.n = 1
                    total += local
                    t.items["a"] = len(t.list)
                    delete(t.items, "b")
                    t.list = append(t.list, total)
                    return t.n
                }
                """;
        List<String> accesses = Facts.ofFunction("T.f", text).stream()
                .filter(fact -> fact.kind() == FactKind.READ || fact.kind() == FactKind.WRITE)
                .map(fact ->
                        fact.kind().id().substring(3) + " " + fact.subject().member() + " " + fact.detail())
                .map(String::strip)
                .toList();
        assertEquals(
                List.of(
                        "write total increment",
                        "write T.items index",
                        "read T.list length",
                        "write T.items delete",
                        "write T.list append",
                        "read T.list",
                        "read total",
                        "read T.n"),
                accesses);
    }

    @Test
    void conditions_are_reduced_to_what_they_ask() {
        List<Fact> facts = Facts.ofBody("""
                if err != nil {
                    t.n = 1
                } else if t.next == nil && !t.ready {
                    t.n = 2
                } else {
                    t.n = 3
                }
                switch x {
                case 1:
                    t.n = 4
                }
                """);
        assertEquals(
                List.of(
                        "[error err]",
                        "[error err else, nil t.next, not-flag t.ready]",
                        "[error err else, other  else]",
                        "[case x]"),
                Facts.of(FactKind.WRITE, facts)
                        .map(fact -> fact.surroundings().conditions().stream()
                                .map(each -> each.kind().id() + " " + each.path() + (each.negated() ? " else" : ""))
                                .toList()
                                .toString())
                        .toList());
    }

    @Test
    void declarations_of_synchronising_types_are_facts() {
        List<Fact> facts = new FactReader().read("p.go", Facts.HEAD).facts().declarations();
        Fact mutex = facts.stream()
                .filter(fact -> fact.subject().member().equals("T.mu"))
                .findFirst()
                .orElseThrow();
        assertEquals("sync.Mutex", mutex.subject().type());
        assertEquals("field", mutex.detail());
        assertTrue(mutex.has(Trait.BY_VALUE));
    }

    @Test
    void a_channel_type_with_a_name_is_a_channel() {
        String text = "package p\ntype stop chan struct{}\ntype S struct { s stop }\n"
                + "func f(x S) { for range x.s { } ; y := make(stop); close(y) }\n";
        List<Fact> facts = Facts.ofFunction("f", text);
        assertEquals(
                "chan struct{}",
                Facts.one(FactKind.RANGE_CHANNEL, facts).subject().type());
        assertEquals("none", Facts.one(FactKind.MAKE_CHANNEL, facts).detail());
    }

    @Test
    void cgo_unsafe_and_linkname_are_facts() {
        String text = """
                package p

                import "C"
                import "unsafe"

                //go:linkname nanotime runtime.nanotime
                func nanotime() int64

                func f(p *int) { C.free(unsafe.Pointer(p)) }
                """;
        List<Fact> facts = Facts.ofFunction("f", text);
        assertEquals("free", Facts.one(FactKind.CGO, facts).detail());
        assertEquals("Pointer", Facts.one(FactKind.UNSAFE, facts).detail());
        List<Fact> outside = new FactReader().read("p.go", text).facts().declarations();
        assertEquals("runtime.nanotime", Facts.one(FactKind.LINKNAME, outside).detail());
    }
}
