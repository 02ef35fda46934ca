package app.werkbank.platform.secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that are known until the program ends. */
final class SessionSecrets implements Secrets {
    private record Key(String connection, Secret.Kind kind) {}

    private final Map<Key, Secret> known = new ConcurrentHashMap<>();

    @Override
    public Answer read(String connection, Secret.Kind kind) {
        Secret secret = known.get(new Key(connection, kind));
        return secret == null ? new Missing() : new Found(secret);
    }

    @Override
    public Optional<String> keep(String connection, Secret.Kind kind, Secret secret) {
        known.put(new Key(connection, kind), secret);
        return Optional.empty();
    }

    @Override
    public Optional<String> forget(String connection, Secret.Kind kind) {
        known.remove(new Key(connection, kind));
        return Optional.empty();
    }
}
