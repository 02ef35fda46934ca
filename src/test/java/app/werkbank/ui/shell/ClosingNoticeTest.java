package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class ClosingNoticeTest {

    private static Status status(int pending, int needsYou) {
        return new Status(false, null, pending, needsYou, new StatusSentence.AllSent(Instant.EPOCH), null);
    }

    private static Optional<Stage> open(Locale language, Status status, Duration shown) {
        Stage closed = Fx.show(StackPane::new, 1280, 720);
        Fx.run(closed::close);
        Optional<Stage> notice =
                Fx.get(() -> ClosingNotice.open(new Texts(language, FakeShell.CLOCK), status, closed, shown));
        Fx.settle();
        return notice;
    }

    private static String head(Stage notice) {
        return Fx.get(() -> ((Labeled) notice.getScene().lookup(".strong")).getText());
    }

    @Test
    void withNothingUnsentNothingIsSaid() {
        assertEquals(Optional.empty(), open(Locale.UK, status(0, 0), ClosingNotice.READ));
    }

    @Test
    void whatWaitsIsSaidAndAnnouncedAndEveryWordIsSeen() {
        List<String> heard = new ArrayList<>();
        Runnable end = Announcer.onAnnounced(node -> heard.add(Access.name(node)));
        Stage notice = open(Locale.UK, status(3, 1), ClosingNotice.READ).orElseThrow();
        end.run();
        assertEquals("3 entries are not sent yet", head(notice));
        assertEquals(
                List.of("3 entries are not sent yet Everything is kept on this computer. The program goes on with it"
                        + " after the next start."),
                heard);
        assertEquals(
                "1 entry needs you",
                head(open(Locale.UK, status(0, 1), ClosingNotice.READ).orElseThrow()));
        for (String language : List.of("en", "nl", "de", "fr")) {
            Stage one =
                    open(Locale.of(language), status(1, 0), ClosingNotice.READ).orElseThrow();
            assertTrue(head(one).startsWith("1 "), head(one));
            Fx.run(() -> {
                assertEquals(List.of(), Access.faults(one.getScene().getRoot()));
                assertEquals(List.of(), Access.cut(one.getScene().getRoot()));
            });
            Shots.assertShowsSomething(Shots.save(one, Shots.named("closing-" + language)));
        }
    }

    @Test
    void itGoesByItselfOrAtOnceWithEnterOrEsc() {
        Stage alone = open(Locale.UK, status(3, 0), Duration.millis(1)).orElseThrow();
        Fx.await("it has gone", () -> !alone.isShowing());
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            Stage notice = open(Locale.UK, status(3, 0), ClosingNotice.READ).orElseThrow();
            Fx.run(() -> Event.fireEvent(
                    notice.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
            Fx.await(key + " closes it", () -> !notice.isShowing());
        }
    }
}
