package app.werkbank.ui.outbox;

import app.werkbank.domain.IntentState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.control.Ends;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One line of the outbox: what, age, state and first thing to do; below it why it is there and when it is tried next. */
final class OutboxCell extends ListCell<OutboxLine> {
    private static final double ROOMY_EM = 34;
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final OutboxViewModel model;
    private final Texts texts;

    OutboxCell(OutboxViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setPrefWidth(0);
        texts.localeProperty().subscribe(() -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable OutboxLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        show(empty ? null : line);
    }

    private void show(@Nullable OutboxLine line) {
        pseudoClassStateChanged(HEAD, line != null && line.head());
        if (line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(line.head() ? head(line) : content(line));
        setAccessibleText(String.join(
                ", ",
                model.words().what(line),
                model.words().about(line),
                chipText(line),
                model.words().reason(line)));
    }

    private Node head(OutboxLine line) {
        Label title = label(model.words().what(line), "strong");
        title.setGraphic(icon(line).node("small", "muted"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label about = label(model.words().about(line), "vin", "muted", "small");
        whereRoomy(about);
        HBox row = row(title, about, fill());
        if (line instanceof OutboxLine.TicketHead head && head.ticket() != null) {
            row.getChildren().add(StateChip.of(texts, head.ticket().state()));
        }
        int entries = switch (line) {
            case OutboxLine.TicketHead head -> head.entries();
            case OutboxLine.DraftHead head -> head.entries();
            case OutboxLine.DuplicateHead head -> head.entries();
            case OutboxLine.SentHead head -> head.entries();
            default -> 0;
        };
        row.getChildren().add(label(texts.formats().number(entries), "muted", "number"));
        return row;
    }

    private Node content(OutboxLine line) {
        Label what = label(model.words().what(line), "what");
        if (icon(line) == Icon.ODOMETER) {
            what.setMinWidth(Region.USE_PREF_SIZE);
        }
        Label about = label(
                line instanceof OutboxLine.Entry entry && entry.vinOfTicket()
                        ? ""
                        : model.words().about(line));
        about.getStyleClass().addAll("muted", "small");
        if (!aboutVin(line)) {
            about.setMinWidth(Region.USE_PREF_SIZE); // whether it is added or removed
        }
        if (aboutVin(line)) {
            about.getStyleClass().add("vin");
            whereRoomy(about);
        }
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label age = label("", "muted", "small");
        age.setMinWidth(Region.USE_PREF_SIZE);
        age.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ageAndNext(line), model.momentProperty(), texts.localeProperty()));
        HBox standing = row(chip(line));
        standing.setAlignment(Pos.CENTER_RIGHT);
        primary(line).ifPresent(button -> {
            whereRoomy(button);
            standing.getChildren().add(button);
        });
        VBox told = new VBox(new Ends(row(what, about), standing));
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMinWidth(0);
        String reason = model.words().reason(line);
        if (reason.isEmpty()) {
            standing.getChildren().addFirst(age);
        } else {
            Label why = label(reason, "muted", "small");
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            HBox below = row(why, age);
            below.setAlignment(Pos.BASELINE_LEFT);
            told.getChildren().add(below);
        }
        return row(icon(line).node("muted"), told);
    }

    /** The content wraps: it is as high as it must be in the width of the list. */
    @Override
    protected double computePrefHeight(double width) {
        return width > 0 && getGraphic() != null
                ? snappedTopInset()
                        + getGraphic().prefHeight(width - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    /** With large text in a small window acts and VIN stand beside the list alone, so that no word is cut. */
    private void whereRoomy(Node node) {
        node.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getWidth() >= ROOMY_EM * getFont().getSize(), widthProperty(), fontProperty()));
        node.managedProperty().bind(node.visibleProperty());
    }

    private Optional<Node> primary(OutboxLine line) {
        return Act.quick(line).filter(act -> act != Act.SHOW_TICKET).map(act -> {
            Button button = Buttons.word(ActKeys.label(texts, act, line), () -> {
                model.selectedProperty().set(line);
                if (act == Act.COPY_REPORT) {
                    ActKeys.copy(model);
                } else {
                    model.work().act(act, line);
                }
            });
            button.setFocusTraversable(false);
            return button;
        });
    }

    private Node chip(OutboxLine line) {
        return OutboxCell.chip(model, texts, line);
    }

    /** The state of a line as shape and words; the time left counts down by itself. */
    static StateChip chip(OutboxViewModel model, Texts texts, OutboxLine line) {
        if (line instanceof OutboxLine.Entry entry) {
            StateChip chip = StateChip.of(texts, entry.state());
            if (entry.state() == IntentState.HELD) {
                chip.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> new IntentWords(texts)
                                        .chip(
                                                entry.state(),
                                                entry.intent().dueAt(),
                                                model.momentProperty().get()),
                                model.momentProperty(),
                                texts.localeProperty()));
            }
            return chip;
        }
        if (line instanceof OutboxLine.Sent) {
            return StateChip.of(texts, IntentState.CONFIRMED);
        }
        return line instanceof OutboxLine.Draft
                ? new StateChip(Icon.TICKET, texts.of("outbox.chip.draft"), Tone.WARNING)
                : new StateChip(Icon.WARNING, texts.of("outbox.chip.duplicate"), Tone.WARNING);
    }

    private String chipText(OutboxLine line) {
        return line.head() ? "" : OutboxCell.chip(model, texts, line).getText();
    }

    private String ageAndNext(OutboxLine line) {
        String age = model.words().age(line);
        String next = line instanceof OutboxLine.Entry entry
                ? new IntentWords(texts)
                        .nextTry(entry.intent(), model.momentProperty().get().now())
                : "";
        return next.isEmpty() ? age : age + ", " + next;
    }

    private static boolean aboutVin(OutboxLine line) {
        return !(line instanceof OutboxLine.Entry entry) || entry.reading();
    }

    static Icon icon(OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry -> entry.reading() ? Icon.ODOMETER : Icon.EQUIPMENT;
            case OutboxLine.Draft draft -> Icon.ODOMETER;
            case OutboxLine.Duplicate duplicate -> Icon.ODOMETER;
            case OutboxLine.TicketHead head -> Icon.TICKET;
            case OutboxLine.DraftHead head -> Icon.VEHICLE;
            case OutboxLine.DuplicateHead head -> Icon.WARNING;
            case OutboxLine.Sent sent -> Icon.ODOMETER;
            case OutboxLine.SentHead head -> Icon.CONFIRMED;
        };
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region fill() {
        Region fill = new Region();
        HBox.setHgrow(fill, Priority.ALWAYS);
        return fill;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
