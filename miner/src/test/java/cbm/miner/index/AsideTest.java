package cbm.miner.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AsideTest {
    @Test
    void all_work_is_done_before_finish_returns_aside_or_by_the_one_who_brings_too_much() throws IOException {
        AtomicInteger done = new AtomicInteger();
        List<String> here = new ArrayList<>();
        try (Aside aside = new Aside(2, 10)) {
            for (int i = 0; i < 100; i++) {
                aside.add(1, done::incrementAndGet);
            }
            aside.add(11, () -> here.add(Thread.currentThread().getName()));
            aside.finish();
            assertEquals(100, done.get());
            assertEquals(List.of(Thread.currentThread().getName()), here);
        }
    }

    @Test
    void the_first_failure_is_told_to_whoever_brings_more_or_waits() throws IOException {
        IOException fault = new IOException("no space");
        Aside aside = new Aside(1, 10);
        CountDownLatch bothAreThere = new CountDownLatch(1);
        aside.add(1, () -> {
            await(bothAreThere);
            throw fault;
        });
        aside.add(1, () -> {
            throw new IllegalArgumentException("a later one");
        });
        bothAreThere.countDown();
        for (int i = 0; i < 2; i++) {
            IOException told = assertThrows(IOException.class, aside::finish);
            assertEquals("indexing failed: java.io.IOException: no space", told.getMessage());
            assertSame(fault, told.getCause());
        }
        assertSame(
                fault,
                assertThrows(IOException.class, () -> aside.add(1, () -> {})).getCause());
        aside.close();
    }

    @Test
    void a_fault_of_the_program_is_told_as_one() throws IOException {
        for (Throwable fault : List.of(new IllegalArgumentException("immense term"), new AssertionError("broken"))) {
            Aside aside = new Aside(1, 10);
            aside.add(1, () -> {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            });
            assertSame(
                    fault,
                    assertThrows(IllegalStateException.class, aside::finish).getCause());
            aside.close();
        }
    }

    @Test
    void what_fails_while_it_is_closed_is_waited_for_and_not_told() throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Aside aside = new Aside(1, 10);
        aside.add(1, () -> {
            running.countDown();
            await(go);
            ended.incrementAndGet();
            throw new IOException("too late to matter");
        });
        running.await();
        aside.add(1, () -> ended.addAndGet(10));
        go.countDown();
        aside.close();
        assertTrue(ended.get() == 1 || ended.get() == 11, "the running piece has ended");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
