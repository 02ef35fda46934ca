package app.werkbank.command;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.store.Contents;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code status}: what the store holds and what waits. Reads beside a window that is open. */
@Command(name = "status", description = "Says what the store holds and what waits to be sent.")
public final class StatusCommand implements Callable<Integer> {
    private final CommandContext context;

    public StatusCommand(CommandContext context) {
        this.context = context;
    }

    /** What is printed; {@code schema}, {@code connection} and {@code last_sync} are null where there is none. */
    private record Report(
            @Nullable String schema,
            @Nullable String connection,
            @Nullable Instant lastSync,
            Map<String, Map<String, Long>> intents,
            Rows rows) {}

    private record Rows(long tickets, long odometer, long equipment) {}

    @Override
    public Integer call() throws SentenceException {
        Optional<String> name = context.connection().map(ConnectionChoice::name);
        Path file = name.isPresent() ? context.home().database(name.get()) : null;
        Contents contents = file != null && Files.exists(file)
                ? Store.peek(StoreOptions.of(file, context.home().backup()), Contents::of)
                : Contents.NONE;
        context.output()
                .json(new Report(
                        contents.schema(),
                        name.orElse(null),
                        contents.lastSync(),
                        everyState(contents),
                        new Rows(contents.tickets(), contents.odometer(), contents.equipment())));
        return ExitCode.DONE;
    }

    private static Map<String, Map<String, Long>> everyState(Contents contents) {
        Map<String, Map<String, Long>> families = new LinkedHashMap<>();
        for (IntentKind kind : IntentKind.values()) {
            Map<String, Long> states = families.computeIfAbsent(kind.family(), family -> new LinkedHashMap<>());
            Map<IntentState, Long> counted = contents.intents().getOrDefault(kind, Map.of());
            for (IntentState state : IntentState.values()) {
                states.merge(state.name(), counted.getOrDefault(state, 0L), Long::sum);
            }
        }
        return families;
    }
}
