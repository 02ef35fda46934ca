package app.werkbank.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.store.SqlLedger;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Workshop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxTest.class)
class OutboxShotsTest {
    @TempDir
    Path folder;

    private Workshop workshop;
    private OutboxViewModel model;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        model = OutboxScreen.model(workshop);
    }

    @AfterEach
    void close() {
        Fx.run(model::close);
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 100", "DARK, en, 100", "CONTRAST, de, 100", "LIGHT, de, 150", "LIGHT, fr, 100"})
    void everyStateIsShown(Theme theme, String language, int percent) {
        everyState();
        Stage stage = show(theme, language, percent, 1220, 760);
        select(Reason.REFUSED);
        Shots.assertShowsSomething(Shots.save(
                stage,
                Shots.named("outbox-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + percent)));
        Fx.run(() -> assertEquals(List.of(), Access.faults(stage.getScene().getRoot())));
    }

    @Test
    void candidatesStandSideBySideAndAnEditIsInPlace() {
        everyState();
        Stage stage = show(Theme.LIGHT, "en", 100, 1220, 760);
        select(Reason.SEVERAL_CANDIDATES);
        Shots.save(stage, Shots.named("outbox-candidates"));
        Fx.run(() -> model.work().act(Act.EDIT, line(Reason.REFUSED)));
        Fx.settle();
        Shots.save(stage, Shots.named("outbox-edit"));
        Fx.run(() -> model.work().act(Act.CHOOSE_TICKET, model.lines().get(1)));
        Fx.await("tickets are offered", () -> !model.work().choice().tickets().isEmpty());
        Fx.settle();
        Shots.save(stage, Shots.named("outbox-choose"));
    }

    @Test
    void nothingWaits() {
        Stage stage = show(Theme.LIGHT, "en", 100, 1220, 760);
        Shots.save(stage, Shots.named("outbox-empty"));
    }

    @Test
    void tenThousandEntriesAreShownWithFewCells() {
        tenThousand();
        Stage stage = show(Theme.LIGHT, "en", 100, 1220, 760);
        Fx.await("all lines are there", () -> model.lines().size() > 10_000);
        ListView<?> list = Fx.get(() -> (ListView<?>) stage.getScene().lookup(".lines"));
        Fx.run(() -> list.scrollTo(7_000));
        Fx.settle();
        int cells = Fx.get(() -> list.lookupAll(".list-cell").size());
        assertTrue(cells < 60, cells + " cells for 10 000 entries");
        Shots.save(stage, Shots.named("outbox-10000"));
    }

    private Stage show(Theme theme, String language, int percent, double width, double height) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            FxTest.preferences().textPercentProperty().set(percent);
            workshop.texts.speak(Locale.of(language));
        });
        return OutboxScreen.show(model, workshop, width, height);
    }

    private void select(Reason reason) {
        Fx.await("the entry is listed", () -> model.lines().stream().anyMatch(line -> is(line, reason)));
        Fx.run(() -> model.selectedProperty().set(line(reason)));
        Fx.await(
                "its tries are read",
                () -> !model.detailProperty().get().attempts().isEmpty());
        Fx.settle();
    }

    private OutboxLine line(Reason reason) {
        return model.lines().stream()
                .filter(line -> is(line, reason))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(OutboxLine line, Reason reason) {
        return line instanceof OutboxLine.Entry entry && entry.intent().reason() == reason;
    }

    private void everyState() {
        Ticket ticket = workshop.inProgress(7440303);
        Ticket second = workshop.ticket(7440310, TicketState.PENDING, Workshop.OTHER_VIN);
        workshop.clock.move(Duration.ofMinutes(-190));
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin("XX0TESTCAR0000009"),
                        new BigDecimal("88120"),
                        DistanceUnit.MI,
                        workshop.clock.instant()))
                .join();
        workshop.refused(
                workshop.reading(ticket, "1824320"),
                400,
                "Bad request",
                "The request violates one or more constraints. Please resolve all of them and try again.",
                """
                {"title":"Bad request","status":400,"violations":[{"property":"value","message":"must not exceed 1000000"}]}
                """);
        workshop.clock.move(Duration.ofHours(2));
        IntentRow doubt = workshop.reading(ticket, "182432.42");
        workshop.attempt(doubt, AttemptOutcome.UNKNOWN, null, "read timed out", null, null);
        workshop.in(doubt, IntentState.IN_DOUBT, Reason.ANSWER_LOST);
        IntentRow choose = workshop.reading(second, "91000");
        workshop.attempt(choose, AttemptOutcome.UNKNOWN, null, "connection reset", null, null);
        workshop.onServer(Workshop.OTHER_VIN, "91000", workshop.clock.instant().plusSeconds(2));
        workshop.onServer(Workshop.OTHER_VIN, "91000", workshop.clock.instant().plusSeconds(40));
        workshop.in(choose, IntentState.NEEDS_USER, Reason.SEVERAL_CANDIDATES);
        IntentRow queued = workshop.in(workshop.reading(second, "91250"), IntentState.QUEUED, null);
        workshop.attempt(queued, AttemptOutcome.NOT_SENT, null, "no route to host", null, null);
        workshop.store.writeNow(db -> {
            new SqlLedger(db).put(workshop.intent(queued.id()).retrying(Workshop.START.plusSeconds(300), 3));
            return true;
        });
        workshop.in(
                workshop.desk
                        .addEquipment(second.id(), workshop.equipment(12, "Bosch KTS 590", null))
                        .join()
                        .orElseThrow(),
                IntentState.REJECTED,
                Reason.TICKET_NOT_IN_PROGRESS);
        IntentRow sent = workshop.in(workshop.reading(ticket, "182500"), IntentState.CONFIRMED, null);
        OdometerRow copy = workshop.onServer(Workshop.VIN, "182500", workshop.clock.instant());
        workshop.store.writeNow(db -> {
            new SqlLedger(db).flagDuplicate(copy.number(), sent.id(), workshop.clock.instant());
            return true;
        });
        workshop.clock.move(Duration.ofMinutes(70));
        workshop.desk
                .addEquipment(
                        ticket.id(),
                        workshop.equipment(31, "TEXA Navigator TXTs with a very long name for a cable", "78.1"))
                .join();
        workshop.reading(ticket, "182440");
    }

    private void tenThousand() {
        for (int i = 0; i < 200; i++) {
            workshop.inProgress(7_450_000 + i);
        }
        workshop.store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            for (int i = 0; i < 10_000; i++) {
                UUID ticket = new UUID(0x7E57_0000_0000_4000L, 0x8000_0000_0000_0000L | (7_450_000 + i / 50));
                String vin = "XX0TESTCAR%07d".formatted(i / 50);
                Kilometres km = Kilometres.of(100_000 + i);
                long number = ledger.insert(OdometerRow.entered(
                        vin, km, km.plain(), DistanceUnit.KM, ticket, workshop.clock.instant(), false));
                ledger.put(new IntentRow(
                        new UUID(0x1111_0000_0000_4000L, 0x8000_0000_0000_0000L | i),
                        i + 1,
                        IntentKind.ODOMETER,
                        vin,
                        vin,
                        km,
                        ticket,
                        null,
                        IntentState.QUEUED,
                        null,
                        workshop.clock.instant(),
                        workshop.clock.instant(),
                        workshop.clock.instant(),
                        null,
                        0,
                        number,
                        0,
                        null,
                        null,
                        null));
            }
            return true;
        });
    }
}
