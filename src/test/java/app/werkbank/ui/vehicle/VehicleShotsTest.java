package app.werkbank.ui.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Access;
import app.werkbank.ui.Confirmed;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.entry.EntryWorkshop;
import app.werkbank.ui.paper.NotedOutlet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the vehicles, to be looked at. */
@ExtendWith(FxTest.class)
class VehicleShotsTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    @Test
    void vehicle() {
        try (EntryWorkshop workshop = EntryWorkshop.withWindow(folder)) {
            workshop.pulled(
                    VIN, 12_000, 31_500, 52_000, 140_000, 71_000, 83_000, 90_000, 94_000, 98_000, 103_432, 108_000,
                    95_000, 118_000, 131_000, 138_000);
            workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
            workshop.ticket(7_440_310, TicketState.IN_PROGRESS, "WVWZZZAUZGW110310");
            VehicleViewModel[] model = new VehicleViewModel[1];
            Stage stage = Fx.show(
                    () -> {
                        model[0] = new VehicleViewModel(workshop.place);
                        return view(model[0], workshop);
                    },
                    new Place.Vehicles(),
                    1280,
                    720);
            shoot(stage, "vehicle-none-light");
            Fx.run(() -> model[0].search().queryProperty().set("JH4KA763OPC0"));
            Fx.await("answered", () -> !model[0].search().hits().isEmpty());
            shoot(stage, "vehicle-search-light");
            Fx.run(() -> model[0].open(VIN.text()));
            Fx.await("it is shown", () -> model[0].shown().size() == 15);
            shoot(stage, "vehicle-light");
            Fx.await("entry is ready", () -> model[0].entry().basisProperty().get() != null);
            Fx.run(() -> {
                model[0].entry().textProperty().set("113900");
                model[0].selectPoint(4);
            });
            shoot(stage, "vehicle-breaking-light");
            Fx.run(() -> FxTest.preferences().themeProperty().set(Theme.DARK));
            shoot(stage, "vehicle-breaking-dark");
            Fx.run(() -> {
                FxTest.preferences().themeProperty().set(Theme.LIGHT);
                workshop.texts.speak(Locale.GERMANY);
            });
            shoot(stage, "vehicle-breaking-german");
            Fx.run(() -> {
                workshop.texts.speak(Locale.UK);
                model[0].entry().keep();
            });
            Fx.await("it is saved", () -> model[0].shown().size() == 16);
            Fx.run(() -> model[0].filterProperty().set(HistoryFilter.ALL.breaking(true)));
            shoot(stage, "vehicle-filter-light");
            scale(workshop, 200);
            shoot(stage, "vehicle-200-percent");
            assertEquals(
                    List.of(),
                    Fx.get(() -> Access.cut(stage.getScene().getRoot())).stream()
                            .filter(fault -> fault.startsWith("cut")) // the table scrolls sideways
                            .toList());
            scale(workshop, 100);
            Fx.settle();
            workshop.sync.offline(EntryWorkshop.NOW);
            Fx.run(() -> model[0].open("JH4KA7630PC000001"));
            Fx.await("it is read", () -> model[0].historyProperty().get() != null);
            shoot(stage, "vehicle-offline-light");
            Fx.run(model[0]::close);
        }
    }

    @Test
    void aMistakeIsReportedAndAReplacedMeterExplained() {
        try (EntryWorkshop workshop = EntryWorkshop.withWindow(folder)) {
            workshop.pulled(VIN, 12_000, 31_500, 52_000, 71_000, 4_000, 12_500);
            Ticket ticket = workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
            NewReading reading =
                    new NewReading(VIN, new BigDecimal("13900"), DistanceUnit.KM, EntryWorkshop.NOW.minusSeconds(600));
            IntentRow entry =
                    workshop.place.entries().saveReading(reading, ticket.id()).join();
            Confirmed.at(workshop.store, entry, EntryWorkshop.NOW.minusSeconds(500));
            VehicleViewModel[] model = new VehicleViewModel[1];
            Stage stage = Fx.show(
                    () -> {
                        model[0] = new VehicleViewModel(workshop.place);
                        return view(model[0], workshop);
                    },
                    new Place.Vehicles(),
                    1280,
                    800);
            Fx.run(() -> model[0].open(VIN.text()));
            Fx.await("it is shown", () -> model[0].shown().size() == 7);
            Fx.run(() -> model[0].selectPoint(4));
            Fx.run(() -> model[0].note(
                    model[0].selectedProperty().get(),
                    new BreakNote(BreakReason.METER_REPLACED, Kilometres.of(73_000))));
            Fx.await(
                    "the life line is there",
                    () -> model[0].historyProperty().get().life() != null);
            shoot(stage, "vehicle-replaced-light");
            Fx.run(() -> model[0].selectPoint(6));
            Fx.settle();
            Fx.run(() -> ((Button) stage.getScene().lookup(".report-mistake")).fire());
            Fx.run(() -> model[0].mistake().right().textProperty().set("19300"));
            shoot(stage, "vehicle-mistake-light");
            Fx.run(() -> workshop.texts.speak(Locale.GERMANY));
            Fx.run(() -> FxTest.preferences().themeProperty().set(Theme.DARK));
            shoot(stage, "vehicle-mistake-german-dark");
            Fx.run(model[0]::close);
        }
    }

    @Test
    void aHundredThousandReadings() {
        try (EntryWorkshop workshop = EntryWorkshop.withWindow(folder)) {
            SplittableRandom random = new SplittableRandom(7);
            List<OdometerRow> rows = new ArrayList<>();
            long km = 1_000;
            Instant at = EntryWorkshop.NOW.minus(Duration.ofDays(365L * 20));
            for (int i = 0; i < 100_000; i++) {
                boolean breaking = i > 0 && random.nextInt(2000) == 0;
                long value = breaking ? km - 500 : (km += random.nextInt(12));
                at = at.plus(Duration.ofMinutes(100));
                rows.add(workshop.pulledRow(VIN, Kilometres.of(value), at, i, breaking));
            }
            workshop.insert(VIN, rows);
            VehicleViewModel[] model = new VehicleViewModel[1];
            Stage stage = Fx.show(
                    () -> {
                        model[0] = new VehicleViewModel(workshop.place);
                        return view(model[0], workshop);
                    },
                    new Place.Vehicles(),
                    1280,
                    720);
            long start = System.nanoTime();
            Fx.run(() -> model[0].open(VIN.text()));
            Fx.await("it is shown", () -> model[0].shown().size() == 100_000);
            System.out.println("100 000 readings shown after ms " + (System.nanoTime() - start) / 1_000_000);
            Fx.run(() -> model[0].selectPoint(50_000));
            shoot(stage, "vehicle-100000-light");
            Fx.run(model[0]::close);
        }
    }

    private static VehicleView view(VehicleViewModel model, EntryWorkshop workshop) {
        VehicleView view = new VehicleView(
                model,
                workshop.texts,
                workshop.clock,
                new Navigator(new Place.Vehicles()),
                new NotedOutlet(Path.of("target")));
        return view;
    }

    private static void scale(EntryWorkshop workshop, int percent) {
        Fx.run(() -> {
            FxTest.preferences().textPercentProperty().set(percent);
            workshop.preferences.textPercentProperty().set(percent);
        });
    }

    private static void shoot(Stage stage, String name) {
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named(name)));
    }
}
