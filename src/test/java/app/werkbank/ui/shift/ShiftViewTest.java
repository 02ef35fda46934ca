package app.werkbank.ui.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Access;
import app.werkbank.ui.Background;
import app.werkbank.ui.Confirmed;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Workshop;
import app.werkbank.ui.paper.NotedOutlet;
import app.werkbank.ui.paper.Paper;
import app.werkbank.ui.paper.PaperSize;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxTest.class)
class ShiftViewTest {
    @TempDir
    Path folder;

    private Workshop workshop;
    private NotedOutlet outlet;

    @BeforeEach
    void openTheWorkshop() {
        workshop = new Workshop(folder);
        outlet = new NotedOutlet(folder);
    }

    @AfterEach
    void closeTheWorkshop() {
        workshop.close();
    }

    @Test
    void theDayHoldsWhatWasEnteredOnItByTicketWithoutWhatWasTakenBack() {
        Ticket first = workshop.inProgress(7440303);
        Ticket second = workshop.inProgress(7440310);
        workshop.reading(first, "100");
        workshop.clock.move(Duration.ofDays(1));
        workshop.reading(second, "200");
        IntentRow taken = workshop.reading(first, "300");
        workshop.desk.undo(taken.id()).join();
        workshop.reading(second, "400");
        ShiftViewModel model = model();
        ShiftContent today = Objects.requireNonNull(model.contentProperty().get());
        assertEquals(
                List.of("7440310"),
                today.groups().stream().map(ShiftContent.Group::label).toList());
        assertEquals(2, today.entries());
        model.dayProperty().set(model.dayProperty().get().minusDays(1));
        ShiftContent before = Objects.requireNonNull(model.contentProperty().get());
        assertEquals(1, before.entries());
        model.close();
    }

    @Test
    void aDraftWithoutATicketIsOnTheSheetToo() {
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.VIN), new BigDecimal("100"), DistanceUnit.KM, workshop.clock.instant()))
                .join();
        ShiftViewModel model = model();
        ShiftContent today = Objects.requireNonNull(model.contentProperty().get());
        assertEquals(1, today.drafts().size());
        model.close();
    }

    @Test
    void theDayIsPrintedAndSavedAsItIsShown() throws IOException {
        aDay();
        Stage stage = open();
        Fx.settle();
        assertEquals(List.of(), Fx.get(() -> Access.faults(stage.getScene().getRoot())));
        assertEquals(List.of(), Fx.get(() -> Access.cut(stage.getScene().getRoot())));
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("shift-light")));
        press(stage, "Print");
        Fx.await("it is printed", () -> !outlet.printed.isEmpty());
        assertEquals(PaperSize.A4, outlet.printed.getFirst().size());
        assertEquals(List.of(), Paper.outside(outlet.printed.getFirst()));
        press(stage, "Save as PDF");
        Path pdf = folder.resolve("shift-2026-03-15.pdf");
        Fx.await("the file is there", () -> Files.exists(pdf));
        String words = Paper.words(pdf).replace('\u00a0', ' ');
        for (String word : List.of("Ticket 7440303", "182,432 km", "Sent", "Bosch KTS 590", "Refused", "No ticket")) {
            assertTrue(words.contains(word), () -> word + " is missing in " + words);
        }
        Paper.shoot(pdf, 0, "shift-pdf");
        Fx.run(() -> {
            workshop.texts.speak(Locale.GERMANY);
            FxTest.preferences().themeProperty().set(Theme.DARK);
        });
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("shift-german-dark")));
        Fx.run(() -> FxTest.preferences().textPercentProperty().set(200));
        Fx.settle();
        Shots.save(stage, Shots.named("shift-200-percent"));
        assertEquals(List.of(), Fx.get(() -> Access.cut(stage.getScene().getRoot())));
    }

    @Test
    void anEmptyDaySaysWhatToDo() {
        Stage stage = open();
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("shift-empty")));
        assertTrue(Fx.get(() -> button(stage, "Print").isDisabled()));
    }

    private void aDay() {
        Ticket first = workshop.inProgress(7440303);
        Ticket second = workshop.inProgress(7440310);
        Confirmed.at(workshop.store, workshop.reading(first, "182432"), workshop.clock.instant());
        workshop.desk
                .addEquipment(first.id(), workshop.equipment(12, "Bosch KTS 590", null))
                .join();
        workshop.clock.move(Duration.ofMinutes(90));
        workshop.in(workshop.reading(second, "18243"), IntentState.REJECTED, Reason.REFUSED);
        workshop.desk
                .saveDraft(new NewReading(
                        new Vin(Workshop.OTHER_VIN),
                        new BigDecimal("99100"),
                        DistanceUnit.KM,
                        workshop.clock.instant()))
                .join();
    }

    private ShiftViewModel model() {
        return new ShiftViewModel(workshop.store, Background.here(), workshop.texts, workshop.clock);
    }

    private Stage open() {
        return Fx.show(
                () -> {
                    ShiftViewModel model =
                            new ShiftViewModel(workshop.store, Fx.background(), workshop.texts, workshop.clock);
                    ShiftView view = new ShiftView(model, workshop.texts, outlet);
                    return view;
                },
                new Place.Shift(),
                1280,
                720);
    }

    private static void press(Stage stage, String word) {
        Fx.await("it can be pressed", () -> !button(stage, word).isDisabled());
        Fx.run(() -> button(stage, word).fire());
    }

    private static Button button(Stage stage, String word) {
        for (Node node : stage.getScene().getRoot().lookupAll(".button")) {
            if (node instanceof Labeled labeled && word.equals(labeled.getText())) {
                return (Button) node;
            }
        }
        throw new AssertionError("no button " + word);
    }
}
