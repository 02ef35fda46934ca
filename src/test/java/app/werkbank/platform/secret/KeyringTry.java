package app.werkbank.platform.secret;

import app.werkbank.platform.secret.Secret.Kind;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import java.nio.file.Path;

/** Run in a session with a key store: keeps a secret, reads it, forgets it, and prints what came of each. */
public final class KeyringTry {
    private KeyringTry() {}

    public static void main(String[] arguments) {
        SecretPlaces places =
                new SecretPlaces(new KeyringSecrets(), new SessionSecrets(), new FileSecrets(Path.of(arguments[1])));
        Secrets secrets = places.at(SecretsKept.KEYSTORE);
        System.out.println("usable " + places.usable());
        System.out.println("before " + word(secrets.read("example.org-1", Kind.CLIENT_SECRET)));
        System.out.println("kept "
                + secrets.keep("example.org-1", Kind.CLIENT_SECRET, new Secret(arguments[0]))
                        .isEmpty());
        System.out.println("then " + word(secrets.read("example.org-1", Kind.CLIENT_SECRET)));
        System.out.println("other " + word(secrets.read("example.org-1", Kind.API_KEY)));
        System.out.println("forgotten "
                + secrets.forget("example.org-1", Kind.CLIENT_SECRET).isEmpty());
        System.out.println("after " + word(secrets.read("example.org-1", Kind.CLIENT_SECRET)));
        System.exit(
                0); // as the program ends: where there is a bus without a key store, the library leaves a thread on it
    }

    private static String word(Secrets.Answer answer) {
        return switch (answer) {
            case Secrets.Found(Secret secret) -> "found " + secret.reveal();
            case Secrets.Missing _ -> "missing";
            case Secrets.Unavailable(String why) -> "unavailable: " + why;
        };
    }
}
