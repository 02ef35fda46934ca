package app.werkbank.ui.control;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A state as shape and word on a tinted ground; the colour only repeats them. */
public final class StateChip extends Label {

    /** A chip for anything; the two factories below are for the states that occur everywhere. */
    public StateChip(Icon icon, ObservableValue<String> text, Tone tone) {
        textProperty().bind(text);
        setGraphic(icon.node("small"));
        getStyleClass().addAll("chip", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    /**
     * A ticket's state in the person's words; an unknown one as the server wrote it (domain rule Tickets 1), and shorter where
     * there is no room, for nobody knows its length.
     */
    public static StateChip of(Texts texts, TicketState state) {
        if (!state.known()) {
            StateChip chip = new StateChip(Icon.of(state), new SimpleStringProperty(state.raw()), Tone.NEUTRAL);
            chip.accessibleTextProperty().bind(texts.of("ui.ticket.unknown", state.raw()));
            chip.setMinWidth(0);
            return chip;
        }
        Tone tone = state.inProgress() ? Tone.INFO : Tone.NEUTRAL;
        return new StateChip(Icon.of(state), texts.of("ui.ticket." + state.raw()), tone);
    }

    /** Where an entry stands on its way to the server. */
    public static StateChip of(Texts texts, IntentState state) {
        Tone tone = switch (state) {
            case HELD, QUEUED, SENDING -> Tone.INFO;
            case CONFIRMED -> Tone.SUCCESS;
            case IN_DOUBT -> Tone.WARNING;
            case REJECTED, NEEDS_USER -> Tone.DANGER;
            case CANCELLED, DISCARDED -> Tone.NEUTRAL;
        };
        return new StateChip(
                Icon.of(state), texts.of("ui.intent." + state.name().toLowerCase(Locale.ROOT)), tone);
    }
}
