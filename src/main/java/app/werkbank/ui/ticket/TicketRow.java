package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.StateChip;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The two lines of a ticket in the list: number and state, then vehicle and reference.
 *
 * <p>It places them itself, without panes in between: the time until a list is there is that of styling its nodes.
 */
final class TicketRow extends Region {
    /** Below this width, in em, what is unsent is a shape alone; its word is in what a screen reader says. */
    private static final double ROOMY_EM = 18;

    private static final double GAP = 8;
    private static final double LINE_GAP = 2;
    /** Of the second line, what is left to a long reference beside a long vehicle. */
    private static final double REFERENCE_PART = 0.5;

    private final Texts texts;
    private final Label number = new Label();
    private final Label vehicle = new Label();
    private final Label reference = new Label();
    private Label chip = new Label();
    /** Whose chip is shown: a new one costs more than all else in a row. */
    private @Nullable TicketState chipped;
    /** Made for the first ticket that has something unsent, which most have not. */
    private @Nullable Label unsent;

    TicketRow(Texts texts) {
        this.texts = texts;
        getStyleClass().add("ticket-row");
        setMinHeight(USE_PREF_SIZE); // a cell asks for no more
        number.getStyleClass().add("strong");
        vehicle.getStyleClass().addAll("small", "muted");
        reference.getStyleClass().addAll("small", "muted");
        getChildren().addAll(number, chip, vehicle, reference);
    }

    void show(TicketLine line) {
        Ticket ticket = line.ticket();
        number.setText(ticket.label());
        if (!ticket.state().equals(chipped)) {
            chipped = ticket.state();
            chip = StateChip.of(texts, ticket.state());
            getChildren().set(1, chip);
        }
        if (line.unsent() && unsent == null) {
            unsent = unsent();
            getChildren().add(unsent);
        }
        if (unsent != null) {
            unsent.setVisible(line.unsent());
        }
        vehicle.setText(line.vehicle().isEmpty() ? texts.get("ticket.novin") : line.vehicle());
        reference.setText(reference(ticket));
    }

    /** What the second line says of the vehicle. */
    String vehicle() {
        return vehicle.getText();
    }

    /** The workshop's reference, else that of somebody outside; empty where there is none. */
    static String reference(Ticket ticket) {
        if (ticket.customerReference() != null) {
            return ticket.customerReference();
        }
        return ticket.externalReference() == null ? "" : ticket.externalReference();
    }

    private Label unsent() {
        Label made = new Label(null, Icon.QUEUED.node("small", "text-normal-reading"));
        made.textProperty().bind(texts.of("ticket.unsent"));
        made.getStyleClass().addAll("small", "text-normal-reading");
        made.contentDisplayProperty()
                .bind(Bindings.createObjectBinding(
                        () -> getWidth() < ROOMY_EM * number.getFont().getSize()
                                ? ContentDisplay.GRAPHIC_ONLY
                                : ContentDisplay.LEFT,
                        widthProperty(),
                        number.fontProperty()));
        made.visibleProperty().subscribe(this::requestLayout);
        return made;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        return around.getTop() + first() + LINE_GAP + second() + around.getBottom();
    }

    private double first() {
        double marked = unsent == null ? 0 : unsent.prefHeight(-1);
        return snapSizeY(Math.max(marked, Math.max(number.prefHeight(-1), chip.prefHeight(-1))));
    }

    private double second() {
        return snapSizeY(Math.max(vehicle.prefHeight(-1), reference.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double left = around.getLeft();
        double right = getWidth() - around.getRight();
        double top = around.getTop();
        double height = first();
        double x = left + place(number, left, top, number.prefWidth(-1), height) + GAP;
        if (unsent != null && unsent.isVisible()) {
            x += place(unsent, x, top, unsent.prefWidth(-1), height) + GAP;
        }
        double wide = snapSizeX(Math.max(chip.minWidth(-1), Math.min(chip.prefWidth(-1), right - x)));
        place(chip, right - wide, top, wide, height);

        double below = top + height + LINE_GAP;
        double room = Math.max(0, right - left - GAP);
        double theirs = Math.max(room * REFERENCE_PART, room - vehicle.prefWidth(-1));
        double referred = snapSizeX(Math.min(reference.prefWidth(-1), theirs));
        place(vehicle, left, below, Math.min(vehicle.prefWidth(-1), room - referred), second());
        place(reference, right - referred, below, referred, second());
    }

    /** In the middle of its line, not broader than told; returns how broad it is. */
    private double place(Node node, double x, double y, double width, double height) {
        double broad = snapSizeX(width);
        double high = snapSizeY(node.prefHeight(-1));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - high) / 2), broad, high);
        return broad;
    }
}
