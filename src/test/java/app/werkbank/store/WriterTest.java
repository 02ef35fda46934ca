package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.store.StoreException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final int SECONDS = 20;

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
    void aClosedWriterRefusesAtOnceAndIsClosedOnce() {
        Writer writer = writer(() -> {});
        writer.close();
        writer.close();
        CompletableFuture<Integer> late = writer.submit(WriterTest::insert);
        assertTrue(late.isCompletedExceptionally());
        assertThrows(CompletionException.class, late::join);
    }
}
