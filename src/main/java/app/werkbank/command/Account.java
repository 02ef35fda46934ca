package app.werkbank.command;

import app.werkbank.platform.Home;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.store.Intents;
import app.werkbank.store.Meta;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose work a run of sync may send: never that of another account by mistake (sync rule 13).
 *
 * @param same whether the person says that it is the same account with new credentials
 */
record Account(Home home, boolean same) {
    private static final System.Logger LOG = System.getLogger(Account.class.getName());

    /** Another connection's store. */
    private record Other(String name, Set<String> accounts, long pending) {}

    /**
     * The connection with the store that is its own: under its name, or under another that a person has said to be the
     * same account.
     *
     * @throws CommandFailure where work waits under another account, and nobody says that it is the same
     */
    ConnectionChoice of(ConnectionChoice choice) throws SentenceException {
        if (!(choice instanceof ConnectionChoice.Remote remote)) {
            return choice;
        }
        if (Files.exists(home.database(remote.name()))) {
            return same ? remote.named(remote.name()) : remote;
        }
        List<Other> others = others();
        for (Other other : others) {
            if (other.accounts().contains(remote.identity())) {
                return remote.named(other.name());
            }
        }
        Optional<Other> waiting =
                others.stream().filter(other -> other.pending() > 0).findFirst();
        if (waiting.isEmpty()) {
            return remote;
        }
        if (same) {
            return remote.named(waiting.get().name());
        }
        throw new CommandFailure("Work still waits under another account or address ("
                + waiting.get().name() + "); nothing was sent. Give --same-account to send it with these credentials,"
                + " or use the former ones.");
    }

    private List<Other> others() throws SentenceException {
        List<Other> others = new ArrayList<>();
        for (String name : home.connections()) {
            StoreOptions store = Stored.options(home, name);
            if (!name.equals(ConnectionSettings.DEMO) && Files.exists(store.file())) {
                look(name, store).ifPresent(others::add);
            }
        }
        return others;
    }

    /** Empty where it cannot be read: another connection's damage is told when that one is opened. */
    private static Optional<Other> look(String name, StoreOptions store) {
        try {
            return Optional.of(
                    Store.peek(store, db -> new Other(name, new Meta(db).accounts(), new Intents(db).pending())));
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "the store of " + name + " cannot be read", e);
            return Optional.empty();
        }
    }
}
