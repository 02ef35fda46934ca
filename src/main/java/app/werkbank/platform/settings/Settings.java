package app.werkbank.platform.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a person has set, as one immutable tree; {@link SettingsStore} keeps it.
 *
 * @param active the name of the connection in use, null before the first start is over
 * @param connections every connection ever set up here, by its name
 * @param looks how the program appears
 * @param entry how readings are taken
 * @param limits what the program may ask of the service
 * @param window where the window stood, null before it was opened first
 * @param offline whether the person has switched the network off
 */
public record Settings(
        @Nullable String active,
        Map<String, ConnectionSettings> connections,
        Looks looks,
        Entry entry,
        Limits limits,
        @Nullable WindowPlace window,
        boolean offline) {

    /** What holds until a person says otherwise. */
    public static final Settings DEFAULT =
            new Settings(null, Map.of(), Looks.DEFAULT, Entry.DEFAULT, Limits.DEFAULT, null, false);

    /** @throws IllegalArgumentException where the active connection is none of the connections */
    public Settings {
        connections = Collections.unmodifiableMap(new TreeMap<>(connections));
        if (active != null && !connections.containsKey(active)) {
            throw new IllegalArgumentException("the active connection is not among those set up: " + active);
        }
    }

    /** The connection in use, empty before the first start is over. */
    public Optional<ConnectionSettings> activeConnection() {
        return Optional.ofNullable(active).map(connections::get);
    }

    /** With this connection added, or put in the place of the one with its name, and in use. */
    public Settings withActive(ConnectionSettings connection) {
        Map<String, ConnectionSettings> all = new TreeMap<>(connections);
        all.put(connection.name(), connection);
        return new Settings(connection.name(), all, looks, entry, limits, window, offline);
    }

    /** Without the connection of that name; its store on the disk is untouched. */
    public Settings without(String connection) {
        Map<String, ConnectionSettings> rest = new TreeMap<>(connections);
        rest.remove(connection);
        return new Settings(connection.equals(active) ? null : active, rest, looks, entry, limits, window, offline);
    }

    public Settings withLooks(Looks changed) {
        return new Settings(active, connections, changed, entry, limits, window, offline);
    }

    public Settings withEntry(Entry changed) {
        return new Settings(active, connections, looks, changed, limits, window, offline);
    }

    public Settings withLimits(Limits changed) {
        return new Settings(active, connections, looks, entry, changed, window, offline);
    }

    public Settings withWindow(WindowPlace changed) {
        return new Settings(active, connections, looks, entry, limits, changed, offline);
    }

    public Settings withOffline(boolean changed) {
        return new Settings(active, connections, looks, entry, limits, window, changed);
    }
}
