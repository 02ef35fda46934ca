package app.werkbank.ui.settings;

import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.FirstFocus;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.settings.ConnectionForm.Field;
import app.werkbank.ui.settings.ConnectionForm.Phase;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of a connection with what is wrong beneath each, the test with its steps, and what to do next. */
public final class ConnectionFormView extends VBox {
    private final ConnectionForm model;
    private final Texts texts;
    private final VBox fields = new VBox();
    private @Nullable TextField first;

    /** Whether the test stands before what is tested. */
    public enum Order {
        FIELDS_FIRST,
        TEST_FIRST
    }

    public ConnectionFormView(ConnectionForm model, Texts texts, Order order) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("connection-form");
        fields.getStyleClass().add("fields");
        for (Field field : Field.values()) {
            fields.getChildren().add(row(field));
        }
        fields.getChildren().add(places());
        fields.disableProperty().bind(model.phaseProperty().isEqualTo(Phase.TRYING));
        getChildren().addAll(buttons(), said(), question(), anyway(), steps());
        getChildren().add(order == Order.TEST_FIRST ? getChildren().size() : 0, fields);
    }

    /** Puts the cursor into the first field, as soon as the screen shows it. */
    public void focusFirst(Node screen) {
        if (first != null) {
            FirstFocus.give(screen, first);
        }
    }

    private Node row(Field field) {
        String key = field.name().toLowerCase(Locale.ROOT);
        TextField input = field == Field.SECRET || field == Field.API_KEY ? new PasswordField() : new TextField();
        first = first == null ? input : first;
        input.textProperty().bindBidirectional(model.value(field));
        input.promptTextProperty().bind(texts.of(prompt(field, key)));
        input.setId("connection-" + key);
        input.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.touch(field);
            }
        });
        Label label = new Label();
        label.textProperty().bind(texts.of("settings.field." + key));
        label.setLabelFor(input);
        Label problem = wrapped();
        problem.getStyleClass().addAll("small", "text-danger");
        problem.setGraphic(Icon.DANGER.node("small", "text-danger"));
        problem.textProperty().bind(model.problem(field));
        problem.visibleProperty().bind(model.problem(field).isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Announcer.follow(problem, problem.textProperty());
        input.setOnAction(event -> model.connect());
        return line(label, new VBox(input, problem));
    }

    private static Node line(Label label, Pane content) {
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("field");
        FlowPane line = new FlowPane(label, content);
        line.getStyleClass().add("line");
        return line;
    }

    private String prompt(Field field, String key) {
        boolean kept = model.secretKept() && (field == Field.SECRET || field == Field.API_KEY);
        return kept ? "settings.prompt.kept" : "settings.prompt." + key;
    }

    private Node places() {
        Label label = new Label();
        label.textProperty().bind(texts.of("settings.places"));
        VBox radios = new VBox();
        ToggleGroup group = new ToggleGroup();
        model.places().addListener((ListChangeListener<SecretsKept>) change -> arrange(radios, group));
        arrange(radios, group);
        model.keptProperty()
                .subscribe(kept -> group.getToggles().stream()
                        .filter(toggle -> kept == toggle.getUserData())
                        .forEach(group::selectToggle));
        return line(label, new VBox(radios, withoutKeyStore()));
    }

    /** Why the safest place is not offered. */
    private Node withoutKeyStore() {
        Label note = wrapped();
        note.textProperty().bind(texts.of("settings.places.no_keystore"));
        note.getStyleClass().addAll("small", "muted");
        note.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.places().isEmpty() && !model.places().contains(SecretsKept.KEYSTORE),
                        model.places()));
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void arrange(Pane radios, ToggleGroup group) {
        radios.getChildren()
                .setAll(model.places().stream()
                        .<Node>map(place -> radio(place, group))
                        .toList());
    }

    private RadioButton radio(SecretsKept place, ToggleGroup group) {
        RadioButton radio = new RadioButton();
        radio.textProperty().bind(texts.of("settings.place." + place.name().toLowerCase(Locale.ROOT)));
        radio.setWrapText(true);
        radio.setUserData(place);
        radio.setToggleGroup(group);
        radio.setSelected(model.keptProperty().get() == place);
        radio.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.keptProperty().set(place);
            }
        });
        return radio;
    }

    private Node buttons() {
        Button connect = Buttons.word(texts.of("settings.connect"), model::connect);
        connect.getStyleClass().add("accent");
        connect.setId("connection-connect");
        Button test = Buttons.word(texts.of("settings.test"), model::test);
        test.setId("connection-test");
        FlowPane buttons = new FlowPane(connect, test);
        buttons.getStyleClass().add("gap-2");
        buttons.disableProperty().bind(model.phaseProperty().isEqualTo(Phase.TRYING));
        model.phaseProperty().subscribe((before, now) -> {
            if (before == Phase.TRYING && now != Phase.CONNECTED) {
                connect.requestFocus();
            }
        });
        return buttons;
    }

    private Node said() {
        Label said = wrapped();
        said.textProperty().bind(model.saidProperty());
        said.getStyleClass().add("said");
        said.visibleProperty().bind(model.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        said.graphicProperty()
                .bind(Bindings.createObjectBinding(this::mark, model.goodProperty(), model.phaseProperty()));
        Announcer.follow(said, said.textProperty());
        return said;
    }

    private Node mark() {
        if (model.phaseProperty().get() == Phase.TRYING) {
            return Icon.SYNC.node("muted");
        }
        return model.goodProperty().get() ? Icon.DONE.node("text-success") : Icon.WARNING.node("text-warning");
    }

    private Node steps() {
        VBox steps = new VBox();
        steps.getStyleClass().add("steps");
        Runnable show = () -> steps.getChildren()
                .setAll(model.steps().stream().map(this::step).toList());
        model.steps().addListener((ListChangeListener<TestStep>) change -> show.run());
        texts.localeProperty().subscribe(show);
        steps.managedProperty().bind(Bindings.isNotEmpty(model.steps()));
        return steps;
    }

    private Node step(TestStep step) {
        String what = texts.get("settings.step." + step.kind().name().toLowerCase(Locale.ROOT));
        Label title = new Label(what + ": " + texts.get(step.ok() ? "settings.step.ok" : "settings.step.failed"));
        title.setGraphic(
                step.ok() ? Icon.DONE.node("small", "text-success") : Icon.DANGER.node("small", "text-danger"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = wrapped();
        detail.setText(step.detail());
        detail.getStyleClass().addAll("small", "muted");
        VBox row = new VBox(title, detail);
        row.setAccessibleText(title.getText() + ". " + step.detail());
        return row;
    }

    private Node question() {
        return only(
                Phase.ASKING_SAME_SERVICE,
                List.of(
                        Buttons.word(texts.of("settings.same_service"), () -> model.answer(true)),
                        Buttons.word(texts.of("settings.another_service"), () -> model.answer(false))));
    }

    private Node anyway() {
        return only(Phase.UNREACHED, List.of(Buttons.word(texts.of("settings.keep_anyway"), model::keepAnyway)));
    }

    private Node only(Phase phase, List<Button> buttons) {
        HBox box = new HBox(buttons.toArray(Node[]::new));
        box.getStyleClass().add("gap-2");
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.phaseProperty().isEqualTo(phase));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
