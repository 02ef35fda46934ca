package app.werkbank.ui.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.entry.EntryWorkshop;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxTest.class)
class TicketListPaneTest {
    private static final int MANY = 60;

    @TempDir
    Path folder;

    private EntryWorkshop workshop;
    private TicketsViewModel model;
    private Parent view;

    @BeforeEach
    void openTheScreen() {
        workshop = EntryWorkshop.withWindow(folder);
        model = Fx.get(() -> new TicketsViewModel(workshop.place));
        TicketsView screen = Fx.get(() -> new TicketsView(
                model, workshop.texts, VBox::new, equipment -> false, new Navigator(new Place.Tickets())));
        view = screen.node();
        Button rail = Fx.get(Button::new);
        Fx.show(() -> new HBox(rail, view), 1100, 700);
        Fx.run(() -> {
            rail.requestFocus();
            screen.show(new Place.Tickets());
        });
    }

    @AfterEach
    void closeTheScreen() {
        Fx.run(model::close);
        workshop.close();
    }

    @Test
    void withNothingToChooseTheFocusIsInTheListAndNotInTheRail() {
        Fx.await("the list has the focus", () -> view.lookup(".ticket-view").isFocused());
    }

    @Test
    void everyTicketHasItsTwoLinesForItself() {
        workshop.put(IntStream.range(0, 5)
                .mapToObj(i -> EntryWorkshop.ticketOf(
                        7_450_000 + i, TicketState.IN_PROGRESS, null, null, EntryWorkshop.NOW.plusSeconds(i)))
                .toList());
        Fx.await("they are listed", () -> view.lookupAll(".ticket-row").size() >= 5);
        Fx.settle();
        Fx.run(() -> {
            for (Node row : view.lookupAll(".ticket-row")) {
                Bounds inside = row.getLayoutBounds();
                for (Node part : ((Parent) row).getChildrenUnmodifiable()) {
                    assertTrue(inside.contains(part.getBoundsInParent()), () -> part + " outside of " + row);
                    double padding = ((Region) row).snappedRightInset();
                    assertTrue(
                            part.getBoundsInParent().getMaxX() <= inside.getMaxX() - padding,
                            () -> part + " is not in line at the right of " + row);
                }
                assertTrue(row.getBoundsInParent().getMaxY()
                        <= row.getParent().getLayoutBounds().getHeight());
            }
        });
    }

    @Test
    void theSelectedTicketIsInSightWhenTheSearchIsEmptiedAgain() {
        List<Ticket> many = IntStream.range(0, MANY)
                .mapToObj(i -> EntryWorkshop.ticketOf(
                        7_450_000 + i, TicketState.IN_PROGRESS, null, null, EntryWorkshop.NOW.plusSeconds(i)))
                .toList();
        workshop.put(many);
        Fx.run(() -> model.list().queryProperty().set("7450002"));
        Fx.await("it is found", () -> model.list().lines().size() == 1);
        Fx.run(() -> model.open(many.get(2).id()));
        Fx.run(() -> model.list().queryProperty().set(""));
        Fx.await("all are listed", () -> model.list().lines().size() == MANY);
        Fx.await(
                "its row is in sight",
                () -> view.lookupAll(".ticket-view .list-cell").stream()
                        .map(ListCell.class::cast)
                        .anyMatch(cell -> cell.isVisible() && cell.isSelected()));
        assertEquals(many.get(2).id(), model.list().selectedProperty().get());
    }
}
