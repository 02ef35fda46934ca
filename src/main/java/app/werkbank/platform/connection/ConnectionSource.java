package app.werkbank.platform.connection;

import app.werkbank.platform.connection.ConnectionChoice.Origin;
import app.werkbank.platform.secret.Secret;
import app.werkbank.platform.secret.SecretPlaces;
import app.werkbank.platform.secret.Secrets;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.Limits;
import app.werkbank.platform.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which service a run talks to: the environment's if it names one, else the settings' (README: commands). */
public final class ConnectionSource {
    private final EnvironmentVariables environment;
    private final Settings settings;

    public ConnectionSource(Map<String, String> environment, Settings settings) {
        this.environment = new EnvironmentVariables(environment);
        this.settings = settings;
    }

    /**
     * The connection of this run, empty before one was set up.
     *
     * <p>May ask the key store: not for the FX thread.
     *
     * @throws ConnectionException where the environment names a connection in part, or a value in it is wrong
     */
    public Optional<ConnectionChoice> choose(SecretPlaces secrets) throws ConnectionException {
        Optional<ConnectionChoice> named = fromEnvironment().map(remote -> remote);
        return named.isPresent() ? named : fromSettings(secrets);
    }

    /** The connection that the environment names, empty where it names none. */
    public Optional<ConnectionChoice.Remote> fromEnvironment() throws ConnectionException {
        Limits limits = environment.over(settings.limits());
        if (!environment.namesConnection()) {
            return Optional.empty();
        }
        URI api =
                ServiceUrl.normalise(EnvironmentVariables.API_URL, environment.required(EnvironmentVariables.API_URL));
        URI token = ServiceUrl.normalise(
                EnvironmentVariables.TOKEN_URL, environment.required(EnvironmentVariables.TOKEN_URL));
        String clientId = environment.required(EnvironmentVariables.CLIENT_ID);
        return Optional.of(new ConnectionChoice.Remote(
                nameOf(api, clientId),
                api,
                token,
                clientId,
                new Secret(environment.required(EnvironmentVariables.CLIENT_SECRET)),
                environment
                        .optional(EnvironmentVariables.API_KEY)
                        .map(Secret::new)
                        .orElse(null),
                limits,
                null,
                Origin.ENVIRONMENT,
                false));
    }

    /** The name under which this identity has its store: the one that it has already, else a new one made of it. */
    public String nameOf(URI api, String clientId) {
        return settings.connections().values().stream()
                .filter(known -> api.equals(known.api()) && clientId.equals(known.clientId()))
                .map(ConnectionSettings::name)
                .findFirst()
                .orElseGet(() -> ConnectionName.of(api, clientId));
    }

    private Optional<ConnectionChoice> fromSettings(SecretPlaces places) throws ConnectionException {
        Optional<ConnectionSettings> active = settings.activeConnection();
        Limits limits = environment.over(settings.limits());
        if (active.isEmpty()) {
            return Optional.empty();
        }
        ConnectionSettings connection = active.get();
        return Optional.of(
                switch (connection.kind()) {
                    case DEMO -> new ConnectionChoice.Demo(limits);
                    case REMOTE -> remote(connection, limits, places.at(connection.secretsKept()));
                });
    }

    private static ConnectionChoice remote(ConnectionSettings connection, Limits limits, Secrets secrets) {
        return switch (secrets.read(connection.name(), Secret.Kind.CLIENT_SECRET)) {
            case Secrets.Missing _ ->
                new ConnectionChoice.SecretMissing(connection, limits, missing(connection.secretsKept()));
            case Secrets.Unavailable(String why) -> new ConnectionChoice.SecretMissing(connection, limits, why);
            case Secrets.Found(Secret clientSecret) ->
                new ConnectionChoice.Remote(
                        connection.name(),
                        Objects.requireNonNull(connection.api()),
                        Objects.requireNonNull(connection.token()),
                        Objects.requireNonNull(connection.clientId()),
                        clientSecret,
                        apiKey(connection, secrets),
                        limits,
                        connection.certificates() == null ? null : Path.of(connection.certificates()),
                        Origin.SETTINGS,
                        false);
        };
    }

    private static String missing(ConnectionSettings.SecretsKept kept) {
        return switch (kept) {
            case KEYSTORE -> "the key store is locked, or does not have it any more";
            case SESSION -> "it was kept only until the program ended";
            case FILE -> "its file does not have it any more";
        };
    }

    private static @Nullable Secret apiKey(ConnectionSettings connection, Secrets secrets) {
        return secrets.read(connection.name(), Secret.Kind.API_KEY) instanceof Secrets.Found(Secret key) ? key : null;
    }
}
