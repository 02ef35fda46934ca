package app.werkbank.bench;

import app.werkbank.store.Store;
import app.werkbank.ui.Background;
import app.werkbank.ui.ticket.TicketListViewModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The search of the tickets as the program runs it: questions on threads of their own, their answers on one. */
final class TypedSearch implements AutoCloseable {
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final TicketListViewModel list;

    TypedSearch(Store store) throws Exception {
        Background background = new Background(work, fx, error -> {
            throw new AssertionError("a search failed", error);
        });
        list = fx.submit(() -> new TicketListViewModel(Places.over(store, background)))
                .get();
    }

    /** @return nanoseconds until the rows of the text are there; its counts may still be counted */
    long type(String text) throws Exception {
        CompletableFuture<Long> there = new CompletableFuture<>();
        long began = System.nanoTime();
        fx.execute(() -> {
            list.queryProperty().set(text);
            list.busyProperty().subscribe(busy -> {
                if (!busy) {
                    fx.execute(() -> there.complete(System.nanoTime() - began));
                }
            });
        });
        return there.get();
    }

    @Override
    public void close() {
        fx.execute(list::close);
        work.close();
        fx.close();
    }
}
