package app.werkbank.desktop;

import app.werkbank.command.CommandContext;
import app.werkbank.command.Session;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.SettingsStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What a window stands on and what needs no toolkit: the settings, and the session of the chosen connection, which is
 * opened while the toolkit starts.
 */
public final class Groundwork implements AutoCloseable {
    private final CommandContext context;
    private final SettingsStore settings;
    private final Switchboard switchboard;
    private final CompletableFuture<Consumer<Session>> window = new CompletableFuture<>();
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Reads the settings. Not on the FX thread. */
    public Groundwork(CommandContext context, Session.Opener opener) throws SentenceException {
        this.context = context;
        this.settings = context.settings();
        this.switchboard = new Switchboard(context, opener, this::arrived);
    }

    /**
     * Opens the connection that the settings or the environment name, where they name one; asked again it is the same
     * opening. Comes back at once.
     *
     * @return completes once that is done; fails with a {@link SentenceException} where the connection cannot be opened
     */
    public CompletableFuture<Boolean> begin() {
        if (asked.compareAndSet(false, true)) {
            Thread.ofPlatform().name("opening").daemon().start(this::open);
        }
        return begun;
    }

    /** Ends the session, and waits for that, and for one that is still being opened. Not on the FX thread. */
    @Override
    public void close() {
        if (asked.get()) {
            begun.handle((_, _) -> true).join();
        }
        switchboard.close();
    }

    /** @param arrival told of each session, also of one that was there before; on any thread */
    void tell(Consumer<Session> arrival) {
        window.complete(arrival);
    }

    CommandContext context() {
        return context;
    }

    SettingsStore settings() {
        return settings;
    }

    Switchboard switchboard() {
        return switchboard;
    }

    private void arrived(Session opened) {
        var _ = window.thenAccept(arrival -> arrival.accept(opened));
    }

    // Whatever goes wrong is told to whoever waits for the opening.
    @SuppressWarnings("CatchingUnchecked")
    private void open() {
        try {
            switchboard.begin();
            begun.complete(true);
        } catch (Throwable e) {
            begun.completeExceptionally(e);
        }
    }
}
