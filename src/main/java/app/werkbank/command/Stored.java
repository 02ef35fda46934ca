package app.werkbank.command;

import app.werkbank.data.DataException;
import app.werkbank.data.Rescue;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.InstanceId;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.store.Db;
import app.werkbank.store.Owner;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;

/** The store of the connection that a command runs for. */
public final class Stored {
    private Stored() {}

    /** Where the store of a connection lies, with its journal. */
    public static StoreOptions options(Home home, String connection) throws HomeException {
        return StoreOptions.of(home.database(connection), home.backup()).journal(home.journal(connection));
    }

    /** The same with the account that it works for. */
    public static StoreOptions options(Home home, ConnectionChoice choice) throws HomeException {
        return options(home, choice.name()).owner(new Owner(choice.identity(), null, choice.sameAccount()));
    }

    /** Where it lies or would lie; empty before a connection was set up. */
    static Optional<StoreOptions> find(CommandContext context) throws SentenceException {
        Optional<ConnectionChoice> choice = context.connection();
        return choice.isEmpty() ? Optional.empty() : Optional.of(options(context.home(), choice.get()));
    }

    /**
     * Where it lies or would lie.
     *
     * @throws CommandFailure before a connection was set up
     */
    static StoreOptions place(CommandContext context) throws SentenceException {
        return find(context)
                .orElseThrow(() -> new CommandFailure(
                        "No connection is set up: open the window once, or set the four WERKBANK_ variables."));
    }

    /**
     * Where it lies.
     *
     * @throws CommandFailure before anything was stored
     */
    static StoreOptions present(CommandContext context) throws SentenceException {
        StoreOptions store = place(context);
        if (!Files.exists(store.file())) {
            throw new CommandFailure("Nothing is stored yet for this connection: run sync, or open the window once.");
        }
        return store;
    }

    /**
     * Opens it for work, for a program that holds the lock; what is out of the ordinary is said: that the data file had
     * to be rescued, that the data folder is a copy.
     *
     * @throws CommandFailure where a damaged file cannot be moved aside
     * @throws StoreException where it cannot be opened for another reason
     */
    public static Rescue.Opened open(CommandContext context, StoreOptions store) throws SentenceException {
        try {
            Owner owner = store.owner();
            Rescue.Opened opened =
                    Rescue.open(owner == null ? store : store.owner(owner.at(InstanceId.of(context.home()))));
            opened.sentences().forEach(context.output()::say);
            return opened;
        } catch (DataException e) {
            throw new CommandFailure(e.sentence(), e);
        }
    }

    /** Reads beside a program that writes. */
    static <T> T read(CommandContext context, Function<Db, T> query) throws SentenceException {
        return Store.peek(present(context), query);
    }
}
