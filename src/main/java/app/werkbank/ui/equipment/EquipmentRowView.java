package app.werkbank.ui.equipment;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.store.Reason;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Ends;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.outbox.Countdown;
import app.werkbank.ui.outbox.TicketChooser;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One equipment of the ticket: what it is, how its entry stands, and what can be done about it. */
final class EquipmentRowView extends VBox {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private static final double ONE_LINE = 2_000;

    private final EquipmentViewModel model;
    private final Texts texts;
    private final ObjIntConsumer<EquipmentRowView> leave;
    private @Nullable EquipmentLine shown;
    private boolean choosing;

    /** @param leave asked to move the focus from this row by so many rows */
    EquipmentRowView(EquipmentViewModel model, Texts texts, ObjIntConsumer<EquipmentRowView> leave) {
        this.model = model;
        this.texts = texts;
        this.leave = leave;
        getStyleClass().add("equipment-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        setOnMousePressed(event -> requestFocus());
        model.lockedProperty().subscribe(() -> rebuild());
        texts.localeProperty().subscribe(() -> rebuild());
    }

    /** Shows a line; a change of it keeps the focus in the row. */
    void show(EquipmentLine line) {
        if (!line.equals(shown)) {
            shown = line;
            choosing = choosing && line.stranded();
            rebuild();
        }
    }

    private void rebuild() {
        EquipmentLine line = shown;
        if (line == null) {
            return;
        }
        boolean focused = isFocusWithin();
        getChildren().setAll(top(line));
        String reason = reason(line);
        if (!reason.isEmpty()) {
            Label why = new Label(reason);
            why.getStyleClass().addAll("small", "muted", "why");
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(why);
        }
        if (line.state() == IntentState.REJECTED) {
            getChildren().add(choices(line));
        }
        if (choosing) {
            getChildren().add(chooser(line));
        }
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.join(
                                ", ",
                                model.words().name(line.equipment()),
                                model.words().version(line.equipment()),
                                model.chip(line),
                                reason),
                        model.momentProperty()));
        if (focused) {
            requestFocus();
        }
    }

    private Node top(EquipmentLine line) {
        Label name = new Label(model.words().name(line.equipment()));
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label version = new Label(model.words().version(line.equipment()));
        version.getStyleClass().add("muted");
        version.setMinWidth(Region.USE_PREF_SIZE);
        if (line.standing() == EquipmentLine.Standing.REMOVING) {
            name.getStyleClass().add("leaving");
        }
        HBox what = new HBox(name, version);
        Acts acts = new Acts();
        acts.getChildren().add(chip(line));
        what.setAlignment(Pos.CENTER_LEFT);
        what.getStyleClass().add("top");
        addActs(acts, line);
        return new Ends(what, acts);
    }

    private void addActs(FlowPane top, EquipmentLine line) {
        if (line.undoable()) {
            top.getChildren()
                    .add(Buttons.word(
                            texts.of("outbox.act.undo"), () -> model.wishes().undo(line)));
        }
        if (line.state() == IntentState.HELD) {
            top.getChildren()
                    .add(Buttons.unless(
                            Countdown.obstacle(model.momentProperty(), texts),
                            Buttons.word(
                                    texts.of("outbox.act.send_now"),
                                    () -> model.wishes().sendNow(line))));
        }
        boolean open = model.lockedProperty().get().isEmpty();
        if (line.standing() == EquipmentLine.Standing.GONE) {
            if (open) {
                top.getChildren()
                        .add(Buttons.word(
                                texts.of("equipment.add_again"),
                                () -> model.wishes().addAgain(line)));
            }
            top.getChildren()
                    .add(Buttons.shape(
                            Icon.CLEAR,
                            texts.of("equipment.forget"),
                            () -> model.wishes().forgetGone(line)));
        } else if (line.onTicket() && open && line.state() != IntentState.REJECTED) {
            top.getChildren()
                    .add(Buttons.shape(
                            Icon.CLEAR,
                            texts.of("equipment.remove", model.wishes().title(line.equipment())),
                            () -> model.remove(line)));
        }
    }

    private Node chip(EquipmentLine line) {
        StateChip chip = line.standing() == EquipmentLine.Standing.GONE
                ? new StateChip(Icon.WARNING, texts.of("equipment.gone"), Tone.WARNING)
                : StateChip.of(texts, line.state());
        if (line.entry() != null) {
            chip.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> model.chip(line), model.momentProperty(), texts.localeProperty()));
        }
        return chip;
    }

    private String reason(EquipmentLine line) {
        if (line.standing() == EquipmentLine.Standing.GONE) {
            return texts.get("equipment.gone_why");
        }
        return line.entry() == null ? "" : model.words().reason(line.state(), line.reason(), line.last());
    }

    /** What can be done about a refusal; for a ticket that left In Progress the three choices of fault F30. */
    private Node choices(EquipmentLine line) {
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("choices");
        if (line.reason() != Reason.TICKET_GONE) {
            choices.getChildren()
                    .add(Buttons.word(
                            texts.of("outbox.act.retry"), () -> model.wishes().retry(line)));
        }
        if (line.stranded()) {
            choices.getChildren()
                    .addAll(
                            Buttons.word(texts.of("equipment.other_ticket"), this::choose),
                            Buttons.word(
                                    texts.of("outbox.act.keep_note"),
                                    () -> model.wishes().keepAsNote(line)));
        }
        choices.getChildren()
                .add(Buttons.word(
                        texts.of("outbox.act.discard"), () -> model.wishes().discard(line)));
        return choices;
    }

    private void choose() {
        choosing = !choosing;
        if (choosing) {
            model.otherTicket().begin(null, TicketState.IN_PROGRESS);
        }
        rebuild();
        if (choosing && getChildren().getLast() instanceof TicketChooser chooser) {
            chooser.focusField();
        }
    }

    private Node chooser(EquipmentLine line) {
        return new TicketChooser(model.otherTicket(), texts, null, ticket -> {
            choosing = false;
            model.wishes().move(line, ticket);
        });
    }

    private void keys(KeyEvent event) {
        EquipmentLine line = shown;
        if (line == null || event.getTarget() != this) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove(line);
        } else if (UNDO.match(event) && line.undoable()) {
            model.wishes().undo(line);
        } else if (event.getCode() == KeyCode.UP) {
            leave.accept(this, -1);
        } else if (event.getCode() == KeyCode.DOWN) {
            leave.accept(this, 1);
        } else {
            return;
        }
        event.consume();
    }

    /** On one line where there is room for it; in several where large text leaves none. */
    private static final class Acts extends FlowPane {
        Acts() {
            setPrefWrapLength(ONE_LINE);
            setAlignment(Pos.CENTER_RIGHT);
            getStyleClass().addAll("top", "choices");
        }

        @Override
        protected double computePrefWidth(double height) {
            List<Node> acts = getManagedChildren();
            return snappedLeftInset()
                    + acts.stream()
                            .mapToDouble(act -> snapSizeX(act.prefWidth(-1)))
                            .sum()
                    + snapSpaceX(getHgap()) * Math.max(0, acts.size() - 1)
                    + snappedRightInset();
        }
    }
}
