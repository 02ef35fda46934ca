package app.werkbank.ui.shell;

import app.werkbank.ui.Room;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.KeyNames;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The rooms at the left: an icon over its name, the outbox with the number of changes that wait. */
final class Rail extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Room, Button> buttons = new EnumMap<>(Room.class);

    Rail(Texts texts, ShellViewModel model) {
        getStyleClass().add("rail");
        for (Room room : ShellViewModel.rail()) {
            if (room == Room.SETTINGS) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            Button button = button(texts, model, room);
            buttons.put(room, button);
            getChildren().add(button);
        }
        model.navigator()
                .placeProperty()
                .subscribe(place -> buttons.forEach((room, button) -> {
                    boolean current = room == place.room();
                    button.pseudoClassStateChanged(CURRENT, current);
                    button.setAccessibleRoleDescription(current ? texts.get("shell.rail.current") : null);
                }));
    }

    private static Button button(Texts texts, ShellViewModel model, Room room) {
        StringBinding name = texts.of("shell.room." + room.name().toLowerCase(Locale.ROOT));
        Button button = new Button();
        button.textProperty().bind(name);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().addAll("flat", "rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.enter(room));
        Shortcut shortcut = Shortcut.valueOf(room.name());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.concat(
                        name, "  ", KeyNames.of(texts, shortcut.keys().getDisplayText())));
        button.setTooltip(tooltip);
        if (room == Room.OUTBOX) {
            IntegerBinding pending = Bindings.createIntegerBinding(
                    () -> model.statusProperty().getValue().pending(), model.statusProperty());
            button.setGraphic(badged(icon(room).node(), pending));
            button.accessibleTextProperty()
                    .bind(Bindings.when(pending.isEqualTo(0))
                            .then(name)
                            .otherwise(texts.of("shell.rail.waiting", name, pending)));
        } else {
            button.setGraphic(icon(room).node());
        }
        return button;
    }

    private static Node badged(Node icon, IntegerBinding count) {
        Label badge = new Label();
        badge.textProperty()
                .bind(Bindings.createStringBinding(() -> count.get() > 99 ? "99+" : "" + count.get(), count));
        badge.visibleProperty().bind(count.greaterThan(0));
        badge.getStyleClass().add("badge");
        badge.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane stack = new StackPane(icon, badge);
        StackPane.setAlignment(badge, Pos.TOP_CENTER);
        return stack;
    }

    private static Icon icon(Room room) {
        return switch (room) {
            case TICKETS -> Icon.TICKET;
            case VEHICLES -> Icon.VEHICLE;
            case OUTBOX -> Icon.OUTBOX;
            case SETTINGS, FIRST_START -> Icon.SETTINGS;
            case SHIFT, LABELS -> Icon.PRINT;
        };
    }
}
