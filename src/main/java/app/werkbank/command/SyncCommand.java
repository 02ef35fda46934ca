package app.werkbank.command;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.store.Intents;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.Scopes;
import app.werkbank.sync.RunMode;
import app.werkbank.sync.RunReport;
import app.werkbank.sync.Trouble;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sync}: pulls, pushes, pulls what the push touched; says what was done and what is left. It ends with 0 only where
 * nothing waits and all was read: to a schedule, tickets that nobody could read are no success.
 */
@Command(name = "sync", description = "Pulls what is new, sends what waits, and says what is left.")
public final class SyncCommand implements Callable<Integer> {
    private static final Map<String, String> LISTS =
            Map.of(ScopeRow.TICKETS, "tickets", ScopeRow.USED, "used equipment");

    private final CommandContext context;
    private final Session.Opener sessions;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "Goes on until nothing waits, only a person can help, or the time is over.")
    private @Nullable Integer wait;

    @Option(
            names = "--same-account",
            description = "Sends waiting work with other credentials or to another address of the same service.")
    private boolean sameAccount;

    public SyncCommand(CommandContext context, Session.Opener sessions) {
        this.context = context;
        this.sessions = sessions;
    }

    /** What is printed. {@code error} only where something could not be done that the counts do not tell. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Report(
            int confirmed,
            int rejected,
            Pulled pulled,
            int requests,
            long durationMs,
            long queued,
            long inDoubt,
            long needsUser,
            @Nullable String error) {}

    @Override
    public Integer call() throws SentenceException {
        HomeLock lock;
        switch (HomeLock.tryAcquire(context.home())) {
            case HomeLock.Held held -> lock = held.lock();
            case HomeLock.Busy busy -> {
                return locked(busy.sentence());
            }
        }
        try (lock) {
            ConnectionChoice choice = new Account(context.home(), sameAccount)
                    .of(context.connection()
                            .orElseThrow(() ->
                                    new CommandFailure("No connection is set up: open the window once, or set the four"
                                            + " WERKBANK_ variables.")));
            remember(choice);
            Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS); // an opened session begins to read by itself
            try (Session session = sessions.open(context, choice, true)) {
                RunMode mode = wait == null ? RunMode.ONE_ROUND : new RunMode(Duration.ofSeconds(wait), true);
                RunReport run = session.sync().run(mode).join();
                return print(run, left(session), unread(session, begun));
            }
        }
    }

    /** Later commands without the environment find this store; the secret is not kept. */
    private void remember(ConnectionChoice choice) throws SentenceException {
        if (choice instanceof ConnectionChoice.Remote remote
                && context.settings().current().activeConnection().isEmpty()) {
            try {
                context.settings().update(settings -> settings.withActive(remote.settings(SecretsKept.SESSION)));
            } catch (IOException e) {
                throw new CommandFailure("The settings cannot be written: " + e.getMessage() + ".", e);
            }
        }
    }

    private int locked(String sentence) {
        context.output().json(new Report(0, 0, new Pulled(0, 0, 0), 0, 0, 0, 0, 0, sentence));
        context.output().say(sentence);
        return ExitCode.FAILED;
    }

    private int print(RunReport run, Left left, List<String> unread) {
        String failure = failure(run);
        String error = failure == null ? gap(run, unread) : failure;
        context.output()
                .json(new Report(
                        run.confirmed(),
                        run.rejected(),
                        new Pulled(run.tickets(), run.odometer(), run.equipment()),
                        run.requests(),
                        run.durationMs(),
                        left.queued(),
                        left.inDoubt(),
                        left.needsUser(),
                        error));
        if (error != null) {
            context.output().say(error);
            return failure == null ? ExitCode.PARTLY : ExitCode.FAILED;
        }
        boolean all = left.queued() + left.inDoubt() + left.needsUser() + run.rejected() == 0;
        return all ? ExitCode.DONE : ExitCode.PARTLY;
    }

    /** What was not done although the service was reached; null where nothing was left out. */
    private static @Nullable String gap(RunReport run, List<String> unread) {
        if (unread.isEmpty() && run.trouble() == null) {
            return null;
        }
        String what = unread.isEmpty() ? "Not all was done" : "Not read: " + String.join(", ", unread);
        return what + (run.trouble() == null ? "." : ": " + run.trouble().detail());
    }

    /** The lists that were not read in full since the command began. */
    private static List<String> unread(Session session, Instant begun) {
        return session.store()
                .read(db -> LISTS.entrySet().stream()
                        .filter(list -> new Scopes(db)
                                .find(list.getKey())
                                .filter(row -> row.complete() && !row.readAt().isBefore(begun))
                                .isEmpty())
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList());
    }

    private static @Nullable String failure(RunReport run) {
        Trouble trouble = run.trouble();
        if (trouble != null && trouble.kind() == Trouble.Kind.CREDENTIALS) {
            return "The service refused the credentials: " + trouble.detail();
        }
        if (!run.reached()) {
            return "The service was not reached" + (trouble == null ? "." : ": " + trouble.detail());
        }
        return null;
    }

    /** What waits after the run. */
    private record Left(long queued, long inDoubt, long needsUser) {}

    private static Left left(Session session) {
        Map<IntentKind, Map<IntentState, Long>> counts = session.store().read(db -> new Intents(db).counts());
        return new Left(
                count(counts, IntentState.HELD)
                        + count(counts, IntentState.QUEUED)
                        + count(counts, IntentState.SENDING),
                count(counts, IntentState.IN_DOUBT),
                count(counts, IntentState.NEEDS_USER));
    }

    private static long count(Map<IntentKind, Map<IntentState, Long>> counts, IntentState state) {
        return counts.values().stream()
                .mapToLong(states -> states.getOrDefault(state, 0L))
                .sum();
    }
}
