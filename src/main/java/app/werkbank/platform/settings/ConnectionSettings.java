package app.werkbank.platform.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How one connection is reached; its secrets are kept elsewhere.
 *
 * @param name the name of its store's folder; it stays when the credentials of the same service change (sync rule 13)
 * @param kind the service, or the demo workshop inside the program
 * @param api the normalised base URL, null for the demo, whose port changes with every start
 * @param token the normalised URL of the token endpoint, null for the demo
 * @param clientId the OAuth client id, null for the demo
 * @param secretsKept where the client secret and the API key are
 * @param certificates a PEM file with certificates to trust besides the system's, null for none
 */
public record ConnectionSettings(
        String name,
        Kind kind,
        @Nullable URI api,
        @Nullable URI token,
        @Nullable String clientId,
        SecretsKept secretsKept,
        @Nullable String certificates) {

    /** What stands at the other end. */
    public enum Kind {
        DEMO,
        REMOTE
    }

    /** Where secrets are. */
    public enum SecretsKept {
        /** In the operating system's key store. */
        KEYSTORE,
        /** In memory until the program ends, or in the environment of each start. */
        SESSION,
        /** In a file of the owner's alone, because the person agreed to it. */
        FILE
    }

    /** The name of the built-in demo workshop's connection. */
    public static final String DEMO = "demo";

    /** The demo workshop inside the program. */
    public static ConnectionSettings demo() {
        return new ConnectionSettings(DEMO, Kind.DEMO, null, null, null, SecretsKept.SESSION, null);
    }

    /** @throws IllegalArgumentException where a remote connection has no URL or client id */
    public ConnectionSettings {
        if (kind == Kind.REMOTE && (api == null || token == null || clientId == null)) {
            throw new IllegalArgumentException(
                    "the connection " + name + " needs a base URL, a token URL and a client id");
        }
    }
}
