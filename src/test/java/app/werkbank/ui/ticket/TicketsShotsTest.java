package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.entry.EntryWorkshop;
import app.werkbank.ui.equipment.EquipmentPane;
import app.werkbank.ui.equipment.EquipmentViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the tickets, to be looked at. */
@ExtendWith(FxTest.class)
class TicketsShotsTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    @Test
    void tickets() {
        try (EntryWorkshop workshop = EntryWorkshop.withWindow(folder)) {
            workshop.pulled(
                    VIN, 120_000, 131_500, 128_000, 140_000, 151_000, 163_000, 170_000, 174_000, 178_000, 182_432);
            int number = 7_440_303;
            for (TicketState state : TicketState.KNOWN) {
                for (int i = 0; i < 5; i++) {
                    workshop.ticket(
                            number++,
                            state,
                            state.equals(TicketState.PREPARED)
                                    ? null
                                    : i == 4 ? VIN.text() : "WVWZZZAUZGW1" + (10_000 + number % 1000));
                }
            }
            workshop.ticket(number, new TicketState("waiting_for_parts"), VIN.text());
            TicketsViewModel[] model = new TicketsViewModel[1];
            Stage stage = Fx.show(
                    () -> {
                        model[0] = new TicketsViewModel(workshop.place);
                        return view(model[0], workshop);
                    },
                    new Place.Tickets(),
                    1280,
                    720);
            Fx.await(
                    "it is shown",
                    () -> model[0].ticket().entry().basisProperty().get() != null);
            shoot(stage, "tickets-light");
            Fx.run(() -> model[0].ticket().entry().textProperty().set("145022"));
            shoot(stage, "tickets-breaking-light");
            Fx.run(() -> FxTest.preferences().themeProperty().set(Theme.DARK));
            shoot(stage, "tickets-breaking-dark");
            Fx.run(() -> {
                FxTest.preferences().themeProperty().set(Theme.LIGHT);
                workshop.texts.speak(Locale.GERMANY);
            });
            shoot(stage, "tickets-breaking-german");
            Fx.run(() -> {
                model[0].ticket().entry().textProperty().set("184100");
                model[0].ticket().entry().enter();
            });
            Fx.await(
                    "it is saved",
                    () -> model[0].ticket().entry().saved().savedProperty().get() != null);
            shoot(stage, "tickets-saved-german");
            Fx.run(() -> {
                workshop.texts.speak(Locale.UK);
                model[0].ticket().entry().textProperty().set("18a");
            });
            shoot(stage, "tickets-refused-light");
            Fx.run(() -> FxTest.preferences().textPercentProperty().set(200));
            shoot(stage, "tickets-200-percent");
            Fx.run(() -> FxTest.preferences().textPercentProperty().set(100));
            Fx.run(() -> model[0].list().stateProperty().set(TicketState.CLOSED));
            Fx.await("closed", () -> model[0].list().lines().size() == 5);
            Fx.run(() ->
                    model[0].open(model[0].list().lines().getFirst().ticket().id()));
            Fx.await(
                    "one is shown",
                    () -> model[0].ticket().detailProperty().get().obstacle() != null);
            shoot(stage, "tickets-closed-light");
            Fx.run(model[0]::close);
        }
    }

    @Test
    void aHundredThousandTickets() {
        try (EntryWorkshop workshop = EntryWorkshop.withWindow(folder)) {
            SplittableRandom random = new SplittableRandom(5);
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                TicketState state = i % 2000 == 0
                        ? TicketState.IN_PROGRESS
                        : i % 500 == 0 ? TicketState.PENDING : i % 50 == 0 ? TicketState.CANCELLED : TicketState.CLOSED;
                tickets.add(EntryWorkshop.ticketOf(
                        7_000_000 + i,
                        state,
                        "WVWZZZAUZGW" + (100_000 + random.nextInt(900_000)),
                        "REF-" + i,
                        EntryWorkshop.NOW.minus(Duration.ofMinutes(i))));
            }
            workshop.put(tickets);
            TicketsViewModel[] model = new TicketsViewModel[1];
            long start = System.nanoTime();
            Stage stage = Fx.show(
                    () -> {
                        model[0] = new TicketsViewModel(workshop.place);
                        return view(model[0], workshop);
                    },
                    new Place.Tickets(),
                    1280,
                    720);
            Fx.await(
                    "it is shown",
                    () -> model[0].ticket().entry().basisProperty().get() != null);
            System.out.println("100 000 tickets first shown after ms " + (System.nanoTime() - start) / 1_000_000);
            shoot(stage, "tickets-100000-light");
            for (String text : List.of("7", "71", "710", "7100", "1234", "REF-99")) {
                long asked = System.nanoTime();
                Fx.run(() -> model[0].list().queryProperty().set(text));
                Fx.await("answered", () -> !model[0].list().busyProperty().get());
                System.out.println("search " + text + " ms " + (System.nanoTime() - asked) / 1_000_000 + " of "
                        + Fx.get(() -> model[0].list().totalProperty().get()));
            }
            Fx.run(model[0]::close);
        }
    }

    private static TicketsView view(TicketsViewModel model, EntryWorkshop workshop) {
        EquipmentViewModel equipment = new EquipmentViewModel(
                workshop.store,
                workshop.place.entries(),
                workshop.sync,
                new Notices(),
                workshop.place.background(),
                workshop.texts,
                workshop.clock);
        model.ticket().idProperty().subscribe(equipment::show);
        TicketsView view = new TicketsView(
                model,
                workshop.texts,
                () -> new EquipmentPane(equipment, workshop.texts),
                equipment::scanned,
                new Navigator(new Place.Tickets()));
        return view;
    }

    private static void shoot(Stage stage, String name) {
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named(name)));
    }
}
