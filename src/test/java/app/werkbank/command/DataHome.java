package app.werkbank.command;

import app.werkbank.platform.Home;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.ui.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A data folder that is set up for the demo workshop, for tests of commands. */
record DataHome(Home home) {

    static DataHome in(Path folder) throws Exception {
        Home home = Home.open(folder);
        SettingsStore.open(home).update(settings -> settings.withActive(ConnectionSettings.demo()));
        return new DataHome(home);
    }

    /** Opens the store, as a window would; without the lock. */
    Workshop workshop() throws Exception {
        return new Workshop(Stored.options(home, ConnectionSettings.DEMO));
    }

    Path database() throws Exception {
        return home.database(ConnectionSettings.DEMO);
    }

    CommandRun run(Function<CommandContext, Object> command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return CommandRun.of(command, all.toArray(String[]::new));
    }
}
