package app.werkbank.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(FxTest.class)
class ControlsTest {
    private static final Instant NOW = Instant.parse("2023-03-15T14:05:00Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Texts texts = new Texts(Locale.UK, clock);

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK", "CONTRAST"})
    void everyControlDrawsInEveryThemeWithoutAWarning(Theme theme) {
        Fx.run(() -> FxTest.preferences().themeProperty().set(theme));
        Stage stage = Fx.show(this::everything, 900, 900);
        Shots.assertShowsSomething(
                Shots.save(stage, Shots.named("controls-" + theme.name().toLowerCase(Locale.ROOT))));
        Fx.run(() -> assertEquals(List.of(), Access.faults(stage.getScene().getRoot())));
    }

    @Test
    void aShortWaitShowsNothingAndALongOneSaysWhatIsWaitedFor() {
        SimpleBooleanProperty busy = new SimpleBooleanProperty();
        Loading loading = Fx.get(() -> new Loading(busy, text("Reading the history")));
        Fx.show(() -> new StackPane(loading), 300, 100);
        Fx.run(() -> {
            busy.set(true);
            assertFalse(loading.isVisible());
        });
        Fx.await("the wait is shown", loading::isVisible);
        Fx.run(() -> {
            busy.set(false);
            assertFalse(loading.isVisible());
        });
    }

    @Test
    void aPartIsMadeWhenItIsFirstSeenAlsoAfterUnusedObjectsWereCollected() {
        SimpleIntegerProperty waiting = new SimpleIntegerProperty();
        WhenSeen part = Fx.get(() -> new WhenSeen(
                Bindings.createBooleanBinding(() -> waiting.get() > 0, waiting), () -> new Label("To be sent")));
        assertEquals(List.of(), part.getChildren());
        System.gc();
        Fx.run(() -> waiting.set(1));
        assertTrue(part.isVisible() && part.isManaged());
        assertEquals(1, part.getChildren().size());
        System.gc();
        Fx.run(() -> waiting.set(0));
        assertFalse(part.isVisible() || part.isManaged());
        Fx.run(() -> waiting.set(2));
        assertEquals(1, part.getChildren().size(), "it is made once");
    }

    @Test
    void serverDataOlderThanADayIsMarkedByShapeToo() {
        SimpleObjectProperty<@Nullable Instant> asOf = new SimpleObjectProperty<>(NOW.minus(Duration.ofHours(24)));
        SimpleIntegerProperty unsent = new SimpleIntegerProperty(2);
        FreshnessLine line = Fx.get(() -> new FreshnessLine(texts, clock, asOf, unsent));
        assertEquals("Server data as of 14 Mar 2023 14:05, 2 readings not sent", line.getText());
        assertNull(line.getGraphic());
        Fx.run(() -> asOf.set(NOW.minus(Duration.ofHours(24)).minusSeconds(1)));
        assertTrue(line.getGraphic() != null);
        Fx.run(() -> {
            unsent.set(0);
            asOf.set(null);
        });
        assertEquals("Never read from the server", line.getText());
    }

    @Test
    void aNoticeOffersItsActionOnceAndTheNewestTakesThePlace() {
        Notices notices = new Notices();
        SimpleIntegerProperty undone = new SimpleIntegerProperty();
        Stage stage = Fx.show(() -> new Toaster(texts, notices), 500, 200);
        Fx.run(() -> {
            notices.tell(Tone.INFO, "Copied.");
            notices.offer(Tone.SUCCESS, "Removed.", "Undo", () -> undone.set(undone.get() + 1));
        });
        Fx.settle();
        Fx.run(() -> {
            assertEquals(1, stage.getScene().getRoot().lookupAll(".toast").size());
            Button undo = (Button) stage.getScene().getRoot().lookup(".button");
            undo.fire();
            assertFalse(notices.accept(), "nothing is left to undo");
            assertEquals(0, stage.getScene().getRoot().lookupAll(".toast").size());
        });
        assertEquals(1, undone.get());
    }

    @Test
    void aKeyIsCalledWhatIsPrintedOnIt() {
        KeyHint hint = Fx.get(() -> new KeyHint(texts, KeyCombination.valueOf("Ctrl+K")));
        Fx.run(() -> texts.speak(Locale.GERMAN));
        assertEquals("Strg+K", hint.getText());
        assertEquals("Strg+4, Strg+,", KeyNames.in(texts, "Ctrl+4, Ctrl+,"));
        assertEquals("Entf", KeyNames.in(texts, "Delete"));
        Fx.run(() -> texts.speak(Locale.ENGLISH));
        assertEquals("Ctrl+K", hint.getText());
    }

    @Test
    void aPageScrollsNoFurtherThanItTakesToShowAWholePart() {
        Region above = new Region();
        above.setMinHeight(500);
        Region part = new Region();
        part.setMinHeight(100);
        SimpleBooleanProperty wanted = new SimpleBooleanProperty();
        ScrollPane page = Fx.get(() -> new ScrollPane(new VBox(above, part, spacer())));
        Fx.run(() -> InSight.whole(part, wanted));
        Fx.show(() -> new StackPane(page), 300, 300);
        Fx.settle();
        assertEquals(0, page.getVvalue());
        Fx.run(() -> wanted.set(true));
        Fx.settle();
        assertEquals(600, bottom(page), 1);
        Fx.run(() -> part.setMinHeight(180));
        Fx.settle();
        assertEquals(680, bottom(page), 1);
        Fx.run(() -> part.setMinHeight(900));
        Fx.settle();
        assertEquals(500, bottom(page) - page.getViewportBounds().getHeight(), 1, "its head stays in sight");
    }

    private static Region spacer() {
        Region below = new Region();
        below.setMinHeight(500);
        return below;
    }

    private static double bottom(ScrollPane page) {
        double room = page.getViewportBounds().getHeight();
        return page.getVvalue() * (page.getContent().getLayoutBounds().getHeight() - room) + room;
    }

    private Parent everything() {
        FlowPane chips = new FlowPane(8, 8);
        TicketState.KNOWN.forEach(state -> chips.getChildren().add(StateChip.of(texts, state)));
        chips.getChildren().add(StateChip.of(texts, new TicketState("on_hold")));
        for (IntentState state : IntentState.values()) {
            chips.getChildren().add(StateChip.of(texts, state));
        }
        VBox page = new VBox(12, chips);
        page.setStyle("-fx-padding: 16;");
        for (Tone tone : Tone.values()) {
            page.getChildren()
                    .add(new Banner(tone, new SimpleObjectProperty<>(Icon.of(tone)), text("What is so: " + tone))
                            .with(text("Do it"), () -> {}));
        }
        SearchField search = new SearchField(texts, text("Search"), KeyCombination.valueOf("Shortcut+K"));
        SearchField filled = new SearchField(texts, text("Search"), null);
        filled.setText("7440303");
        HBox fields = new HBox(8, search, filled);
        HBox line = new HBox(8, new Button("Plain"), accent(), new Hyperlink("Link"));
        line.getChildren().addAll(new CheckBox("Check"), new RadioButton("Radio"), new ToggleButton("Toggle"));
        Notices notices = new Notices();
        notices.offer(Tone.SUCCESS, "Saved. Sends in 10 s.", "Undo", () -> {});
        page.getChildren().addAll(fields, line, named(), table(), new Toaster(texts, notices));
        page.getChildren()
                .add(new EmptyState(Icon.NOTHING_FOUND, text("No tickets."), text("They come with the next sync."))
                        .with(text("Sync now"), () -> {}));
        page.getChildren()
                .add(new FreshnessLine(
                        texts,
                        clock,
                        new SimpleObjectProperty<>(NOW.minusSeconds(90_000)),
                        new SimpleIntegerProperty(2)));
        return page;
    }

    private static HBox named() {
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("one", "two"));
        combo.getSelectionModel().selectFirst();
        combo.setAccessibleText("Choice");
        TextField field = new TextField("145 022");
        field.setAccessibleText("Reading");
        TextArea area = new TextArea("note");
        area.setAccessibleText("Note");
        area.setPrefRowCount(2);
        area.setPrefColumnCount(10);
        Slider slider = new Slider();
        slider.setAccessibleText("Scale");
        DatePicker date = new DatePicker();
        date.setAccessibleText("From");
        return new HBox(8, combo, field, area, slider, date);
    }

    private static TableView<String> table() {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("182,432 km", "145,022 km"));
        TableColumn<String, String> column = new TableColumn<>("Value");
        column.setCellValueFactory(row -> Bindings.createStringBinding(row::getValue));
        column.getStyleClass().add("number");
        table.getColumns().add(column);
        table.setAccessibleText("History");
        table.setMinHeight(110);
        table.setPrefHeight(110);
        table.getSelectionModel().select(0);
        return table;
    }

    private static Button accent() {
        Button button = new Button("Keep 145 022");
        button.getStyleClass().add("accent");
        return button;
    }

    private static ObservableValue<String> text(String text) {
        return new SimpleStringProperty(text);
    }

    @Test
    void everyLabelOfAChipIsItsOwnName() {
        Label chip = Fx.get(() -> StateChip.of(texts, IntentState.IN_DOUBT));
        assertEquals("Checking", chip.getText());
        Fx.run(() -> texts.speak(Locale.GERMANY));
        assertEquals("Wird geprüft", chip.getText());
    }
}
