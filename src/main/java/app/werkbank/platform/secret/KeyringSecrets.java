package app.werkbank.platform.secret;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's key store, for at most a few seconds at a time.
 *
 * <p>A key store may wait for a person, or for a dead service, for ever. So every question runs on a thread of its own;
 * after the time limit the answer is {@link Secrets.Unavailable}, and while that question hangs no other is asked.
 */
@SuppressWarnings("try") // an interruption of the closing ends the question like any other failure
final class KeyringSecrets implements Secrets {
    private static final System.Logger LOG = System.getLogger(KeyringSecrets.class.getName());
    private static final String SERVICE = "Werkbank";
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** As much of a key store as is needed; throws {@link PasswordAccessException} also where there is no such entry. */
    interface Vault extends AutoCloseable {
        String get(String account) throws PasswordAccessException;

        void set(String account, String secret) throws PasswordAccessException;

        void delete(String account) throws PasswordAccessException;
    }

    private interface Question<T> {
        T ask(Vault vault) throws PasswordAccessException;
    }

    private sealed interface Outcome<T> {}

    private record Answered<T>(T value) implements Outcome<T> {}

    /** The key store is there and has no such entry, or does not give it out: it does not say which. */
    private record Refused<T>(String why) implements Outcome<T> {}

    private record Failed<T>(String why) implements Outcome<T> {}

    private final Callable<Vault> opening;
    private final Duration limit;
    private @Nullable FutureTask<?> hanging;

    KeyringSecrets() {
        this(() -> vault(Keyring.create()), LIMIT);
    }

    KeyringSecrets(Callable<Vault> opening, Duration limit) {
        this.opening = opening;
        this.limit = limit;
    }

    @Override
    public Answer read(String connection, Secret.Kind kind) {
        return switch (ask(vault -> vault.get(account(connection, kind)))) {
            case Answered<String>(String text) when !text.isEmpty() -> new Found(new Secret(text));
            case Answered<String> _, Refused<String> _ -> new Missing();
            case Failed<String>(String why) -> new Unavailable(why);
        };
    }

    @Override
    public Optional<String> keep(String connection, Secret.Kind kind, Secret secret) {
        return problem(ask(vault -> {
            vault.set(account(connection, kind), secret.reveal());
            return true;
        }));
    }

    @Override
    public Optional<String> forget(String connection, Secret.Kind kind) {
        Optional<String> problem = problem(ask(vault -> {
            vault.delete(account(connection, kind));
            return true;
        }));
        return problem.isPresent() && read(connection, kind) instanceof Missing ? Optional.empty() : problem;
    }

    private static String account(String connection, Secret.Kind kind) {
        return connection + "/" + kind.label();
    }

    private static Optional<String> problem(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Answered<Boolean> _ -> Optional.empty();
            case Refused<Boolean>(String why) -> Optional.of(why);
            case Failed<Boolean>(String why) -> Optional.of(why);
        };
    }

    private synchronized <T> Outcome<T> ask(Question<T> question) {
        if (hanging != null && !hanging.isDone()) {
            return new Failed<>("the key store still does not answer");
        }
        FutureTask<T> task = new FutureTask<>(() -> {
            try (Vault vault = opening.call()) {
                return question.ask(vault);
            }
        });
        hanging = task;
        Thread.ofPlatform().daemon().name("key-store").start(task);
        try {
            return new Answered<>(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed("the key store did not answer in " + limit.toMillis() / 1000.0 + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("the question to the key store was interrupted");
        } catch (ExecutionException e) {
            String why = String.valueOf(e.getCause());
            LOG.log(System.Logger.Level.INFO, "the key store: {0}", why);
            return e.getCause() instanceof PasswordAccessException ? new Refused<>(why) : new Failed<>(why);
        }
    }

    private static <T> Outcome<T> failed(String why) {
        LOG.log(System.Logger.Level.WARNING, why);
        return new Failed<>(why);
    }

    private static Vault vault(Keyring keyring) {
        return new Vault() {
            @Override
            public String get(String account) throws PasswordAccessException {
                return keyring.getPassword(SERVICE, account);
            }

            @Override
            public void set(String account, String secret) throws PasswordAccessException {
                keyring.setPassword(SERVICE, account, secret);
            }

            @Override
            public void delete(String account) throws PasswordAccessException {
                keyring.deletePassword(SERVICE, account);
            }

            @Override
            public void close() throws Exception {
                keyring.close();
            }
        };
    }
}
