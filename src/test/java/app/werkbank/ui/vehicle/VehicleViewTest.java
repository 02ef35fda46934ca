package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Vin;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.OdometerChart;
import app.werkbank.ui.entry.EntryWorkshop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(FxTest.class)
class VehicleViewTest {
    private static final Vin VIN = VehicleWindow.VIN;

    /** Of the window's width, at the left of every screen. */
    private static final int RAIL_PX = 112;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private EntryWorkshop workshop;
    private VehicleViewModel model;
    private VehicleWindow window;
    private Parent root;

    @BeforeEach
    void openTheScreen() {
        window = new VehicleWindow(folder);
        workshop = window.workshop;
        model = window.model;
        root = window.root;
    }

    @AfterEach
    void closeTheScreen() {
        window.close();
    }

    @Test
    void theLastCharactersOfAVinFindTheVehicleAndEnterOpensIt() {
        robot.write("007649");
        Fx.await("one vehicle is found", () -> model.search().hits().size() == 1);
        robot.type(KeyCode.ENTER);
        Fx.await("its history is shown", () -> model.shown().size() == 4);
        Fx.await("it is asked for", () -> workshop.sync.opened.equals(List.of(VIN.text())));
    }

    @Test
    void aVinOfTheWrongLengthIsRefusedInPlaceWithItsLength() {
        robot.write("JH4KA7630PC00764X9");
        Fx.await("nothing is found", () -> model.search().hits().isEmpty());
        robot.type(KeyCode.ENTER);
        Fx.await("it says so", () -> texts().contains("A VIN has 17 characters, this has 18."));
        assertTrue(Fx.get(() -> texts().contains("18 of 17")));
    }

    @Test
    void anImpossibleLetterIsNamedWithItsPlaceAndWhatMayBeMeant() {
        robot.write("JH4KA763OPC");
        Fx.await("it says so", () -> texts().contains("O in place 9 never occurs in a VIN: 0?"));
    }

    @Test
    void chartAndTableShowOneSelection() {
        open();
        Fx.run(() -> table().getSelectionModel().select(1));
        assertEquals(2, Fx.get(() -> chart().getSelectedIndex()), "the newest row is the last point");
        Fx.run(() -> chart().requestFocus());
        robot.type(KeyCode.HOME);
        Fx.await("the last row is selected", () -> table().getSelectionModel().getSelectedIndex() == 3);
        robot.type(KeyCode.B);
        Fx.await("the break is selected", () -> table().getSelectionModel().getSelectedIndex() == 1);
        assertTrue(
                Fx.get(() -> texts().stream().anyMatch(text -> text.startsWith("Lower than before: the server says"))));
    }

    @Test
    void theVinIsShownInGroupsAndCopiedAsItsBareSeventeen() {
        open();
        assertTrue(Fx.get(() -> texts().contains("JH4 KA7630 PC007649")));
        Fx.run(() -> root.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> workshop.texts.get("vehicle.vin.copy").equals(button.getAccessibleText()))
                .filter(Button::isVisible)
                .forEach(Button::fire));
        assertEquals(VIN.text(), Fx.get(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void theColumnOfTheDateHoldsEveryDateOfTheYearInEveryLanguage() {
        open();
        Fx.run(() -> root.getScene().getWindow().setWidth(1280 - RAIL_PX));
        Fx.settle();
        Labeled cell = (Labeled) Fx.get(() -> table().lookup(".table-row-cell .table-cell"));
        double room = Fx.get(() ->
                cell.getWidth() - cell.getInsets().getLeft() - cell.getInsets().getRight());
        for (String language : Texts.LANGUAGES) {
            Fx.run(() -> {
                workshop.texts.speak(Locale.of(language));
                for (int day = 0; day < 365; day++) {
                    Text date = new Text(workshop.texts
                            .formats()
                            .dateTime(Instant.parse("2028-01-01T20:48:00Z").plus(Duration.ofDays(day))));
                    date.setFont(cell.getFont());
                    assertTrue(date.getLayoutBounds().getWidth() <= room, date.getText());
                }
            });
        }
    }

    @Test
    void aReadingWithFourMarksCutsNoWordInTheLeastWindow() {
        open();
        Fx.run(() ->
                model.note(model.shown().get(1), new BreakNote(BreakReason.METER_REPLACED, Kilometres.of(175_000))));
        Fx.await("the note is shown", () -> model.shown().get(1).note() != null);
        for (String language : Texts.LANGUAGES) {
            Fx.run(() -> {
                root.getScene().getWindow().setWidth(1280 - RAIL_PX);
                workshop.texts.speak(Locale.of(language));
            });
            Fx.settle();
            Fx.run(() -> {
                MarkLine line = (MarkLine) table().lookupAll(".table-cell").stream()
                        .map(cell -> ((Labeled) cell).getGraphic())
                        .filter(MarkLine.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                List<Label> marks =
                        line.getChildren().stream().map(Label.class::cast).toList();
                assertEquals(4, marks.size());
                assertEquals(ContentDisplay.LEFT, marks.getFirst().getContentDisplay(), "the weightiest says its word");
                assertEquals(
                        List.of(),
                        Access.cut(table()).stream()
                                .filter(fault -> fault.startsWith("cut"))
                                .toList());
                double end =
                        line.localToScene(marks.getLast().getBoundsInParent()).getMaxX();
                Node cell = line.getParent();
                assertTrue(end <= cell.localToScene(cell.getLayoutBounds()).getMaxX(), "it ends in its column");
            });
        }
    }

    @Test
    void theFilterLeavesTheBreakingOnesAndOneKeyShowsAllAgain() {
        open();
        robot.clickOn("Breaking");
        Fx.await("one is left", () -> model.shown().size() == 1);
        assertTrue(Fx.get(() -> texts().contains("1 of 4 shown")));
        Fx.run(() -> table().requestFocus());
        robot.type(KeyCode.ESCAPE);
        Fx.await("all are back", () -> model.shown().size() == 4);
    }

    @Test
    void aReadingThatArrivesLeavesTheTableWhereItWasScrolledTo() {
        workshop.pulled(VIN, LongStream.range(183_000, 183_080).toArray());
        robot.write(VIN.text()).type(KeyCode.ENTER);
        Fx.await("its history is shown", () -> model.shown().size() == 84);
        Fx.settle();
        Fx.run(() -> table().getSelectionModel().select(0));
        Fx.run(() -> table().scrollTo(60));
        Fx.settle();
        workshop.pulled(VIN, 183_100);
        Fx.await("it is there", () -> model.shown().size() == 85);
        Fx.settle();
        assertTrue(
                Fx.get(() -> rows().getFirstVisibleCell().getIndex()) >= 50,
                () -> "scrolled to " + Fx.get(() -> rows().getFirstVisibleCell().getIndex()));
        assertEquals(
                Fx.get(() -> model.selectedProperty().get()),
                Fx.get(() -> table().getSelectionModel().getSelectedItem()));
    }

    @Test
    void aReadingEnteredHereStandsInTheTableAtOnce() {
        open();
        Fx.await("the field has the focus", () -> field().isFocused());
        Fx.await("the ticket is known", () -> texts().contains("On ticket 7440303, REF-7440303"));
        robot.write("184100").type(KeyCode.ENTER);
        Fx.await("it is there", () -> model.shown().size() == 5);
        assertTrue(model.shown().getFirst().madeHere());
    }

    @Test
    void offlineAndNotCachedIsSaidAndTheReadingCanStillBeEntered() {
        workshop.sync.offline(EntryWorkshop.NOW);
        Fx.run(() -> model.open("JH4KA7630PC000001"));
        Fx.await("it says so", () -> texts().contains("This car’s history is not on this computer."));
        assertTrue(Fx.get(() -> field().isVisible()));
    }

    @Test
    void everythingHasANameAndASize() {
        assertEquals(List.of(), Fx.get(() -> Access.faults(root)));
        open();
        Fx.settle();
        assertEquals(List.of(), Fx.get(() -> Access.faults(root)));
    }

    private void open() {
        robot.write(VIN.text()).type(KeyCode.ENTER);
        Fx.await("its history is shown", () -> model.shown().size() == 4);
        Fx.settle();
    }

    private TextField field() {
        return (TextField) root.lookup(".odometer-field");
    }

    private Chart chart() {
        return new Chart((OdometerChart) root.lookup(".odometer-chart"));
    }

    private record Chart(OdometerChart node) {
        int getSelectedIndex() {
            return node.selectedIndexProperty().get();
        }

        void requestFocus() {
            node.requestFocus();
        }
    }

    private TableView<?> table() {
        return (TableView<?>) root.lookup(".history-table");
    }

    private VirtualFlow<?> rows() {
        return (VirtualFlow<?>) table().lookup(".virtual-flow");
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(root, texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
