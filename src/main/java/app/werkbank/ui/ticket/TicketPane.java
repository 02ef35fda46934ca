package app.werkbank.ui.ticket;

import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Frames;
import app.werkbank.ui.control.Icon;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The place of the selected ticket. Its sheet is made for the first one, in frames of its own, so that the list is there
 * before it.
 */
final class TicketPane extends StackPane {
    private final Supplier<TicketSheet> maker;
    private final EmptyState nothing;
    private final ScrollPane scroll = new ScrollPane();
    private boolean coming;
    private @Nullable TicketSheet sheet;
    /** The ticket that was shown from its top. */
    private @Nullable UUID top;
    /** Where the focus was when it was wanted for an entry that was not there yet. */
    private @Nullable Node waiting;

    TicketPane(TicketViewModel model, Texts texts, Supplier<TicketSheet> maker) {
        this.maker = maker;
        this.nothing = new EmptyState(Icon.TICKET, texts.of("ticket.choose"), texts.of("ticket.choose.next"));
        getStyleClass().add("ticket-pane");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        getChildren().add(nothing);
        model.detailProperty().subscribe(this::show);
    }

    /** Gives the focus to the entry field where a reading can be entered, once it is there. */
    void focusEntry() {
        if (sheet != null) {
            ThemeManager.styleNow(scroll); // before its first frame there is no field yet that takes the focus
            sheet.focusEntry();
        } else if (getScene() != null) {
            waiting = getScene().getFocusOwner();
        }
    }

    private void show(@Nullable TicketDetail shown) {
        nothing.setVisible(shown == null);
        scroll.setVisible(shown != null);
        if (sheet != null) {
            sheet.show(shown); // here, before whoever wants the focus in it hears of the ticket
        }
        if (shown != null && !shown.ticket().id().equals(top)) {
            top = shown.ticket().id();
            scroll.setVvalue(0);
        }
        if (shown != null && !coming) {
            coming = true;
            Frames.afterTwo(this, this::furnish);
        }
    }

    private void furnish() {
        TicketSheet made = maker.get();
        sheet = made;
        scroll.setContent(made);
        getChildren().add(scroll);
        Frames.oneByOne(this, List.of(this::giveFocus, made::furnish)); // its styles are there with its first frame
    }

    @SuppressWarnings("ReferenceEquality") // nodes are themselves
    private void giveFocus() {
        if (waiting != null && getScene() != null && getScene().getFocusOwner() == waiting) {
            focusEntry();
        }
        waiting = null;
    }
}
