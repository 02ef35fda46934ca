package app.werkbank.platform.settings;

import app.werkbank.platform.Home;
import app.werkbank.platform.OwnerOnly;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the settings in {@code settings.json}: read once, written to a new file and moved at every change.
 *
 * <p>The file is laid over the defaults, so that a missing part has its default at any depth; and what is written is
 * laid over what was read, so that fields of a later program survive this one. A file that cannot be read is moved
 * aside, never overwritten. Only the process that holds the data folder's lock may write.
 */
public final class SettingsStore {
    /** The form of the file; a later program raises it and knows how to read the earlier ones. */
    static final int VERSION = 1;

    private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());
    private static final String CONNECTIONS = "connections";
    private static final String HOLD = "holdSeconds";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;
    private final Optional<Path> movedAside;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private ObjectNode raw;
    private volatile Settings current;

    private SettingsStore(Path file, ObjectNode raw, Settings current, Optional<Path> movedAside) {
        this.file = file;
        this.raw = raw;
        this.current = current;
        this.movedAside = movedAside;
    }

    /**
     * Reads the settings of a data folder.
     *
     * @throws IOException where the file is there but the disk does not give it out; a file with wrong content is moved
     *     aside instead
     */
    public static SettingsStore open(Home home) throws IOException {
        return open(home.settingsFile(), Clock.systemUTC());
    }

    static SettingsStore open(Path file, Clock clock) throws IOException {
        if (!Files.exists(file)) {
            return new SettingsStore(file, JSON.createObjectNode(), Settings.DEFAULT, Optional.empty());
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            if (!(JSON.readTree(bytes) instanceof ObjectNode raw)) {
                throw new IllegalArgumentException("the file holds no JSON object");
            }
            return new SettingsStore(file, raw, decode(raw), Optional.empty());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + STAMP.format(clock.instant()));
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.log(System.Logger.Level.WARNING, "the settings could not be read and were moved to " + aside, e);
            return new SettingsStore(file, JSON.createObjectNode(), Settings.DEFAULT, Optional.of(aside));
        }
    }

    /** Where an unreadable file was moved to at the opening; the person is to be told. */
    public Optional<Path> movedAside() {
        return movedAside;
    }

    /** The settings as they are now. */
    public Settings current() {
        return current;
    }

    /**
     * Changes the settings, writes them durably and tells the listeners, all on the calling thread: not the FX thread.
     *
     * @return the settings after the change
     * @throws IOException where they could not be written; then nothing has changed
     */
    public synchronized Settings update(UnaryOperator<Settings> change) throws IOException {
        Settings changed = change.apply(current);
        if (changed.equals(current)) {
            return current;
        }
        ObjectNode encoded = encode(changed);
        OwnerOnly.replace(file, JSON.writeValueAsBytes(encoded));
        raw = encoded;
        current = changed;
        listeners.forEach(listener -> listener.accept(changed));
        return changed;
    }

    /** Has the listener called with the new settings after each change, on the thread that changed them. */
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    private static Settings decode(ObjectNode raw) throws JsonProcessingException {
        ObjectNode tree = JSON.valueToTree(Settings.DEFAULT);
        lay(raw, tree);
        shortenHold(tree);
        return JSON.treeToValue(tree, Settings.class);
    }

    /** Earlier programs let a longer undo window be set than was ever kept. */
    private static void shortenHold(ObjectNode tree) {
        if (tree.get("entry") instanceof ObjectNode entry && entry.path(HOLD).asInt() > Entry.LONGEST_HOLD) {
            entry.put(HOLD, Entry.LONGEST_HOLD);
        }
    }

    private ObjectNode encode(Settings settings) {
        ObjectNode tree = raw.deepCopy();
        ObjectNode known = JSON.valueToTree(settings);
        lay(known, tree);
        if (tree.get(CONNECTIONS) instanceof ObjectNode connections) {
            connections.retain(settings.connections().keySet());
        }
        tree.put("version", Math.max(VERSION, raw.path("version").asInt(VERSION)));
        return tree;
    }

    /** Lays one tree over another: objects field by field, everything else as a whole. */
    private static void lay(ObjectNode over, ObjectNode under) {
        over.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode object && under.get(field.getKey()) instanceof ObjectNode below) {
                lay(object, below);
            } else {
                under.set(field.getKey(), value.deepCopy());
            }
        });
    }
}
