package app.werkbank.bench;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.platform.Home;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.connection.ConnectionSource;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.platform.settings.Settings;
import app.werkbank.store.Drafts;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Place;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The data folder of a workshop of many years, with the large store in it and the network switched off. */
final class LargeHome {
    /** Called as the program calls its folder in the place that a system has for data. */
    static final Path FOLDER = Stores.FOLDER.resolve("large-home").resolve("werkbank");

    /** Nobody is asked at this address: the network is switched off. */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "WERKBANK_API_URL", "http://127.0.0.1:9",
            "WERKBANK_TOKEN_URL", "http://127.0.0.1:9/oauth2/token",
            "WERKBANK_CLIENT_ID", "bench",
            "WERKBANK_CLIENT_SECRET", "bench",
            "XDG_DATA_HOME", FOLDER.toAbsolutePath().getParent().toString(),
            "LOCALAPPDATA", FOLDER.toAbsolutePath().getParent().toString());

    /** What a start needs beside the environment to find it: nothing, as from a menu, but for macOS. */
    static final List<String> ARGUMENTS = System.getProperty("os.name").startsWith("Mac")
            ? List.of("--home", FOLDER.toAbsolutePath().toString())
            : List.of();

    private LargeHome() {}

    /** It opens on the tickets, wherever an earlier run has left it. */
    static void leftOnTheTickets() throws Exception {
        try (Store store = Stores.large()) {
            String tickets = new Place.Tickets().text();
            store.writeNow(db -> {
                new Drafts(db).keepForm("place", tickets, Instant.now());
                return tickets;
            });
        }
    }

    /** Where its store lies; the folder and its settings are made where they are missing. */
    static StoreOptions options() throws Exception {
        Files.createDirectories(FOLDER);
        ConnectionChoice.Remote connection = new ConnectionSource(ENVIRONMENT, Settings.DEFAULT)
                .fromEnvironment()
                .orElseThrow();
        CommandOutput nowhere = new CommandOutput(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        new CommandContext(nowhere, ENVIRONMENT, _ -> {})
                .at(FOLDER)
                .settings()
                .update(now -> now.withOffline(true).withActive(connection.settings(SecretsKept.SESSION)));
        Home home = Home.open(FOLDER);
        return StoreOptions.of(home.database(connection.name()), home.backup())
                .journal(home.journal(connection.name()));
    }
}
