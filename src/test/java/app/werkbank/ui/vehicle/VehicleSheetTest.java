package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.TrendLimits;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.store.OdometerRow;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.entry.EntryWorkshop;
import app.werkbank.ui.paper.NotedOutlet;
import app.werkbank.ui.paper.Paper;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperNode;
import app.werkbank.ui.paper.PaperPicture;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PdfFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screens.md 21: a vehicle with 300 readings on A4 and Letter, as a file and at the printer. */
@ExtendWith(FxTest.class)
class VehicleSheetTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");
    private static final int READINGS = 300;
    private static final PaperPicture NO_CHART = new PaperPicture(1, 1, new int[] {0});

    @TempDir
    Path folder;

    private EntryWorkshop workshop;
    private NotedOutlet outlet;

    @BeforeEach
    void openTheWorkshop() {
        workshop = EntryWorkshop.withWindow(folder);
        outlet = new NotedOutlet(folder);
        SplittableRandom random = new SplittableRandom(21);
        List<OdometerRow> rows = new ArrayList<>();
        long km = 900;
        Instant at = EntryWorkshop.NOW.minus(Duration.ofDays(365L * 9));
        for (int i = 0; i < READINGS; i++) {
            boolean breaking = i > 0 && i % 41 == 0;
            long value = breaking ? km - 4_300 : (km += 100 + random.nextInt(900));
            at = at.plus(Duration.ofHours(200 + random.nextInt(100)));
            rows.add(workshop.pulledRow(VIN, Kilometres.of(value), at, i, breaking));
        }
        workshop.insert(VIN, rows);
    }

    @AfterEach
    void closeTheWorkshop() {
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, A4", "nl-NL, A4", "de-DE, A4", "fr-FR, A4", "en-US, LETTER", "fr-CA, LETTER"})
    void everyReadingStandsInsideTheMarginsInEveryLanguage(String language, PaperSize size) throws IOException {
        workshop.texts.speak(Locale.forLanguageTag(language));
        PaperDocument sheet = compose(size);
        assertEquals(List.of(), Paper.outside(sheet));
        Path pdf = folder.resolve("sheet.pdf");
        PdfFile.write(sheet, pdf);
        String words = Paper.words(pdf);
        assertTrue(words.contains("\u25BC"), "a break has a shape");
        HistoryWords history = new HistoryWords(workshop.texts);
        for (HistoryLine line : history().lines()) {
            String date = history.date(line).replace('\u00a0', ' ');
            assertTrue(words.contains(date), () -> date + " is missing");
        }
        assertTrue(words.contains(VIN.grouped()));
        assertEquals(7, words.split(history.mark(app.werkbank.ui.chart.Mark.BREAKING) + ",", -1).length - 1, words);
    }

    @Test
    void paperDoesNotSayThatAReadingIsSentSoonButThatItIsNotSentYet() throws IOException {
        Ticket ticket = workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
        NewReading reading = new NewReading(VIN, new BigDecimal("990000"), DistanceUnit.KM, EntryWorkshop.NOW);
        workshop.place.entries().saveReading(reading, ticket.id()).join();
        Path pdf = folder.resolve("sheet.pdf");
        PdfFile.write(compose(PaperSize.A4), pdf);
        String words = Paper.words(pdf);
        assertTrue(words.contains("Not sent"), words);
        assertFalse(words.contains(workshop.texts.get("ui.intent.held")), words);
    }

    @Test
    void theSheetIsSavedFromTheMenuAsShown() throws IOException {
        Stage stage = open();
        fire(stage, 1);
        Path pdf = folder.resolve("odometer-007649.pdf");
        Fx.await("the file is there", () -> Files.exists(pdf));
        assertTrue(Paper.pages(pdf) >= 6, Paper.pages(pdf) + " pages");
        Paper.shoot(pdf, 0, "sheet-a4-1");
        Paper.shoot(pdf, 1, "sheet-a4-2");
        Paper.shoot(pdf, Paper.pages(pdf) - 1, "sheet-a4-last");
        assertTrue(Paper.words(pdf).contains("Server data as of 17 May 2024 10:00. 300 readings."));
    }

    @Test
    void controlPPrintsTheSameOnThePaperOfThePrinter() {
        outlet.paper = PaperSize.LETTER;
        Stage stage = open();
        Fx.await("the history is shown", () -> !menu(stage).isDisabled());
        Fx.run(() -> KeyEvent.fireEvent(
                menu(stage), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, false, true, false, false)));
        Fx.await("it is printed", () -> !outlet.printed.isEmpty());
        PaperDocument printed = outlet.printed.getFirst();
        assertEquals(PaperSize.LETTER, printed.size());
        assertEquals(List.of(), Paper.outside(printed));
        Scene page = Fx.get(
                () -> new Scene(new PaperNode(printed.size(), printed.pages().getFirst())));
        Shots.assertShowsSomething(Shots.save(page, Shots.named("sheet-letter-printer-1")));
    }

    @Test
    void aMissingPrinterAndOneThatFailsAreTold() {
        outlet.paper = null;
        Stage stage = open();
        fire(stage, 0);
        Fx.await("it is told", () -> told(stage).startsWith("No printer is set up"));
        outlet.paper = PaperSize.A4;
        outlet.trouble = "out of paper";
        fire(stage, 0);
        Fx.await("it is told", () -> told(stage).equals("Not printed: out of paper"));
    }

    @Test
    void theChartAndBothTablesAreSaved() throws IOException {
        Stage stage = open();
        fire(stage, 4);
        Path csv = folder.resolve("odometer-007649.csv");
        Fx.await("the table is there", () -> told(stage).startsWith("Saved"));
        assertEquals('\uFEFF', Files.readString(csv).charAt(0));
        fire(stage, 5);
        Fx.await("the table is there", () -> told(stage).startsWith("Saved") && plain(csv));
        fire(stage, 6);
        Fx.await("the chart is there", () -> Files.exists(folder.resolve("odometer-007649.png")));
    }

    private static boolean plain(Path csv) {
        try {
            return Files.readString(csv).startsWith("vin,");
        } catch (IOException e) {
            return false;
        }
    }

    private void fire(Stage stage, int item) {
        Fx.await("the history is shown", () -> !menu(stage).isDisabled());
        Fx.run(() -> menu(stage).getItems().get(item).fire());
    }

    private static MenuButton menu(Stage stage) {
        return (MenuButton) stage.getScene().lookup(".menu-button");
    }

    private static String told(Stage stage) {
        return ((Label) stage.getScene().lookup(".told")).getText();
    }

    private VehicleHistory history() {
        return workshop.store.read(db -> VehicleHistory.read(db, VIN.text(), TrendLimits.DEFAULT));
    }

    private PaperDocument compose(PaperSize size) {
        VinReading vin = VinReader.read(VIN.text(), Year.of(2024));
        return new VehicleSheet(workshop.texts, EntryWorkshop.NOW).compose(vin, history(), size, NO_CHART);
    }

    private Stage open() {
        return Fx.show(
                () -> {
                    VehicleViewModel model = new VehicleViewModel(workshop.place);
                    VehicleView view = new VehicleView(
                            model, workshop.texts, workshop.clock, new Navigator(new Place.Vehicles()), outlet);
                    return view;
                },
                new Place.Vehicle(VIN.text()),
                1280,
                720);
    }
}
