package cbm.classifier.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactChangeTest {

    private static void becomes(FactKind kind, String before, String after, String... expected) {
        FixFacts fix = Changes.ofBodies(before, after);
        assertEquals(List.of(expected), Changes.of(kind, fix), () -> FixFactsText.print(fix));
    }

    @Test
    void an_unlock_on_a_way_out_is_added() {
        String before = "t.mu.Lock()\nif x == 0 {\nreturn nil\n}\nt.mu.Unlock()\nreturn nil";
        String after = "t.mu.Lock()\nif x == 0 {\nt.mu.Unlock()\nreturn nil\n}\nt.mu.Unlock()\nreturn nil";
        becomes(FactKind.UNLOCK, before, after, "added");
        becomes(FactKind.LEAVES_LOCKED, before, after, "removed");
    }

    @Test
    void a_wait_moved_out_of_the_loop() {
        becomes(
                FactKind.WAITGROUP_WAIT,
                "for range x {\ngo t.helper()\nt.wg.Wait()\n}",
                "for range x {\ngo t.helper()\n}\nt.wg.Wait()",
                "moved later out-of-loop");
        becomes(
                FactKind.CONTEXT_NEW,
                "c := context.TODO()\nfor range x {\nprintln(c)\n}",
                "for range x {\nc := context.TODO()\nprintln(c)\n}",
                "moved later into-loop");
    }

    @Test
    void an_add_moved_out_of_and_above_its_goroutine() {
        FixFacts fix = Changes.ofBodies(
                "go func() {\nt.wg.Add(1)\nt.helper()\nt.wg.Done()\n}()",
                "t.wg.Add(1)\ngo func() {\nt.helper()\nt.wg.Done()\n}()");
        assertEquals(List.of("moved earlier out-of-goroutine above-go"), Changes.of(FactKind.WAITGROUP_ADD, fix));
        FactChange moved = fix.moved(FactKind.WAITGROUP_ADD).findFirst().orElseThrow();
        assertTrue(moved.passed().contains(FactKind.GO));
    }

    @Test
    void a_statement_moved_below_the_start_of_a_goroutine() {
        becomes(
                FactKind.SEND,
                "t.ch <- 1\ngo t.helper()\nt.unlocked()",
                "go t.helper()\nt.unlocked()\nt.ch <- 1",
                "moved later below-go");
    }

    @Test
    void a_lock_moved_down_with_its_deferred_unlock() {
        String before = "t.mu.Lock()\ndefer t.mu.Unlock()\nt.helper()\nt.unlocked()\nt.n++";
        String after = "t.helper()\nt.unlocked()\nt.mu.Lock()\ndefer t.mu.Unlock()\nt.n++";
        becomes(FactKind.LOCK, before, after, "moved later");
        becomes(FactKind.UNLOCK, before, after, "moved later");
        becomes(FactKind.CALL, before, after, "kept out-of-critical-section", "kept out-of-critical-section");
    }

    @Test
    void an_unlock_that_was_deferred_stands_before_the_wait() {
        String before = "t.mu.Lock()\ndefer t.mu.Unlock()\nt.helper()\n<-t.done";
        String after = "t.mu.Lock()\nt.helper()\nt.mu.Unlock()\n<-t.done";
        becomes(FactKind.UNLOCK, before, after, "moved later out-of-defer");
        becomes(FactKind.RECEIVE, before, after, "kept out-of-critical-section");
    }

    @Test
    void a_call_becomes_deferred_in_place() {
        becomes(
                FactKind.UNLOCK,
                "t.mu.Lock()\nt.mu.Unlock()",
                "t.mu.Lock()\ndefer t.mu.Unlock()",
                "retyped into-defer defer");
    }

    @Test
    void accesses_come_under_a_lock() {
        String before = "t.items[\"a\"] = x\nreturn nil";
        String after = "t.mu.Lock()\ndefer t.mu.Unlock()\nt.items[\"a\"] = x\nreturn nil";
        becomes(FactKind.WRITE, before, after, "kept into-critical-section");
        becomes(FactKind.LOCK, before, after, "added");
    }

    @Test
    void a_write_comes_under_a_write_lock_where_it_was_under_a_read_lock() {
        String before = "t.rw.RLock()\nt.n = 1\nt.rw.RUnlock()";
        String after = "t.rw.Lock()\nt.n = 1\nt.rw.Unlock()";
        becomes(FactKind.WRITE, before, after, "kept stronger-lock");
        becomes(FactKind.LOCK, before, after, "retyped rlock-to-lock");
        becomes(FactKind.READ_LOCK, after, before, "retyped lock-to-rlock");
        becomes(FactKind.WRITE, after, before, "kept weaker-lock");
    }

    @Test
    void a_lock_taken_for_an_unlock_is_put_right() {
        becomes(
                FactKind.UNLOCK,
                "t.mu.Lock()\nt.helper()\nt.mu.Lock()",
                "t.mu.Lock()\nt.helper()\nt.mu.Unlock()",
                "retyped lock-to-unlock");
    }

    @Test
    void another_lock_is_used() {
        becomes(FactKind.LOCK, "t.mu.Lock()\nt.n++", "t.other.Lock()\nt.n++", "retyped other-subject");
    }

    @Test
    void a_channel_gets_a_buffer_or_loses_it() {
        becomes(
                FactKind.MAKE_CHANNEL,
                "c := make(chan int)\nprintln(c)",
                "c := make(chan int, 1)\nprintln(c)",
                "retyped buffered");
        becomes(
                FactKind.MAKE_CHANNEL,
                "c := make(chan int, x)\nprintln(c)",
                "c := make(chan int)\nprintln(c)",
                "retyped unbuffered");
        becomes(
                FactKind.MAKE_CHANNEL,
                "c := make(chan int, 1)\nprintln(c)",
                "c := make(chan int, 2)\nprintln(c)",
                "retyped capacity");
    }

    @Test
    void a_send_becomes_an_arm_of_a_select() {
        String before = "t.helper()\nt.ch <- 1\nt.helper()";
        String after = "t.helper()\nselect {\ncase t.ch <- 1:\ndefault:\n}\nt.helper()";
        becomes(FactKind.SEND, before, after, "retyped into-select to-select");
        becomes(FactKind.SELECT, before, after, "added");
        becomes(FactKind.SEND, after, before, "retyped out-of-select from-select");
    }

    @Test
    void a_select_gets_arms() {
        String before = "select {\ncase t.ch <- 1:\n}";
        becomes(FactKind.SELECT, before, "select {\ncase t.ch <- 1:\ndefault:\n}", "kept default-added");
        becomes(FactKind.SELECT, before, "select {\ncase t.ch <- 1:\ncase <-t.done:\n}", "kept done-added");
        becomes(FactKind.SELECT, before, "select {\ncase t.ch <- 1:\ncase <-time.After(1):\n}", "kept timeout-added");
        becomes(FactKind.SELECT, "select {\ncase t.ch <- 1:\ncase <-t.done:\n}", before, "kept arm-removed");
    }

    @Test
    void a_send_becomes_a_close() {
        becomes(FactKind.CLOSE, "t.done <- struct{}{}", "close(t.done)", "retyped send-to-close");
    }

    @Test
    void a_close_runs_once() {
        String before = "t.helper()\nclose(t.done)";
        String after = "t.helper()\nt.once.Do(func() {\nclose(t.done)\n})";
        becomes(FactKind.CLOSE, before, after, "kept into-once");
        becomes(FactKind.ONCE, before, after, "added");
    }

    @Test
    void a_call_is_started_and_the_other_way() {
        becomes(FactKind.GO, "t.helper()", "go t.helper()", "retyped call-to-go");
        becomes(FactKind.CALL, "go t.helper()", "t.helper()", "retyped go-to-call");
        becomes(FactKind.CALL, "t.locked()", "go func() {\nt.locked()\n}()", "moved into-goroutine");
    }

    @Test
    void a_variant_that_does_not_lock_is_called() {
        String before = "t.mu.Lock()\nt.locked()\nt.mu.Unlock()";
        String after = "t.mu.Lock()\nt.unlocked()\nt.mu.Unlock()";
        becomes(FactKind.CALL, before, after, "retyped other-callee other-effects");
        becomes(FactKind.RELOCK, before, after, "removed");
    }

    @Test
    void the_callee_changes_and_the_call_does_not() {
        String call = "func (t *T) f() {\nt.mu.Lock()\nt.g(%s)\nt.mu.Unlock()\n}\n";
        String text = Changes.HEAD + call;
        FixFacts fix = Changes.ofTexts(
                text.formatted("1") + "func (t *T) g(x int) { t.mu.Lock(); t.n++; t.mu.Unlock() }\n",
                text.formatted("2") + "func (t *T) g(x int) { t.n++ }\n");
        assertTrue(fix.retyped(FactKind.CALL).anyMatch(change -> change.has(Retype.OTHER_EFFECTS)));
    }

    @Test
    void an_access_becomes_atomic() {
        becomes(FactKind.ATOMIC_ADD, "t.n++", "atomic.AddInt64(&t.n, 1)", "retyped plain-to-atomic");
        becomes(
                FactKind.ATOMIC_LOAD,
                "y := t.n\nprintln(y)",
                "y := atomic.LoadInt64(&t.n)\nprintln(y)",
                "retyped plain-to-atomic");
    }

    @Test
    void an_access_becomes_a_call_of_an_accessor() {
        becomes(
                FactKind.CALL,
                "if t.n > 1 {\nt.helper()\n}",
                "if t.getN() > 1 {\nt.helper()\n}",
                "retyped access-to-call");
    }

    @Test
    void a_closure_is_given_arguments() {
        String before = "for i := 0; i < x; i++ {\ngo func() {\nprintln(i)\n}()\n}";
        String after = "for i := 0; i < x; i++ {\ngo func(i int) {\nprintln(i)\n}(i)\n}";
        becomes(FactKind.GO, before, after, "retyped arguments");
        becomes(FactKind.CAPTURE, before, after, "removed");
        becomes(FactKind.COPY, before, after, "added");
    }

    @Test
    void signal_becomes_broadcast() {
        becomes(FactKind.COND_BROADCAST, "t.cond.Signal()", "t.cond.Broadcast()", "retyped signal-to-broadcast");
    }

    @Test
    void a_field_changes_its_type() {
        String before =
                "package p\nimport (\"sync\"; \"sync/atomic\")\ntype S struct {\nsync.Mutex\nn int32\nm sync.Mutex\n}\n";
        String after =
                "package p\nimport (\"sync\"; \"sync/atomic\")\ntype S struct {\nsync.RWMutex\nn atomic.Int32\nm *sync.Mutex\n}\n";
        assertEquals(
                List.of("retyped mutex-to-rwmutex", "retyped plain-to-atomic", "retyped pointer"),
                Changes.of(FactKind.DECLARE, Changes.ofTexts(before, after)));
    }

    @Test
    void an_operation_comes_under_a_condition() {
        becomes(
                FactKind.CLOSE,
                "t.helper()\nclose(t.done)",
                "t.helper()\nif t.done != nil {\nclose(t.done)\n}",
                "kept into-condition");
    }

    @Test
    void what_is_only_laid_out_otherwise_is_no_change() {
        FixFacts fix = Changes.ofBodies(
                "t.mu.Lock()\nt.n++\nt.mu.Unlock()", "// a comment\nt.mu.Lock();  t.n++ ;\n\n\tt.mu.Unlock()");
        assertEquals(0, fix.functions().count());
    }

    @Test
    void an_operation_goes_to_another_function() {
        String before = Changes.HEAD
                + "func (t *T) f() {\nt.helper()\ngo t.g()\n}\nfunc (t *T) g() {\nt.wg.Add(1)\nt.helper()\n}\n";
        String after = Changes.HEAD
                + "func (t *T) f() {\nt.helper()\nt.wg.Add(1)\ngo t.g()\n}\nfunc (t *T) g() {\nt.helper()\n}\n";
        FixFacts fix = Changes.ofTexts(before, after);
        assertEquals(List.of("moved to-other-function"), Changes.of(FactKind.WAITGROUP_ADD, fix));
    }

    @Test
    void a_renamed_function_is_the_same_by_its_body() {
        String body =
                "() {\nt.mu.Lock()\nt.items[\"a\"] = 1\nt.items[\"b\"] = 2\ndelete(t.items, \"c\")\nt.helper()\nt.mu.Unlock()\n}\n";
        String unlocked = body.replace("t.mu.Lock()\n", "").replace("t.mu.Unlock()\n", "");
        FixFacts fix = Changes.ofTexts(
                Changes.HEAD + "func (t *T) remove" + body, Changes.HEAD + "func (t *T) removeLocked" + unlocked);
        FunctionChange function = fix.functions().findFirst().orElseThrow();
        assertEquals(FunctionStatus.RENAMED, function.status());
        assertEquals(1, function.removed(FactKind.LOCK).count());
    }

    @Test
    void a_function_moved_to_another_file_is_found_there() {
        String function = "func (t *T) f() {\nt.mu.Lock()\nt.n++\nt.mu.Unlock()\n}\n";
        FixFacts fix = Changes.of(
                Changes.file("a.go", Changes.HEAD + function, Changes.HEAD),
                Changes.file("b.go", "package p\n", "package p\n" + function));
        assertEquals(
                List.of(FunctionStatus.MOVED),
                fix.functions().map(FunctionChange::status).toList());
    }

    @Test
    void added_and_removed_functions_are_told() {
        FixFacts fix = Changes.ofTexts("package p\nfunc a() { go b() }\n", "package p\nfunc c() { close(d) }\n");
        assertEquals(
                Set.of(FunctionStatus.ADDED, FunctionStatus.REMOVED),
                Set.copyOf(fix.functions().map(FunctionChange::status).toList()));
    }

    @Test
    void imports_added_and_removed_are_told() {
        FileDelta file = Changes.ofTexts("package p\nimport \"os\"\n", "package p\nimport \"sync\"\n")
                .files()
                .getFirst();
        assertEquals(List.of("sync"), file.addedImports());
        assertEquals(List.of("os"), file.removedImports());
    }
}
