package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.Session;
import app.werkbank.domain.Ticket;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program's window as it is put together, on the demo workshop: from the first start, by the keyboard alone. */
@ExtendWith(FxTest.class)
class WholeWindowTest {
    private static final int MOST_PRESSES = 12;

    @TempDir
    private Path folder;

    private OpenedWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new OpenedWindow(folder, Map.of());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromTheStartToASavedReadingTakesAtMostTwelveKeysAndItsDigits() {
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        window.enterReading(session, OpenedWindow.ticketWithHistory(session));
        int presses = window.presses();
        assertTrue(presses <= MOST_PRESSES, presses + " presses");
    }

    @Test
    void onEveryScreenEveryControlHasANameARoleAndASizeAndNothingIsCut() {
        List<String> faults = new ArrayList<>();
        look("first-start", Theme.LIGHT, "en", faults);
        window.press(KeyCode.ENTER, false);
        Session session = window.connected();
        Ticket ticket = OpenedWindow.ticketWithHistory(session);
        Map<String, Place> places = Map.of(
                "tickets", new Place.Tickets(),
                "ticket", new Place.Ticket(ticket.id()),
                "vehicles", new Place.Vehicles(),
                "vehicle", new Place.Vehicle(String.valueOf(ticket.vin())),
                "outbox", new Place.Outbox(),
                "shift", new Place.Shift(),
                "labels", new Place.Labels(),
                "settings", new Place.Settings());
        places.forEach((name, place) -> {
            Fx.run(() -> window.desktop.navigator().go(place));
            look(name, Theme.LIGHT, "en", faults);
            look(name, Theme.DARK, "de", faults);
            look(name, Theme.CONTRAST, "fr", faults);
        });
        window.press(KeyCode.F1, false);
        look("keys", Theme.LIGHT, "nl", faults);
        assertEquals("", String.join("\n", faults));
    }

    private void look(String name, Theme theme, String language, List<String> faults) {
        Fx.run(() -> {
            FxTest.preferences().themeProperty().set(theme);
            window.desktop.texts().speak(Locale.of(language));
        });
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(
                window.stage,
                Shots.named("whole-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language)));
        Parent root = window.stage.getScene().getRoot();
        Fx.run(() -> {
            Access.faults(root).forEach(fault -> faults.add(name + " " + language + ": " + fault));
            Access.cut(root).stream()
                    .filter(fault -> fault.startsWith("cut"))
                    .forEach(fault -> faults.add(name + " " + language + ": " + fault));
        });
    }
}
