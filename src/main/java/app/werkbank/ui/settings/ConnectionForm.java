package app.werkbank.ui.settings;

import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A connection while it is entered: validated in place, tried out, then kept. Whatever fails, what was typed stays.
 *
 * <p>Used by the first start and by the settings.
 */
public final class ConnectionForm {

    /** The fields, in the order of the screen. */
    public enum Field {
        API,
        TOKEN,
        CLIENT_ID,
        SECRET,
        API_KEY,
        CERTIFICATES
    }

    /** Where the form stands. */
    public enum Phase {
        /** It is typed in. */
        ENTERING,
        /** The server is asked. */
        TRYING,
        /** The test has ended. */
        TRIED,
        /** The test failed, or found other credentials: the person decides. */
        ASKING_SAME_SERVICE,
        /** It could not be reached; it can be kept all the same. */
        UNREACHED,
        /** It is kept and in use. */
        CONNECTED
    }

    private final Connector connector;
    private final Background background;
    private final Texts texts;
    private final FormFields fields;
    private final ObservableList<TestStep> steps = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.ENTERING);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper(this, "good");
    private final ObjectProperty<SecretsKept> kept = new SimpleObjectProperty<>(this, "kept", SecretsKept.SESSION);
    private final ObservableList<SecretsKept> places = FXCollections.observableArrayList();
    private Runnable sayAgain = () -> {};
    private Runnable connected = () -> {};

    public ConnectionForm(Connector connector, Background background, Texts texts) {
        this.connector = connector;
        this.background = background;
        this.texts = texts;
        this.fields = new FormFields(texts, this::changed);
        texts.localeProperty().subscribe((before, now) -> sayAgain.run());
        background.run(connector::places, found -> {
            places.setAll(found);
            if (!found.contains(kept.get()) || kept.get() == SecretsKept.SESSION) {
                kept.set(places.getFirst());
            }
        });
    }

    /** Called on the FX thread once a connection is kept and in use. */
    public void onConnected(Runnable then) {
        connected = then;
    }

    /** Fills in a connection that exists; its secrets are not shown and stay unless others are typed. */
    public void fill(ConnectionSettings connection) {
        fields.fill(connection);
        if (secretKept()) {
            kept.set(connection.secretsKept());
        }
        phase.set(Phase.ENTERING);
    }

    /** What is typed into a field. */
    public StringProperty value(Field field) {
        return fields.value(field);
    }

    /** What is wrong with a field and what to do; empty where nothing is, or nobody has left the field yet. */
    public ReadOnlyStringProperty problem(Field field) {
        return fields.problem(field);
    }

    /** The field was left: from now on what is wrong with it is shown. */
    public void touch(Field field) {
        fields.touch(field);
    }

    /** The steps of the last test. */
    public ObservableList<TestStep> steps() {
        return steps;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What came of the last try and what to do next; empty before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether what was said is good news. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** Where the secrets are to be kept. */
    public ObjectProperty<SecretsKept> keptProperty() {
        return kept;
    }

    /** Where they can be kept on this machine. */
    public ObservableList<SecretsKept> places() {
        return places;
    }

    /** Whether a secret is kept already, so that its field may stay empty. */
    public boolean secretKept() {
        return fields.secretKept();
    }

    /** Tries the connection out and changes nothing. */
    public void test() {
        tryOut(entered -> phase.set(Phase.TRIED));
    }

    /** Tries the connection out, and keeps it where a token was given. */
    public void connect() {
        tryOut(entered -> {
            if (failed(TestStep.Kind.TOKEN) || !reached()) {
                phase.set(failed(TestStep.Kind.TOKEN) ? Phase.TRIED : Phase.UNREACHED);
            } else {
                askOrKeep(entered);
            }
        });
    }

    /** Keeps the connection although the server was not reached. */
    public void keepAnyway() {
        fields.entered().ifPresent(this::askOrKeep);
    }

    /** Answers whether the new credentials are for the same service (sync rule 13). */
    public void answer(boolean sameService) {
        fields.entered().ifPresent(values -> keep(values, sameService));
    }

    private void tryOut(Consumer<ConnectionValues> then) {
        fields.touchAll();
        Optional<ConnectionValues> entered = fields.entered();
        if (entered.isEmpty()) {
            say(false, () -> texts.get("settings.said.check_fields"));
            return;
        }
        steps.clear();
        phase.set(Phase.TRYING);
        say(true, () -> texts.get("settings.said.trying"));
        background.run(
                () -> connector.test(entered.get()),
                found -> {
                    steps.setAll(found);
                    List<TestStep> bad =
                            found.stream().filter(step -> !step.ok()).toList();
                    say(bad.isEmpty(), () -> outcome(bad));
                    then.accept(entered.get());
                },
                this::failed);
    }

    private String outcome(List<TestStep> bad) {
        return bad.isEmpty()
                ? texts.get("settings.said.works")
                : texts.get("settings.failed." + bad.getFirst().kind().name().toLowerCase(Locale.ROOT));
    }

    private void askOrKeep(ConnectionValues entered) {
        background.run(
                () -> connector.compare(entered) == Connector.Identity.CHANGED ? connector.unfinished() : -1L,
                waiting -> {
                    if (waiting < 0) {
                        keep(entered, true);
                    } else {
                        phase.set(Phase.ASKING_SAME_SERVICE);
                        say(true, () -> texts.get("settings.said.same_service", waiting));
                    }
                },
                this::failed);
    }

    private void keep(ConnectionValues entered, boolean sameService) {
        SecretsKept place = kept.get();
        background.run(
                () -> {
                    long left = staysHere(entered, sameService) ? connector.unfinished() : 0;
                    connector.connect(entered, place, sameService);
                    return left;
                },
                left -> {
                    fields.secretsKept();
                    phase.set(Phase.CONNECTED);
                    say(
                            true,
                            () -> left == 0
                                    ? texts.get("settings.said.connected")
                                    : texts.get("settings.said.connected_left", left));
                    connected.run();
                },
                this::failed);
    }

    /** Whether what the former connection has not sent is left behind with it. */
    private boolean staysHere(ConnectionValues entered, boolean sameService) {
        return switch (connector.compare(entered)) {
            case FIRST -> true;
            case SAME -> false;
            case CHANGED -> !sameService;
        };
    }

    private void failed(Throwable error) {
        String sentence =
                error instanceof SentenceException known ? known.sentence() : String.valueOf(error.getMessage());
        phase.set(Phase.TRIED);
        say(false, () -> texts.get("settings.said.failed", sentence));
    }

    private boolean failed(TestStep.Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind && !step.ok());
    }

    private boolean reached() {
        return steps.stream().anyMatch(step -> step.kind() == TestStep.Kind.TOKEN && step.ok());
    }

    private void say(boolean isGood, Supplier<String> text) {
        good.set(isGood);
        sayAgain = () -> said.set(text.get());
        sayAgain.run();
    }

    private void changed() {
        if (phase.get() != Phase.ENTERING && phase.get() != Phase.CONNECTED) {
            phase.set(Phase.ENTERING);
            steps.clear();
            say(true, () -> "");
        }
    }
}
