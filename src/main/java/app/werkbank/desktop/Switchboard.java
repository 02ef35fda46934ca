package app.werkbank.desktop;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.Session;
import app.werkbank.command.Stored;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.connection.ConnectionSource;
import app.werkbank.platform.secret.SecretPlaces;
import app.werkbank.store.StoreOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The session at work, and the way to another: one at a time. Its methods block; not for the FX thread. */
final class Switchboard {
    private record Open(ConnectionChoice choice, Session session) {
        String name() {
            return choice.name();
        }
    }

    private final CommandContext context;
    private final Session.Opener opener;
    private final SecretPlaces secrets;
    private final Consumer<Session> opened;
    private @Nullable Open now;

    /** @param opened told of each session once it works, on the calling thread */
    Switchboard(CommandContext context, Session.Opener opener, Consumer<Session> opened) throws SentenceException {
        this.context = context;
        this.opener = opener;
        this.secrets = new SecretPlaces(context.home());
        this.opened = opened;
    }

    SecretPlaces secrets() {
        return secrets;
    }

    /** The connection of the environment or the settings; empty before the first start is over. */
    Optional<ConnectionChoice> chosen() throws SentenceException {
        return new ConnectionSource(context.environment(), context.settings().current()).choose(secrets);
    }

    /** Opens the connection that is chosen, where there is one. */
    void begin() throws SentenceException {
        Optional<ConnectionChoice> choice = chosen();
        if (choice.isPresent()) {
            go(choice.get());
        }
    }

    /**
     * Goes over to a connection; the former session ends, its unsent work stays in its store.
     *
     * @throws SentenceException where it cannot be opened; then the former goes on
     */
    synchronized void go(ConnectionChoice choice) throws SentenceException {
        Open before = now;
        boolean sameStore = before != null && before.name().equals(choice.name());
        if (before != null && sameStore) {
            before.session().close();
            now = null;
        }
        boolean online = !context.settings().current().offline();
        Session session = opener.open(context, choice, online);
        now = new Open(choice, session);
        opened.accept(session);
        if (before != null && !sameStore) {
            before.session().close();
        }
    }

    /** Something with a store that nobody has open. */
    interface Apart<T> {
        T with(StoreOptions store) throws SentenceException;
    }

    /**
     * Ends the session, does something with its store, and opens it again, also where that failed.
     *
     * @throws SentenceException where no session is at work, where it failed, or where the store cannot be opened again
     */
    synchronized <T> T apart(Apart<T> work) throws SentenceException {
        StoreOptions store = place();
        ConnectionChoice choice = Objects.requireNonNull(now).choice();
        close();
        try {
            return work.with(store);
        } finally {
            go(choice);
        }
    }

    /** Where the store at work lies. */
    synchronized StoreOptions place() throws SentenceException {
        if (now == null) {
            throw new CommandFailure("No connection is open.");
        }
        return Stored.options(context.home(), now.choice());
    }

    synchronized Optional<Session> session() {
        return Optional.ofNullable(now).map(Open::session);
    }

    /** Ends the session: what waits, waits in its store. */
    synchronized void close() {
        if (now != null) {
            now.session().close();
            now = null;
        }
    }
}
