package app.werkbank.command;

import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.HomeLock;
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
    private @Nullable Path givenHome;
    private @Nullable Home home;

    public CommandContext(CommandOutput output, Map<String, String> environment) {
        this.output = output;
        this.environment = Map.copyOf(environment);
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

    void giveHome(Path folder) {
        givenHome = folder;
    }

    /** The data folder: the given one, else the system's for this program. */
    public Home home() throws HomeException {
        if (home == null) {
            home = givenHome == null ? Home.openDefault() : Home.open(givenHome);
        }
        return home;
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
