package app.werkbank.ui.start;

import app.werkbank.platform.SentenceException;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.ConnectionForm;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The first start: the demo workshop with one click, or a connection of one's own. */
public final class StartViewModel {
    private final ConnectionForm form;
    private final DemoStarter demo;
    private final Background background;
    private final Texts texts;
    private final Runnable ready;
    private final BooleanProperty connecting = new SimpleBooleanProperty(this, "connecting");
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /** @param ready called once there is a connection to work with */
    public StartViewModel(ConnectionForm form, DemoStarter demo, Background background, Texts texts, Runnable ready) {
        this.form = form;
        this.demo = demo;
        this.background = background;
        this.texts = texts;
        this.ready = ready;
        form.onConnected(ready);
    }

    /** The connection while it is entered. */
    public ConnectionForm form() {
        return form;
    }

    /** Whether the form for a connection is unfolded. */
    public BooleanProperty connectingProperty() {
        return connecting;
    }

    /** True while the demo workshop starts. */
    public ReadOnlyBooleanProperty startingProperty() {
        return starting.getReadOnlyProperty();
    }

    /** Why the demo workshop did not start; empty where it did, or nobody tried. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Starts the demo workshop; a second click while it starts does nothing. */
    public void tryDemo() {
        if (starting.get()) {
            return;
        }
        starting.set(true);
        problem.set("");
        background.run(
                () -> {
                    demo.start();
                    return true;
                },
                done -> {
                    starting.set(false);
                    ready.run();
                },
                error -> {
                    starting.set(false);
                    String why = error instanceof SentenceException known
                            ? known.sentence()
                            : String.valueOf(error.getMessage());
                    problem.set(texts.get("start.demo_failed", why));
                });
    }
}
