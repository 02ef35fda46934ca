package app.werkbank.ui.vehicle;

import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReading;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Clip;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A VIN in groups of 3, 6 and 8 with its echo, quiet hints, and a button that copies the bare 17 (screens.md 27, 28). */
public final class VinHead extends VBox {
    private static final double ONE_LINE = 2_000;

    private final Texts texts;
    private final ObjectProperty<@Nullable VinReading> vin = new SimpleObjectProperty<>(this, "vin");
    private final Label text = new Label();
    private final Label echo = new Label();
    private final FlowPane line = new FlowPane(12, 4);
    private final Label hints = new Label();
    private final StringProperty length = new SimpleStringProperty(this, "length", "");
    private final StateChip counted;
    private final StateChip wrong;

    public VinHead(Texts texts) {
        this.texts = texts;
        getStyleClass().add("gap-1");
        counted = new StateChip(Icon.DONE, length, Tone.SUCCESS);
        wrong = new StateChip(Icon.WARNING, length, Tone.WARNING);
        text.getStyleClass().addAll("vin", "strong");
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.setMinWidth(USE_PREF_SIZE);
        hints.getStyleClass().addAll("small", "muted");
        hints.setWrapText(true);
        hints.setMinHeight(USE_PREF_SIZE);
        hints.managedProperty().bind(hints.textProperty().isNotEmpty());
        Button copy = new Button(null, Icon.COPY.node("small"));
        copy.getStyleClass().add("flat");
        copy.accessibleTextProperty().bind(texts.of("vehicle.vin.copy"));
        copy.setTooltip(new Tooltip());
        copy.getTooltip().textProperty().bind(texts.of("vehicle.vin.copy"));
        copy.setOnAction(event -> copy());
        HBox name = new HBox(text, counted, wrong, copy);
        name.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("gap-2");
        line.setPrefWrapLength(ONE_LINE);
        line.setRowValignment(VPos.CENTER);
        line.getChildren().addAll(name, echo);
        getChildren().addAll(line, hints);
        vin.subscribe(this::show);
        texts.localeProperty().subscribe(this::show);
    }

    /** Adds what can be done with the vehicle, behind the echo. */
    public void add(Node node) {
        line.getChildren().add(node);
    }

    /** What is shown; null hides it all. */
    public ObjectProperty<@Nullable VinReading> vinProperty() {
        return vin;
    }

    private void show() {
        VinReading reading = vin.get();
        setVisible(reading != null);
        setManaged(reading != null);
        if (reading == null) {
            return;
        }
        VinWords words = new VinWords(texts);
        boolean fits = Vin.fits(reading.text());
        text.setText(reading.vin().map(Vin::grouped).orElse(reading.text()));
        echo.setText(words.echo(reading));
        hints.setText(String.join(" ", words.hints(reading)));
        length.set(Integer.toString(reading.text().length()));
        counted.setVisible(fits);
        counted.setManaged(fits);
        wrong.setVisible(!fits);
        wrong.setManaged(!fits);
    }

    private void copy() {
        VinReading reading = vin.get();
        if (reading != null) {
            Clip.put(reading.text());
        }
    }
}
