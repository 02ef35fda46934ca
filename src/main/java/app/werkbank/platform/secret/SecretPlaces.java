package app.werkbank.platform.secret;

import app.werkbank.platform.Home;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;

/** The three places where secrets may be; one object for the whole program, because the session's is in its memory. */
public final class SecretPlaces {
    private final Secrets keystore;
    private final Secrets session;
    private final Secrets file;

    /** The places of this machine, this run and this data folder. */
    public SecretPlaces(Home home) {
        this(new KeyringSecrets(), new SessionSecrets(), new FileSecrets(home.secretsFile()));
    }

    SecretPlaces(Secrets keystore, Secrets session, Secrets file) {
        this.keystore = keystore;
        this.session = session;
        this.file = file;
    }

    public Secrets at(SecretsKept place) {
        return switch (place) {
            case KEYSTORE -> keystore;
            case SESSION -> session;
            case FILE -> file;
        };
    }
}
