package app.werkbank.ui.settings;

import app.werkbank.platform.secret.Secret;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.ConnectionForm.Field;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What makes the fields of a connection complete and right. */
final class FieldRules {
    private FieldRules() {}

    /**
     * What is wrong with a field and what to do about it; empty where nothing is.
     *
     * @param secretKept whether a secret is kept already, so that none needs to be typed
     */
    static String problem(Field field, String typed, boolean secretKept, Texts texts) {
        String text = typed.strip();
        return switch (field) {
            case API, TOKEN ->
                switch (Address.of(text)) {
                    case Address.Good good -> "";
                    case Address.Bad bad ->
                        texts.get("settings.problem." + bad.problem().name().toLowerCase(Locale.ROOT));
                };
            case CLIENT_ID -> text.isEmpty() ? texts.get("settings.problem.empty") : "";
            case SECRET -> text.isEmpty() && !secretKept ? texts.get("settings.problem.empty") : "";
            case API_KEY -> "";
            case CERTIFICATES -> path(text).isPresent() || text.isEmpty() ? "" : texts.get("settings.problem.file");
        };
    }

    /** The connection that the fields make; empty where one of them is wrong. */
    static Optional<ConnectionValues> values(Function<Field, String> typed, boolean secretKept) {
        Address api = Address.of(typed.apply(Field.API));
        Address token = Address.of(typed.apply(Field.TOKEN));
        String clientId = typed.apply(Field.CLIENT_ID).strip();
        Secret secret = secret(typed.apply(Field.SECRET));
        String certificates = typed.apply(Field.CERTIFICATES).strip();
        Optional<Path> file = path(certificates);
        boolean complete =
                !clientId.isEmpty() && (secret != null || secretKept) && (certificates.isEmpty() || file.isPresent());
        return complete && api instanceof Address.Good service && token instanceof Address.Good endpoint
                ? Optional.of(new ConnectionValues(
                        service.url(),
                        endpoint.url(),
                        clientId,
                        secret,
                        secret(typed.apply(Field.API_KEY)),
                        file.orElse(null)))
                : Optional.empty();
    }

    private static @Nullable Secret secret(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? null : new Secret(text);
    }

    private static Optional<Path> path(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            System.getLogger(FieldRules.class.getName())
                    .log(System.Logger.Level.DEBUG, "no path of a file: {0}", e.getReason());
            return Optional.empty();
        }
    }
}
