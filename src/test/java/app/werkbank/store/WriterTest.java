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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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

    /** 2 is FULL, 1 is NORMAL: only what was pulled may be pulled again after a loss of power (decision 10). */
    @Test
    void aCommitWaitsForTheDiskUnlessItIsOfWhatWasPulled() {
        try (Writer writer = writer(() -> {})) {
            Function<Db, Long> synchronous = db -> db.count("PRAGMA synchronous");
            List<Long> asked = new ArrayList<>();
            asked.add(writer.submit(synchronous).join());
            asked.add(writer.submitBehind(synchronous).join());
            asked.add(writer.submitBehind(synchronous).join());
            asked.add(writer.submit(synchronous).join());
            asked.add(writer.submit(synchronous).join());
            assertEquals(List.of(2L, 1L, 1L, 2L, 2L), asked);
        }
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
                    boolean pulls = i % 2 == 1;
                    all.add(CompletableFuture.supplyAsync(
                                    () -> pulls ? behind(start, writer) : at(start, writer), threads)
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

    private static CompletableFuture<Integer> behind(CountDownLatch start, Writer writer) {
        await(start);
        return writer.submitBehind(WriterTest::insert);
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
    void whatWasPulledLetsAllElseGoFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        Writer writer = writer(() -> {});
        CompletableFuture<Integer> first = writer.submitBehind(db -> {
            begun.countDown();
            await(queued);
            order.add("first");
            return insert(db);
        });
        await(begun);
        CompletableFuture<Integer> pulled = writer.submitBehind(db -> {
            order.add("pulled");
            return insert(db);
        });
        CompletableFuture<Boolean> saved = writer.submit(db -> {
            order.add("saved");
            return first.isDone();
        });
        queued.countDown();
        assertTrue(saved.get(SECONDS, TimeUnit.SECONDS), "what was begun is on the disk before it");
        assertEquals(1, pulled.get(SECONDS, TimeUnit.SECONDS));
        writer.close();
        assertEquals(List.of("first", "saved", "pulled"), order);
    }

    @Test
    void whatWasPulledSharesACommitAndIsDoneAgainByItselfWhereOneOfThemBreaksDown() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        List<Long> seen = new ArrayList<>();
        Connections.writer(folder.resolve("writer.db")).close();
        Db outside = Connections.reader(folder.resolve("writer.db"));
        Writer writer = writer(() -> seen.add(outside.count("SELECT count(*) FROM one")));
        CompletableFuture<Integer> blocking = writer.submit(db -> {
            begun.countDown();
            await(queued);
            return 0;
        });
        await(begun);
        CompletableFuture<Integer> one = writer.submitBehind(db -> {
            tries.incrementAndGet();
            return insert(db);
        });
        CompletableFuture<Integer> two = writer.submitBehind(WriterTest::insert);
        CompletableFuture<Integer> broken = writer.submitBehind(db -> {
            insert(db);
            throw new IllegalStateException("this one breaks down after it has written");
        });
        queued.countDown();
        assertEquals(0, blocking.get(SECONDS, TimeUnit.SECONDS));
        assertEquals(1, one.get(SECONDS, TimeUnit.SECONDS));
        assertEquals(1, two.get(SECONDS, TimeUnit.SECONDS));
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, broken::join).getCause());
        assertEquals(2, tries.get(), "once with the others, once alone");
        assertEquals(2, outside.count("SELECT count(*) FROM one"), "none twice, and none of the broken one");
        assertEquals(List.of(1L, 2L), seen, "each is told of when it is there");
        writer.close();
        outside.close();
    }

    @Test
    void whatWasPulledIsToldOfAfterTheCommitThatItShares() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        List<Long> seen = new ArrayList<>();
        Connections.writer(folder.resolve("writer.db")).close();
        Db outside = Connections.reader(folder.resolve("writer.db"));
        Writer writer = writer(() -> seen.add(outside.count("SELECT count(*) FROM one")));
        CompletableFuture<Integer> blocking = writer.submit(db -> {
            begun.countDown();
            await(queued);
            return 0;
        });
        await(begun);
        List<CompletableFuture<Integer>> pulled = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            pulled.add(writer.submitBehind(WriterTest::insert));
        }
        queued.countDown();
        assertEquals(0, blocking.get(SECONDS, TimeUnit.SECONDS));
        writer.close();
        pulled.forEach(write -> assertEquals(1, write.join()));
        outside.close();
        assertEquals(List.of(4L, 4L, 4L, 4L), seen, "one commit for all of them");
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
