package app.werkbank.command;

import app.werkbank.data.Rescue;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Store;
import app.werkbank.sync.Entries;
import app.werkbank.sync.Sync;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The program at work on one connection: its store, the desk that takes wishes, and the engine that sends and pulls.
 *
 * @param told hears of entries that were made beside the desk, such as those of a file
 * @param requests how many HTTP requests the engine has made, token requests included
 * @param rescue what had to be done to open the store; empty nearly always
 * @param doubted how many intents are in doubt because the data folder is a copy or was moved; 0 nearly always
 * @param end ends what the session started, in order: engine, client, store, demo server
 */
public record Session(
        Store store,
        Entries entries,
        Sync sync,
        Consumer<List<IntentRow>> told,
        IntSupplier requests,
        Optional<Rescue> rescue,
        long doubted,
        Runnable end)
        implements AutoCloseable {

    /** Starts sessions; the composition root puts them together. */
    @FunctionalInterface
    public interface Opener {
        /**
         * @param online whether the offline switch starts in the position "online"
         * @throws SentenceException where the store or the demo cannot be opened; the sentence says why
         */
        Session open(CommandContext context, ConnectionChoice choice, boolean online) throws SentenceException;
    }

    @Override
    public void close() {
        end.run();
    }
}
