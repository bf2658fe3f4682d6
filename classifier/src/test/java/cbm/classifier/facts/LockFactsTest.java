package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LockFactsTest {

    private static Fact leaves(String body) {
        return Facts.one(FactKind.LEAVES_LOCKED, Facts.ofBody(body));
    }

    private static boolean balanced(String body) {
        return Facts.of(FactKind.LEAVES_LOCKED, Facts.ofBody(body)).findAny().isEmpty();
    }

    @Test
    void a_field_is_resolved_to_the_type_that_declares_it() {
        Subject lock =
                Facts.one(FactKind.LOCK, Facts.ofBody("t.next.mu.Lock()")).subject();
        assertEquals("t.next.mu", lock.path());
        assertEquals("T.mu", lock.member());
        assertEquals("sync.Mutex", lock.type());
        assertEquals(Origin.FIELD, lock.origin());
    }

    @Test
    void an_embedded_lock_is_found_through_the_structs_that_embed_it() {
        String text = Facts.HEAD + """
                type base struct { sync.RWMutex }
                type outer struct { *base }
                func (o *outer) f() { o.RLock(); o.RUnlock() }
                """;
        Subject lock =
                Facts.one(FactKind.READ_LOCK, Facts.ofFunction("outer.f", text)).subject();
        assertEquals("o", lock.written());
        assertEquals("o.base.RWMutex", lock.path());
        assertEquals("base.RWMutex", lock.member());
        assertEquals("sync.RWMutex", lock.type());
        assertEquals(Origin.EMBEDDED, lock.origin());
    }

    @Test
    void an_unknown_type_falls_back_on_the_name_and_says_so() {
        String text = "package p\nfunc f(c *other.Container) { c.Lock(); c.Unlock() }\n";
        Subject lock = Facts.one(FactKind.LOCK, Facts.ofFunction("f", text)).subject();
        assertEquals(Origin.NAME, lock.origin());
        assertEquals("*other.Container", lock.type());
        assertFalse(lock.origin().isResolved());
    }

    @Test
    void a_lock_of_another_arity_is_no_mutex() {
        String text = "package p\nfunc f(m *client.Mutex, ctx C) { m.session.Lock(ctx) }\n";
        assertTrue(
                Facts.of(FactKind.LOCK, Facts.ofFunction("f", text)).findAny().isEmpty());
    }

    @Test
    void what_stands_between_lock_and_unlock_is_under_the_lock() {
        List<Fact> facts = Facts.ofBody("t.mu.Lock()\nt.n = 1\nt.mu.Unlock()\nt.n = 2");
        List<Fact> writes = Facts.of(FactKind.WRITE, facts).toList();
        assertEquals(
                List.of(new HeldLock("t.mu", "T.mu", false, true)),
                writes.get(0).surroundings().held());
        assertFalse(writes.get(1).surroundings().underLock());
    }

    @Test
    void a_deferred_unlock_keeps_the_lock_to_the_end() {
        List<Fact> facts = Facts.ofBody("t.rw.RLock()\ndefer t.rw.RUnlock()\nt.n++\nreturn nil");
        HeldLock held = Facts.one(FactKind.WRITE, facts).surroundings().held().getFirst();
        assertTrue(held.read());
        assertTrue(Facts.one(FactKind.READ_UNLOCK, facts).isDeferred());
        assertTrue(Facts.of(FactKind.LEAVES_LOCKED, facts).findAny().isEmpty());
    }

    @Test
    void a_deferred_closure_that_unlocks_releases_at_return() {
        assertTrue(balanced("t.mu.Lock()\ndefer func() { t.n = 0; t.mu.Unlock() }()\nreturn nil"));
    }

    @Test
    void a_lock_kept_on_an_early_return_leaves_locked() {
        Fact fact = leaves("t.mu.Lock()\nif x == 0 {\nreturn nil\n}\nt.mu.Unlock()\nreturn nil");
        assertEquals("return", fact.detail());
        assertTrue(fact.has(Trait.UNBALANCED));
        assertTrue(fact.surroundings().leaves());
    }

    @Test
    void a_function_that_only_locks_leaves_locked_but_is_not_unbalanced() {
        Fact fact = leaves("t.mu.Lock()");
        assertEquals("end", fact.detail());
        assertFalse(fact.has(Trait.UNBALANCED));
    }

    @Test
    void a_continue_with_the_lock_held_leaves_locked() {
        Fact fact = leaves("for {\nt.mu.Lock()\nif x == 0 {\ncontinue\n}\nt.mu.Unlock()\n}");
        assertEquals("continue", fact.detail());
    }

    @Test
    void both_branches_may_unlock() {
        assertTrue(balanced("t.mu.Lock()\nif x == 0 {\nt.mu.Unlock()\n} else {\nt.mu.Unlock()\n}"));
    }

    @Test
    void a_panic_and_the_end_of_the_process_are_no_ways_out() {
        assertTrue(balanced("t.mu.Lock()\nif x == 0 {\npanic(1)\n}\nif x == 1 {\nos.Exit(1)\n}\nt.mu.Unlock()"));
    }

    @Test
    void a_lock_taken_on_one_branch_is_held_perhaps() {
        List<Fact> facts = Facts.ofBody("if x == 0 {\nt.mu.Lock()\n}\nt.n = 1\nif x == 0 {\nt.mu.Unlock()\n}");
        HeldLock held = Facts.one(FactKind.WRITE, facts).surroundings().held().getFirst();
        assertFalse(held.certain());
        assertTrue(Facts.of(FactKind.LEAVES_LOCKED, facts).findAny().isEmpty());
    }

    @Test
    void switch_and_select_join_their_clauses() {
        assertTrue(balanced(
                "t.mu.Lock()\nswitch x {\ncase 1:\nt.mu.Unlock()\nreturn nil\ncase 2:\nbreak\n}\nt.mu.Unlock()"));
        assertTrue(balanced(
                "t.mu.Lock()\nselect {\ncase <-t.done:\nt.mu.Unlock()\nreturn nil\ndefault:\n}\nt.mu.Unlock()"));
    }

    @Test
    void a_labelled_break_leaves_its_own_loop() {
        assertTrue(balanced("t.mu.Lock()\nloop:\nfor {\nselect {\ncase <-t.done:\nbreak loop\n}\n}\nt.mu.Unlock()"));
    }

    @Test
    void a_lock_taken_twice_is_a_relock() {
        Fact fact = Facts.one(FactKind.RELOCK, Facts.ofBody("t.mu.Lock()\nt.mu.Lock()"));
        assertEquals("t.mu", fact.subject().path());
        assertEquals("", fact.detail());
    }

    @Test
    void a_called_method_that_takes_the_held_lock_is_a_relock() {
        String text = Facts.HEAD + """
                func (t *T) inner() { t.mu.Lock(); defer t.mu.Unlock(); t.n++ }
                func (t *T) middle() { t.inner() }
                func (t *T) f() { t.mu.Lock(); t.middle(); t.mu.Unlock() }
                """;
        List<Fact> facts = Facts.ofFunction("T.f", text);
        assertEquals("middle", Facts.one(FactKind.RELOCK, facts).detail());
        assertTrue(Facts.one(FactKind.CALL, facts).hasEffect(FactKind.LOCK));
        assertTrue(Facts.one(FactKind.CALL, facts).has(Trait.KNOWN));
    }

    @Test
    void a_second_read_lock_is_a_relock_of_readers() {
        assertTrue(Facts.one(FactKind.RELOCK, Facts.ofBody("t.rw.RLock()\nt.rw.RLock()"))
                .has(Trait.READ));
    }

    @Test
    void another_object_of_the_type_has_another_lock() {
        assertTrue(Facts.of(FactKind.RELOCK, Facts.ofBody("t.mu.Lock()\nt.next.mu.Lock()"))
                .findAny()
                .isEmpty());
    }

    @Test
    void helpers_that_lock_and_unlock_change_what_is_held() {
        String text = Facts.HEAD + """
                func (t *T) acquire() { t.mu.Lock() }
                func (t *T) release() { t.mu.Unlock() }
                func (t *T) f() { t.acquire(); t.n = 1; t.release(); t.n = 2 }
                """;
        List<Fact> writes =
                Facts.of(FactKind.WRITE, Facts.ofFunction("T.f", text)).toList();
        assertTrue(writes.get(0).surroundings().holds("t.mu"));
        assertFalse(writes.get(1).surroundings().underLock());
    }

    @Test
    void a_callee_works_on_what_it_is_given() {
        String text = Facts.HEAD + """
                func with(mu *sync.Mutex, other *T) { mu.Lock(); other.ch <- 1; mu.Unlock() }
                func (t *T) f() { with(&t.mu, t.next) }
                """;
        Fact call = Facts.one(FactKind.CALL, Facts.ofFunction("T.f", text));
        assertEquals(
                List.of("op:lock t.mu", "op:send t.next.ch", "op:unlock t.mu"),
                call.effects().stream()
                        .map(effect -> effect.kind().id() + " " + effect.path())
                        .toList());
    }

    @Test
    void a_callee_that_waits_without_the_lock_is_no_relock() {
        String text = Facts.HEAD + """
                func (t *T) pause() { t.mu.Unlock(); time.Sleep(1); t.mu.Lock() }
                func (t *T) f() { t.mu.Lock(); t.pause(); t.n = 1; t.mu.Unlock() }
                """;
        List<Fact> facts = Facts.ofFunction("T.f", text);
        assertTrue(Facts.of(FactKind.RELOCK, facts).findAny().isEmpty());
        assertTrue(Facts.one(FactKind.WRITE, facts).surroundings().holds("t.mu"));
    }

    @Test
    void a_goroutine_does_not_hold_the_locks_of_its_starter_but_a_called_closure_does() {
        List<Fact> facts = Facts.ofBody("t.mu.Lock()\ngo func() { t.n = 1 }()\nfunc() { t.n = 2 }()\nt.mu.Unlock()");
        List<Fact> writes = Facts.of(FactKind.WRITE, facts).toList();
        assertFalse(writes.get(0).surroundings().underLock());
        assertTrue(writes.get(1).surroundings().holds("t.mu"));
    }

    @Test
    void recursion_ends() {
        String text = Facts.HEAD + """
                func (t *T) f() { t.mu.Lock(); t.g(); t.mu.Unlock() }
                func (t *T) g() { t.f(); t.g() }
                """;
        assertEquals(
                "g", Facts.one(FactKind.RELOCK, Facts.ofFunction("T.f", text)).detail());
    }
}
