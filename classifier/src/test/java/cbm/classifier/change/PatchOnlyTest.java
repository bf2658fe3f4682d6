package cbm.classifier.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchOnlyTest {

    private static FixFacts patch(Hunk... hunks) {
        return Changes.of(new FileChange(ChangeKind.MODIFIED, "p.go", "p.go", null, null, List.of(hunks)));
    }

    private static Hunk hunk(int line, String function, String... lines) {
        return new Hunk(line, lines.length, line, lines.length, function, List.of(lines));
    }

    @Test
    void a_hunk_gives_the_facts_of_the_function_that_its_head_names() {
        FixFacts fix = patch(hunk(
                40,
                "func (s *Server) Stop(done chan int) {",
                " \ts.mu.Lock()",
                " \tif s.closed {",
                "+\t\ts.mu.Unlock()",
                " \t\treturn",
                " \t}",
                " \tdone <- 1"));
        assertTrue(fix.patchOnly());
        FunctionChange function = fix.functions().findFirst().orElseThrow();
        assertEquals("Server.Stop", function.name());
        Fact unlock = function.added(FactKind.UNLOCK).findFirst().orElseThrow();
        assertEquals(42, unlock.line());
        assertTrue(unlock.surroundings().leaves());
        assertEquals(
                "*Server",
                function.after().orElseThrow().facts().stream()
                        .filter(fact -> fact.kind() == FactKind.READ)
                        .findFirst()
                        .map(fact -> "*" + fact.subject().member().replace(".closed", ""))
                        .orElseThrow());
    }

    @Test
    void a_channel_that_gets_a_buffer_is_seen_in_a_bare_patch() {
        FixFacts fix = patch(
                hunk(7, "func f() {", " \tx := 1", "-\tc := make(chan int)", "+\tc := make(chan int, 1)", " \tg(c)"));
        assertEquals(List.of("retyped buffered"), Changes.of(FactKind.MAKE_CHANNEL, fix));
    }

    @Test
    void the_pieces_of_one_function_are_one_function() {
        FixFacts fix = patch(
                hunk(7, "func f(t *T) {", "-\tt.mu.Lock()", "-\tdefer t.mu.Unlock()", " \tt.a()"),
                hunk(20, "func f(t *T) {", " \tt.b()", "+\tt.mu.Lock()", "+\tdefer t.mu.Unlock()", " \tt.c()"));
        assertEquals(1, fix.functions().count());
        assertEquals(List.of("moved later"), Changes.of(FactKind.LOCK, fix));
    }

    @Test
    void the_standard_packages_are_known_where_a_patch_does_not_show_the_imports() {
        FixFacts fix = patch(hunk(
                7,
                "func f(n *node, ctx context.Context) {",
                " \tx := 1",
                "-\tn.count++",
                "+\tatomic.AddInt64(&n.count, 1)",
                "+\tctx, cancel := context.WithCancel(ctx)",
                "+\tdefer cancel()"));
        assertEquals(
                1,
                fix.functions()
                        .flatMap(each -> each.facts().stream())
                        .filter(change -> change.kind() == FactKind.ATOMIC_ADD)
                        .count());
        assertEquals(List.of("added"), Changes.of(FactKind.CONTEXT_NEW, fix));
        assertEquals(List.of("added"), Changes.of(FactKind.CONTEXT_CANCEL, fix));
    }

    @Test
    void a_wait_that_leaves_a_block_whose_head_is_not_shown_is_moved() {
        FixFacts fix = patch(hunk(
                7,
                "func f(wg *sync.WaitGroup) {",
                " \t\t\tg()",
                " \t\t}()",
                "-\t\twg.Wait()",
                " \t}",
                "+\twg.Wait()",
                " \treturn"));
        assertEquals(List.of("moved later"), Changes.of(FactKind.WAITGROUP_WAIT, fix));
    }

    @Test
    void a_closure_captures_what_it_assigns_and_the_patch_does_not_declare() {
        FixFacts fix = patch(hunk(
                7,
                "func f(done chan int) {",
                " \tgo func() {",
                "-\t\tif err = g(); err != nil {",
                "+\t\tif gerr := g(); gerr != nil {",
                " \t\t\tdone <- 1",
                " \t\t}",
                " \t}()"));
        assertEquals(
                List.of("removed"),
                Changes.of(FactKind.CAPTURE, fix).stream()
                        .filter(change -> !change.equals("kept"))
                        .toList());
    }

    @Test
    void what_a_closure_may_declare_where_lines_are_missing_is_not_captured() {
        FixFacts fix = patch(
                hunk(7, "func f() {", " \tgo func() {", "-\t\ta()", "+\t\tb()", " \t\tc()"),
                hunk(20, "func f() {", " \t\td()", "-\t\tcount = 1", "+\t\tcount = 2", " \t}()"));
        assertEquals(List.of(), Changes.of(FactKind.CAPTURE, fix));
    }

    @Test
    void a_go_statement_that_the_hunk_cuts_off_starts_a_goroutine() {
        FixFacts fix = patch(hunk(
                7,
                "func f(all []int) {",
                "-\tfor _, x := range all {",
                "+\tfor _, one := range all {",
                "+\t\tx := one",
                " \t\tgo func() {",
                " \t\t\tg(x)"));
        assertEquals(List.of("added", "removed"), Changes.of(FactKind.CAPTURE, fix));
    }

    @Test
    void a_field_outside_of_its_struct_is_a_declaration() {
        FixFacts fix = patch(hunk(7, "type T struct {", " \tn int", "-\tmu sync.Mutex", "+\tmu sync.RWMutex"));
        assertEquals(List.of("retyped mutex-to-rwmutex"), Changes.of(FactKind.DECLARE, fix));
    }

    private static List<FactKind> heldAt(FactKind kind, FixFacts fix) {
        return fix.functions()
                .flatMap(each -> each.facts().stream())
                .filter(change -> change.kind() == kind)
                .flatMap(change -> change.after().stream())
                .filter(fact -> fact.surroundings().underLock())
                .map(Fact::kind)
                .toList();
    }

    @Test
    void a_closure_goes_on_in_the_next_hunk() {
        FixFacts fix = patch(
                hunk(
                        7,
                        "func f(c []int) {",
                        " \tfor i := range c {",
                        "-\t\tgo func() {",
                        "+\t\tgo func(i int) {",
                        " \t\t\tif i > 0 {"),
                hunk(20, "func f(c []int) {", " \t\t\tprintln(i)", "-\t\t}()", "+\t\t}(i)", " \t}", " }"));
        assertEquals(List.of("removed"), Changes.of(FactKind.CAPTURE, fix));
        assertEquals(List.of("added"), Changes.of(FactKind.COPY, fix));
    }

    @Test
    void a_lock_released_by_defer_is_still_held_in_the_next_hunk() {
        FixFacts fix = patch(
                hunk(7, "func f(t *T) {", " \tt.mu.Lock()", "+\tdefer t.mu.Unlock()", " \tt.a()"),
                hunk(20, "func f(t *T) {", " \tt.b()", "-\tt.mu.Unlock()", " \tprintln(t.n)", " }"));
        assertEquals(List.of(FactKind.READ), heldAt(FactKind.READ, fix));
        assertEquals(0, Changes.of(FactKind.LEAVES_LOCKED, fix).size());
    }

    @Test
    void of_another_lock_it_is_not_known_in_the_next_hunk_whether_it_is_still_held() {
        Hunk lock = hunk(7, "func f(t *T) {", " \tt.mu.Lock()", "-\tt.a()", " \tt.b()");
        FixFacts unknown = patch(lock, hunk(20, "func f(t *T) {", " \tt.c()", "+\tprintln(t.n)", " \tt.d()"));
        assertEquals(List.of(), heldAt(FactKind.READ, unknown));
        FixFacts known = patch(lock, hunk(20, "func f(t *T) {", "+\tprintln(t.n)", " \tt.mu.Unlock()", " \tt.d()"));
        assertEquals(List.of(FactKind.READ), heldAt(FactKind.READ, known));
    }
}
