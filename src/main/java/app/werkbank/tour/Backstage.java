package app.werkbank.tour;

import app.werkbank.command.CommandContext;
import app.werkbank.command.Session;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.sync.Desk;
import app.werkbank.ui.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A workshop of the tour's own: a real store and desk, and an engine that says what it is told. It is furnished beside
 * whatever else the tour does, and its session opens when the curtain is raised, so that what is seen before is shown too.
 */
final class Backstage implements Session.Opener, AutoCloseable {
    private static final Duration HOLD = Duration.ofSeconds(60);

    private final CountDownLatch curtain = new CountDownLatch(1);
    private final CompletableFuture<Stage> stage;

    private record Stage(Store store, Desk desk, Props props, StagedSync sync) {}

    /**
     * @param folder takes the store; made where it is missing
     * @param furnish puts into the store what is there from the beginning
     */
    Backstage(Path folder, Consumer<Props> furnish) {
        this.stage = CompletableFuture.supplyAsync(() -> build(folder, furnish));
    }

    private static Stage build(Path folder, Consumer<Props> furnish) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Store store = Store.open(StoreOptions.of(folder.resolve("tour.db"), folder)
                .asking(() -> FxThread.refuse("a look into the store")));
        Desk desk = new Desk(store, Clock.systemUTC(), () -> HOLD, told -> {});
        Props props = new Props(store, desk);
        furnish.accept(props);
        return new Stage(store, desk, props, new StagedSync(store));
    }

    /** Lets the session be opened. */
    void raiseCurtain() {
        curtain.countDown();
    }

    StagedSync sync() {
        return stage.join().sync();
    }

    Props props() {
        return stage.join().props();
    }

    @Override
    public Session open(CommandContext context, ConnectionChoice choice, boolean online) {
        try {
            curtain.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the curtain was raised", e);
        }
        Stage set = stage.join();
        return new Session(set.store(), set.desk(), set.sync(), told -> {}, () -> 0, Optional.empty(), 0, () -> {});
    }

    @Override
    public void close() {
        raiseCurtain();
        stage.join().store().close();
    }
}
