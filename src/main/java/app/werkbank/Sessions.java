package app.werkbank;

import app.werkbank.api.ApiSettings;
import app.werkbank.api.HttpRemoteApi;
import app.werkbank.api.Timeouts;
import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.Session;
import app.werkbank.command.Stored;
import app.werkbank.data.Rescue;
import app.werkbank.platform.Home;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.settings.Entry;
import app.werkbank.platform.settings.Limits;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.reference.ReferenceServer;
import app.werkbank.reference.ReferenceSettings;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.sync.Desk;
import app.werkbank.sync.SyncService;
import app.werkbank.sync.SyncSettings;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts the program's working parts together for one connection. */
final class Sessions implements Session.Opener {
    private final Runnable beforeWaiting;

    /** @param beforeWaiting called before every read and write of the store; throws on a thread that must not wait */
    Sessions(Runnable beforeWaiting) {
        this.beforeWaiting = beforeWaiting;
    }

    @Override
    public Session open(CommandContext context, ConnectionChoice choice, boolean online) throws SentenceException {
        Home home = context.home();
        SettingsStore settings = context.settings();
        ReferenceServer demo = choice instanceof ConnectionChoice.Demo ? demo(home) : null;
        ApiSettings api = apiSettings(choice, demo);
        Rescue.Opened opened = open(context, choice, demo);
        Store store = opened.store();
        HttpRemoteApi client = new HttpRemoteApi(api);
        Clock clock = Clock.systemUTC();
        SyncService sync = new SyncService(
                        store, client, syncSettings(choice.limits()), clock, new SecureRandom().nextLong(), online)
                .start();
        Desk desk = new Desk(
                store,
                clock,
                () -> Duration.ofSeconds(settings.current().entry().holdSeconds()),
                sync::told);
        return new Session(store, desk, sync, sync::told, sync::requests, opened.rescue(), opened.doubted(), () -> {
            sync.close();
            client.close();
            store.close();
            if (demo != null) {
                demo.close();
            }
        });
    }

    private static ReferenceServer demo(Home home) throws SentenceException {
        try {
            return ReferenceServer.start(ReferenceSettings.demo(home.reference()));
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new CommandFailure("The demo workshop cannot start: " + e.getMessage() + ".", e);
        }
    }

    private static ApiSettings apiSettings(ConnectionChoice choice, @Nullable ReferenceServer demo)
            throws CommandFailure {
        return switch (choice) {
            case ConnectionChoice.Demo local
            when demo != null ->
                ApiSettings.of(
                                demo.api().toString(),
                                demo.tokenUrl().toString(),
                                demo.clientId(),
                                demo.clientSecret(),
                                demo.apiKey())
                        .withTimeouts(timeouts(local.limits()));
            case ConnectionChoice.Demo local -> throw new IllegalStateException("the demo was not started");
            case ConnectionChoice.Remote remote ->
                ApiSettings.of(
                                remote.api().toString(),
                                remote.token().toString(),
                                remote.clientId(),
                                remote.clientSecret().reveal(),
                                remote.apiKey() == null ? null : remote.apiKey().reveal())
                        .withTimeouts(timeouts(remote.limits()))
                        .withTrustFile(remote.certificates());
            case ConnectionChoice.SecretMissing missing ->
                throw new CommandFailure("The client secret is not to be had just now (" + missing.why()
                        + "); enter it in the settings, or give the whole connection with the four WERKBANK_"
                        + " variables.");
        };
    }

    private Rescue.Opened open(CommandContext context, ConnectionChoice choice, @Nullable ReferenceServer demo)
            throws SentenceException {
        Rescue.Opened opened = null;
        try {
            opened = Stored.open(context, Stored.options(context.home(), choice).asking(beforeWaiting));
            return opened;
        } catch (StoreException e) {
            throw new CommandFailure(e.getMessage(), e);
        } finally {
            if (opened == null && demo != null) {
                demo.close();
            }
        }
    }

    private static Timeouts timeouts(Limits limits) {
        return new Timeouts(
                millis(limits.connectSeconds()), millis(limits.answerSeconds()), millis(limits.answerSeconds()));
    }

    private static SyncSettings syncSettings(Limits limits) {
        SyncSettings defaults = SyncSettings.defaults();
        return new SyncSettings(
                millis(limits.graceSeconds()),
                Duration.ofSeconds(Entry.LONGEST_HOLD), // what is held shorter says so itself
                limits.requestsPerSecond(),
                limits.burst(),
                limits.requestsPerDay(),
                defaults.lanes(),
                defaults.pageRows(),
                defaults.pullEvery(),
                defaults.shownEvery(),
                defaults.backoffBase(),
                defaults.backoffCap());
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
