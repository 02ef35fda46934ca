package app.werkbank.platform.secret;

import app.werkbank.platform.Home;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import java.util.EnumSet;
import java.util.Set;

/** The three places where secrets may be; one object for the whole program, because the session's is in its memory. */
public final class SecretPlaces {
    private static final String PROBE = "werkbank-probe";

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

    /**
     * Where secrets can be kept on this machine, the best place first. The key store is tried with a secret that is none:
     * one that is locked, or not there, answers a question as if it were merely empty.
     */
    public Set<SecretsKept> usable() {
        Set<SecretsKept> places = EnumSet.of(SecretsKept.SESSION, SecretsKept.FILE);
        if (keystore.keep(PROBE, Secret.Kind.CLIENT_SECRET, new Secret("werkbank-is-trying-this"))
                .isEmpty()) {
            places.add(SecretsKept.KEYSTORE);
            keystore.forget(PROBE, Secret.Kind.CLIENT_SECRET);
        }
        return places;
    }

    public Secrets at(SecretsKept place) {
        return switch (place) {
            case KEYSTORE -> keystore;
            case SESSION -> session;
            case FILE -> file;
        };
    }
}
