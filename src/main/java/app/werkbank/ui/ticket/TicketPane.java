package app.werkbank.ui.ticket;

import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.control.EmptyState;
import app.werkbank.ui.control.Icon;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The place of the selected ticket; its sheet is made for the first one, so that the list is there sooner. */
final class TicketPane extends StackPane {
    private final Supplier<TicketSheet> maker;
    private final EmptyState nothing;
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable TicketSheet sheet;

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

    /** Gives the focus to the entry field where a reading can be entered. */
    void focusEntry() {
        if (sheet != null) {
            sheet.focusEntry();
        }
    }

    private void show(@Nullable TicketDetail shown) {
        nothing.setVisible(shown == null);
        scroll.setVisible(shown != null);
        if (shown != null && sheet == null) {
            sheet = maker.get();
            scroll.setContent(sheet);
            getChildren().add(scroll);
            ThemeManager.styleNow(scroll); // for its field is given the focus at once
        }
    }
}
