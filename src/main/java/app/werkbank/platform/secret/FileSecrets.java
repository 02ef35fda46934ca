package app.werkbank.platform.secret;

import app.werkbank.platform.OwnerOnly;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Secrets in a file that only its owner can read, for machines without a key store, where the person agreed to it. */
final class FileSecrets implements Secrets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    FileSecrets(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Answer read(String connection, Secret.Kind kind) {
        try {
            String text = content().path(connection).path(kind.label()).asText("");
            return text.isEmpty() ? new Missing() : new Found(new Secret(text));
        } catch (IOException e) {
            return new Unavailable(e.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<String> keep(String connection, Secret.Kind kind, Secret secret) {
        return change(content -> content.withObjectProperty(connection).put(kind.label(), secret.reveal()));
    }

    @Override
    public Optional<String> forget(String connection, Secret.Kind kind) {
        return change(content -> {
            content.withObjectProperty(connection).remove(kind.label());
            if (content.path(connection).isEmpty()) {
                content.remove(connection);
            }
        });
    }

    private synchronized Optional<String> change(Consumer<ObjectNode> change) {
        try {
            ObjectNode content = content();
            change.accept(content);
            OwnerOnly.replace(file, JSON.writeValueAsBytes(content));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    /** Jackson's messages quote the text they stumble over, which here is a secret: they are left out. */
    private ObjectNode content() throws IOException {
        if (!Files.exists(file)) {
            return JSON.createObjectNode();
        }
        if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode content) {
            return content;
        }
        throw new IOException("the file holds no JSON object");
    }
}
