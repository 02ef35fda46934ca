package app.werkbank.ui.shell;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Place;
import app.werkbank.ui.Room;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A screen for the tests of the window: one field, some chips, an empty state. */
final class SampleScreen implements ScreenView {
    final TextField field = new TextField();
    final List<String> calls = new ArrayList<>();
    int entered;

    private final Texts texts;
    private final Room room;
    private final VBox box;

    SampleScreen(Texts texts, Room room) {
        this.texts = texts;
        this.room = room;
        field.setAccessibleText("Reading");
        field.setMaxWidth(200);
        field.setOnAction(event -> entered++);
        HBox chips = new HBox(
                8,
                StateChip.of(texts, TicketState.IN_PROGRESS),
                StateChip.of(texts, IntentState.QUEUED),
                StateChip.of(texts, IntentState.IN_DOUBT));
        EmptyState empty = new EmptyState(Icon.TICKET, title(), texts.of("shell.status.never"))
                .with(texts.of("shell.sync"), () -> {});
        box = new VBox(16, field, chips, empty);
        box.getStyleClass().add("pad-4");
    }

    @Override
    public Parent node() {
        return box;
    }

    @Override
    public ObservableValue<String> title() {
        return room == Room.FIRST_START
                ? texts.of("shell.error.window")
                : texts.of("shell.room." + room.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void show(Place place) {
        calls.add("show " + place.text());
        field.requestFocus();
    }

    @Override
    public void hide() {
        calls.add("hide");
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Enter", texts.of("shell.sync")), new KeyLine("Alt+1 … 3", texts.of("shell.back")));
    }
}
