package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.store.StoreException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write is done or refused, whatever happens around it; nobody waits for ever. */
class WriterTest {
    private static final int ROUNDS = 150;
    private static final int WRITERS = 4;
    private static final int SECONDS = 30;

    @TempDir
    Path folder;

    private Writer writer(Runnable told) {
        Db db = Connections.writer(folder.resolve("writer.db"));
        db.execute("CREATE TABLE IF NOT EXISTS one (id INTEGER PRIMARY KEY) STRICT");
        return new Writer(db, (_, _) -> {}, change -> told.run());
    }

    private static int insert(Db db) {
        db.touch(Table.TICKET, null);
        return db.update("INSERT INTO one (id) VALUES (NULL)");
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // the inner one is composed at once
    void aWriteAskedForWhileClosingIsDoneOrRefused() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                Writer writer = writer(() -> {});
                CountDownLatch start = new CountDownLatch(1);
                List<CompletableFuture<Integer>> all = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    all.add(CompletableFuture.supplyAsync(() -> at(start, writer), threads)
                            .thenCompose(write -> write));
                }
                CompletableFuture<Void> closed = CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            writer.close();
                        },
                        threads);
                start.countDown();
                for (CompletableFuture<Integer> write : all) {
                    write.handle((inserted, error) -> count(error, refused, done))
                            .get(SECONDS, TimeUnit.SECONDS);
                }
                closed.get(SECONDS, TimeUnit.SECONDS);
            }
        }
        assertEquals(ROUNDS * WRITERS, refused.get() + done.get());
        Db db = Connections.reader(folder.resolve("writer.db"));
        assertEquals(done.get(), db.count("SELECT count(*) FROM one"), "what was told as done is there, and no more");
        db.close();
    }

    private static int count(Throwable error, AtomicInteger refused, AtomicInteger done) {
        if (error == null) {
            return done.incrementAndGet();
        }
        Throwable why = error instanceof CompletionException wrapped ? wrapped.getCause() : error;
        assertEquals(Kind.CLOSED, assertInstanceOf(StoreException.class, why).kind());
        return refused.incrementAndGet();
    }

    private static CompletableFuture<Integer> at(CountDownLatch start, Writer writer) {
        await(start);
        return writer.submit(WriterTest::insert);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoHearsOfAChangeAndBreaksDownStopsNeitherThisWriteNorTheNext() throws Exception {
        AtomicInteger told = new AtomicInteger();
        Writer writer = writer(() -> {
            if (told.incrementAndGet() == 1) {
                throw new AssertionError("a listener broke down, as this test wants");
            }
        });
        assertEquals(1, writer.submit(WriterTest::insert).get(SECONDS, TimeUnit.SECONDS));
        assertEquals(1, writer.submit(WriterTest::insert).get(SECONDS, TimeUnit.SECONDS));
        writer.close();
        assertEquals(2, told.get());
    }

    @Test
    void whatWaitsSharesACommitAndWhatFailsFailsAlone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        List<Long> seen = new ArrayList<>();
        Connections.writer(folder.resolve("writer.db")).close();
        Db outside = Connections.reader(folder.resolve("writer.db"));
        Writer writer = writer(() -> seen.add(outside.count("SELECT count(*) FROM one")));
        CompletableFuture<Integer> first = writer.submit(db -> {
            begun.countDown();
            await(queued);
            return insert(db);
        });
        await(begun);
        CompletableFuture<Integer> second = writer.submit(WriterTest::insert);
        CompletableFuture<Integer> broken = writer.submit(db -> {
            insert(db);
            throw new IllegalStateException("this one breaks down after it has written");
        });
        CompletableFuture<Integer> third = writer.submit(WriterTest::insert);
        queued.countDown();
        for (CompletableFuture<Integer> good : List.of(first, second, third)) {
            assertEquals(1, good.get(SECONDS, TimeUnit.SECONDS));
        }
        CompletionException why = assertThrows(CompletionException.class, broken::join);
        assertInstanceOf(IllegalStateException.class, why.getCause());
        writer.close();
        assertEquals(3, outside.count("SELECT count(*) FROM one"), "what the broken one wrote is gone");
        outside.close();
        assertEquals(3, seen.getLast());
        assertEquals(3, seen.size(), "each is told of by itself");
    }

    @Test
    void whatAPersonEnteredDoesNotWaitForWhatComesAfterIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch checked = new CountDownLatch(1);
        Writer writer = writer(() -> {});
        CompletableFuture<Integer> saved = writer.submit(db -> {
            begun.countDown();
            await(queued);
            db.owe(JournalLine.Kind.values()[0], new UUID(0, 1));
            return insert(db);
        });
        await(begun);
        CompletableFuture<Integer> slow = writer.submit(db -> {
            await(checked);
            return insert(db);
        });
        queued.countDown();
        assertEquals(1, saved.get(SECONDS, TimeUnit.SECONDS));
        assertFalse(slow.isDone());
        checked.countDown();
        assertEquals(1, slow.get(SECONDS, TimeUnit.SECONDS));
        writer.close();
    }

    @Test
    void aClosedWriterRefusesAtOnceAndIsClosedOnce() {
        Writer writer = writer(() -> {});
        writer.close();
        writer.close();
        CompletableFuture<Integer> late = writer.submit(WriterTest::insert);
        assertTrue(late.isCompletedExceptionally());
        assertThrows(CompletionException.class, late::join);
    }
}
