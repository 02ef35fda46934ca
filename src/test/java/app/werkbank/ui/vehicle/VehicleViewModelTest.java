package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.ui.Confirmed;
import app.werkbank.ui.chart.ChartSeries;
import app.werkbank.ui.entry.BreakNoteEdit;
import app.werkbank.ui.entry.EntryWorkshop;
import app.werkbank.ui.outbox.MistakeViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VehicleViewModelTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    private EntryWorkshop workshop;
    private VehicleViewModel model;

    @BeforeEach
    void openTheVehicle() {
        workshop = EntryWorkshop.withoutWindow(folder);
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
    void ofAVeryLongHistoryTheNewestEndComesFirstAndThenAllOfIt() {
        Vin other = new Vin("XX0TESTCAR0000001");
        long[] km = LongStream.range(0, 2_600)
                .map(i -> i == 5 ? 900_000 : 100_000 + i)
                .toArray();
        workshop.pulled(other, km);
        List<VehicleHistory> seen = new ArrayList<>();
        model.historyProperty().subscribe(history -> {
            if (history != null && history.lines().size() > 4) {
                seen.add(history);
            }
        });
        model.open(other.text());
        workshop.settle();
        assertEquals(List.of(false), seen.stream().map(VehicleHistory::whole).toList());
        model.readOlder();
        workshop.settle();
        model.readOlder();
        workshop.settle();
        assertEquals(
                List.of(false, true), seen.stream().map(VehicleHistory::whole).toList());
        assertEquals(2_001, seen.getFirst().lines().size());
        assertEquals(2_600, model.shown().size());
        assertEquals(
                seen.getFirst().lines().getLast().row(),
                seen.getLast().lines().getLast().row());
        model.entry().textProperty().set("102700");
        workshop.settle();
        assertEquals(
                Kilometres.of(900_000),
                Objects.requireNonNull(model.entry().basisProperty().get())
                        .trend()
                        .maximum(),
                "what is typed is compared with all of it");
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
    void aReplacedMeterContinuesTheLifeLineAtTheKilometresThatAreNoted() {
        model.selectPoint(2);
        BreakNoteEdit edit = new BreakNoteEdit(workshop.texts);
        edit.reasonProperty().set(BreakReason.METER_REPLACED);
        edit.continueAt().textProperty().set("175,000");
        model.note(model.selectedProperty().get(), edit.note());
        workshop.settle();
        VehicleHistory history = model.historyProperty().get();
        ChartSeries life = Objects.requireNonNull(history.life());
        assertEquals(175_000, life.point(2).value().value().intValue());
        assertEquals(197_432, life.point(3).value().value().intValue());
    }

    @Test
    void aReadingMadeHereAndSentIsReportedAsAMistakeAndKeepsALocalNote() {
        model.entry().textProperty().set("184100");
        model.entry().enter();
        workshop.settle();
        HistoryLine unsent = model.shown().getFirst();
        assertFalse(MistakeViewModel.possible(unsent.row().row()));
        assertFalse(MistakeViewModel.possible(model.shown().getLast().row().row()), "made elsewhere: no ticket");
        UUID entry = Objects.requireNonNull(unsent.row().entry()).intent();
        IntentRow intent =
                workshop.store.read(db -> new SqlLedger(db).intent(entry)).orElseThrow();
        Confirmed.at(workshop.store, intent, EntryWorkshop.NOW);
        workshop.settle();
        HistoryLine sent = model.shown().getFirst();
        model.mistake().begin(sent.row().row());
        workshop.settle();
        model.mistake().right().textProperty().set("183100");
        assertTrue(model.mistake().reportProperty().get().contains("7440303"));
        model.mistake().copied();
        workshop.settle();
        assertEquals(Kilometres.of(183_100), model.shown().getFirst().reported());
        assertEquals(null, model.mistake().subjectProperty().get());
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
            List<String> opened = new ArrayList<>();
            model.search().enter(opened::add, Assertions::fail);
            assertEquals(List.of(VIN.text()), opened, text);
        }
    }

    @Test
    void enterAfterFastTypingOpensWhatWasTypedAndNotTheOnlyHitOfItsBeginning() {
        workshop.ticket(7_440_555, TicketState.IN_PROGRESS, "XX0TESTCAR0000001");
        List<String> opened = new ArrayList<>();
        model.search().queryProperty().set("74403");
        workshop.settle();
        model.search().queryProperty().set("7440555");
        model.search().enter(opened::add, Assertions::fail);
        assertEquals(List.of(), opened, "its hits are not here yet");
        workshop.settle();
        assertEquals(List.of("XX0TESTCAR0000001"), opened);
    }

    @Test
    void theTableIsSavedForTheSpreadsheetsOfTheLanguage() throws IOException {
        workshop.texts.speak(Locale.GERMANY);
        Path file = folder.resolve("readings.csv");
        model.files().saveTable(file);
        workshop.settle();
        List<String> lines = Files.readAllLines(file);
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).startsWith(VIN.text() + ";170000;"), lines.get(1));
        assertEquals(
                "Als readings.csv gespeichert.",
                model.files().work().toldProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        model.files().saveTable(folder.resolve("missing").resolve("readings.csv"));
        workshop.settle();
        assertTrue(
                model.files().work().toldProperty().get().startsWith("Not saved: "),
                model.files().work().toldProperty().get());
    }
}
