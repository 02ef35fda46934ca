package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.ui.entry.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VehicleViewModelTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    private Workshop workshop;
    private VehicleViewModel model;

    @BeforeEach
    void openTheVehicle() {
        workshop = Workshop.withoutWindow(folder);
        workshop.pulled(VIN, 170_000, 174_000, 160_000, 182_432);
        workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
        model = new VehicleViewModel(workshop.place);
        model.open(VIN.text());
        workshop.settle();
    }

    @AfterEach
    void closeTheWorkshop() {
        model.close();
        workshop.close();
    }

    @Test
    void theTableIsNewestFirstAndItsRowsAreFoundByTheirPointInTheChart() {
        assertEquals(
                List.of(3, 2, 1, 0),
                model.shown().stream().map(HistoryLine::index).toList());
        model.selectPoint(1);
        assertEquals(2, model.rowOf(model.selectedProperty().get()));
    }

    @Test
    void aFilteredReadingHasNoRow() {
        model.selectPoint(1);
        model.filterProperty().set(HistoryFilter.ALL.breaking(true));
        assertEquals(List.of(2), model.shown().stream().map(HistoryLine::index).toList());
        assertEquals(-1, model.rowOf(model.selectedProperty().get()));
    }

    @Test
    void theDaysOfTheFilterAreIncluded() {
        LocalDate day = LocalDate.ofInstant(model.shown().get(1).row().row().at(), workshop.clock.getZone());
        model.filterProperty().set(HistoryFilter.ALL.from(day).to(day));
        assertEquals(List.of(2), model.shown().stream().map(HistoryLine::index).toList());
    }

    @Test
    void theSelectionStaysOnItsReadingWhenAnotherIsEntered() {
        model.selectPoint(2);
        model.entry().textProperty().set("184100");
        model.entry().enter();
        workshop.settle();
        assertEquals(5, model.shown().size());
        assertEquals(2, model.selectedProperty().get().index());
    }

    @Test
    void aNoteOnABreakIsShownWithIt() {
        model.selectPoint(2);
        model.note(model.selectedProperty().get(), BreakNote.of(BreakReason.METER_REPLACED));
        workshop.settle();
        assertEquals(
                BreakNote.of(BreakReason.METER_REPLACED),
                model.selectedProperty().get().note());
        model.note(model.selectedProperty().get(), null);
        workshop.settle();
        assertEquals(null, model.selectedProperty().get().note());
    }

    @Test
    void theVehiclesOpenedLastAreOfferedFirst() {
        model.open("JH4KA7630PC000001");
        workshop.settle();
        workshop.clock.move(java.time.Duration.ofMinutes(1));
        model.open(VIN.text());
        workshop.settle();
        model.open(null);
        workshop.settle();
        assertEquals(
                List.of(VIN.text(), "JH4KA7630PC000001"),
                model.search().hits().stream().map(hit -> hit.vin().text()).toList());
    }

    @Test
    void aTicketAReferenceAndALookAlikeFindTheVehicle() {
        for (String text : List.of("7440303", "REF-7440303", "JH4KA763OPC", "007649")) {
            model.search().queryProperty().set(text);
            workshop.settle();
            assertEquals(
                    List.of(VIN.text()),
                    model.search().hits().stream().map(hit -> hit.vin().text()).toList(),
                    text);
            assertEquals(Optional.of(VIN.text()), model.search().enter());
        }
    }

    @Test
    void theTableIsSavedForTheSpreadsheetsOfTheLanguage() throws IOException {
        workshop.texts.speak(Locale.GERMANY);
        Path file = folder.resolve("readings.csv");
        model.saveTable(file);
        workshop.settle();
        List<String> lines = Files.readAllLines(file);
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).startsWith(VIN.text() + ";170000;"), lines.get(1));
        assertEquals("Als readings.csv gespeichert.", model.toldProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        model.saveTable(folder.resolve("missing").resolve("readings.csv"));
        workshop.settle();
        assertTrue(
                model.toldProperty().get().startsWith("Not saved: "),
                model.toldProperty().get());
    }
}
