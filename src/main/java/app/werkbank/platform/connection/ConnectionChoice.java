package app.werkbank.platform.connection;

import app.werkbank.platform.secret.Secret;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.Limits;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service that a run talks to, completely known, and the name of its store. */
public sealed interface ConnectionChoice {
    /** The name of the store's folder, for {@link app.werkbank.platform.Home#database(String)}. */
    String name();

    /** What tells the account from every other; the demo is one, whatever its port (sync rule 13). */
    String identity();

    /** Whether a person has said that the store's former identity is the same account. */
    default boolean sameAccount() {
        return false;
    }

    /** What may be asked of the service. */
    Limits limits();

    /** Who says that this is the connection. */
    enum Origin {
        SETTINGS,
        ENVIRONMENT
    }

    /** The demo workshop inside the program; its addresses are known when it has started. */
    record Demo(Limits limits) implements ConnectionChoice {
        public Demo {
            // The quota is the real service's; the one inside the program is asked as fast as it answers.
            limits = limits.withRate(0);
        }

        @Override
        public String name() {
            return ConnectionSettings.DEMO;
        }

        @Override
        public String identity() {
            return ConnectionSettings.DEMO;
        }
    }

    /**
     * A service somewhere else.
     *
     * @param api the normalised base URL
     * @param token the normalised URL of the token endpoint
     * @param apiKey the API key, null where the service needs none
     * @param certificates a PEM file with certificates to trust besides the system's, null for none
     * @param sameAccount whether a person has said that the store's former identity is the same account
     */
    record Remote(
            String name,
            URI api,
            URI token,
            String clientId,
            Secret clientSecret,
            @Nullable Secret apiKey,
            Limits limits,
            @Nullable Path certificates,
            Origin origin,
            boolean sameAccount)
            implements ConnectionChoice {

        @Override
        public String identity() {
            return identityOf(api, clientId);
        }

        /** The same service and credentials on the store of another name: "same service, new credentials" (sync rule 13). */
        public Remote named(String other) {
            return new Remote(other, api, token, clientId, clientSecret, apiKey, limits, certificates, origin, true);
        }

        /** How the settings remember this connection, without its secrets. */
        public ConnectionSettings settings(ConnectionSettings.SecretsKept kept) {
            return new ConnectionSettings(
                    name,
                    ConnectionSettings.Kind.REMOTE,
                    api,
                    token,
                    clientId,
                    kept,
                    certificates == null ? null : certificates.toString());
        }
    }

    /**
     * A connection of the settings whose client secret is not to be had just now: everything but sending and pulling works.
     *
     * @param why in a few words, for folded-out details
     */
    record SecretMissing(ConnectionSettings connection, Limits limits, String why) implements ConnectionChoice {
        @Override
        public String name() {
            return connection.name();
        }

        @Override
        public String identity() {
            return identityOf(Objects.requireNonNull(connection.api()), Objects.requireNonNull(connection.clientId()));
        }
    }

    private static String identityOf(URI api, String clientId) {
        return api + " " + clientId;
    }
}
