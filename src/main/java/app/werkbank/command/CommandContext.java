package app.werkbank.command;

import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.connection.ConnectionSource;
import app.werkbank.platform.secret.SecretPlaces;
import app.werkbank.platform.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every command is given: the streams, the environment and the data folder.
 *
 * <p>The data folder is opened when a command first asks for it, so that one which needs none leaves no trace.
 */
public final class CommandContext {
    private final CommandOutput output;
    private final Map<String, String> environment;
    private final Preparation preparation;
    private @Nullable Path givenHome;
    private @Nullable Home home;
    private @Nullable SettingsStore settings;

    /** What this process does with a data folder before anything else, such as sending its log there. */
    public interface Preparation {
        void prepare(Home home) throws HomeException;
    }

    public CommandContext(CommandOutput output, Map<String, String> environment, Preparation preparation) {
        this.output = output;
        this.environment = Map.copyOf(environment);
        this.preparation = preparation;
    }

    public CommandOutput output() {
        return output;
    }

    /** The process's environment variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The folder given with {@code --home}, empty where it was left out. */
    public Optional<Path> givenHome() {
        return Optional.ofNullable(givenHome);
    }

    /** The same streams and environment, with another data folder. */
    public CommandContext at(Path folder) {
        CommandContext other = new CommandContext(output, environment, preparation);
        other.giveHome(folder);
        return other;
    }

    void giveHome(Path folder) {
        givenHome = folder;
    }

    /** The data folder: the given one, else the system's for this program; prepared at the first call. */
    public Home home() throws HomeException {
        if (home == null) {
            Home opened = givenHome == null ? Home.openDefault() : Home.open(givenHome);
            preparation.prepare(opened);
            home = opened;
        }
        return home;
    }

    /** The settings of the data folder, read once. */
    public SettingsStore settings() throws SentenceException {
        if (settings == null) {
            try {
                settings = SettingsStore.open(home());
            } catch (IOException e) {
                throw new CommandFailure("The settings cannot be read: " + home().settingsFile() + ".", e);
            }
            settings.movedAside()
                    .ifPresent(file -> output.say("The settings could not be read; they were moved to " + file + "."));
        }
        return settings;
    }

    /** The connection of this run, empty before one was set up. */
    public Optional<ConnectionChoice> connection() throws SentenceException {
        return new ConnectionSource(environment, settings().current()).choose(new SecretPlaces(home()));
    }

    /**
     * Locks the data folder for a command that writes the store.
     *
     * @throws CommandFailure where a window or another run has it; the sentence says which
     */
    public HomeLock lock() throws CommandFailure, HomeException {
        return switch (HomeLock.tryAcquire(home())) {
            case HomeLock.Held(HomeLock lock) -> lock;
            case HomeLock.Busy busy -> throw new CommandFailure(busy.sentence());
        };
    }
}
