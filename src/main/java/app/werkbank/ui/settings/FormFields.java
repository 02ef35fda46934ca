package app.werkbank.ui.settings;

import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.ConnectionForm.Field;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The fields of a connection: what is typed into each, and what is wrong with it once somebody has left it. */
final class FormFields {
    private final Texts texts;
    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
    private final Set<Field> touched = EnumSet.noneOf(Field.class);
    private boolean secretKept;

    /** @param changed called after every keystroke */
    FormFields(Texts texts, Runnable changed) {
        this.texts = texts;
        for (Field field : Field.values()) {
            StringProperty value = new SimpleStringProperty(this, field.name(), "");
            values.put(field, value);
            problems.put(field, new ReadOnlyStringWrapper(this, field.name(), ""));
            value.subscribe((before, now) -> {
                judge();
                changed.run();
            });
        }
        texts.localeProperty().subscribe((before, now) -> judge());
    }

    /** Fills in a connection that exists, but for its secrets. */
    void fill(ConnectionSettings connection) {
        secretKept = connection.kind() == ConnectionSettings.Kind.REMOTE;
        value(Field.API).set(text(connection.api()));
        value(Field.TOKEN).set(text(connection.token()));
        value(Field.CLIENT_ID).set(text(connection.clientId()));
        value(Field.CERTIFICATES).set(text(connection.certificates()));
        untouched();
    }

    /** What is typed was kept: the secrets leave the screen, and their fields may stay empty from now on. */
    void secretsKept() {
        secretKept = true;
        value(Field.SECRET).set("");
        value(Field.API_KEY).set("");
        untouched();
    }

    /** Whether a secret is kept already, so that its field may stay empty. */
    boolean secretKept() {
        return secretKept;
    }

    StringProperty value(Field field) {
        return Objects.requireNonNull(values.get(field));
    }

    /** What is wrong with a field and what to do; empty where nothing is, or nobody has left the field yet. */
    ReadOnlyStringProperty problem(Field field) {
        return wrapper(field).getReadOnlyProperty();
    }

    /**
     * The field was left: from now on what is wrong with it is shown. That it is empty is nothing wrong yet, for a cursor
     * passes through many a field of which nobody wants anything.
     */
    void touch(Field field) {
        if (!value(field).get().isBlank()) {
            touched.add(field);
            judge();
        }
    }

    void touchAll() {
        touched.addAll(EnumSet.allOf(Field.class));
        judge();
    }

    /** All of it; empty where something is wrong. */
    Optional<ConnectionValues> entered() {
        return FieldRules.values(field -> value(field).get(), secretKept);
    }

    private void untouched() {
        touched.clear();
        judge();
    }

    private void judge() {
        for (Field field : Field.values()) {
            wrapper(field)
                    .set(
                            touched.contains(field)
                                    ? FieldRules.problem(field, value(field).get(), secretKept, texts)
                                    : "");
        }
    }

    private ReadOnlyStringWrapper wrapper(Field field) {
        return Objects.requireNonNull(problems.get(field));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
