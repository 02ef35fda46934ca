package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.ui.Background;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Place;
import app.werkbank.ui.Room;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final FakeShell fake = new FakeShell();
    private final Texts texts = new Texts(Locale.UK, FakeShell.CLOCK);
    private final Navigator navigator = new Navigator(new Place.Tickets());
    private final Notices notices = new Notices();
    private final ShellViewModel model = new ShellViewModel(texts, navigator, fake, fake, Background.here(), notices);

    @Test
    void theSentenceAtTheBottomSaysHowThingsStand() {
        assertEquals("Not synced yet", sentence(new StatusSentence.NeverSynced()));
        assertEquals("All sent 14:05", sentence(new StatusSentence.AllSent(FakeShell.NOW)));
        assertEquals("3 wait, next try 14:05", sentence(new StatusSentence.Waiting(3, FakeShell.NOW)));
        assertEquals("1 waits for the network", sentence(new StatusSentence.Waiting(1, null)));
        assertEquals("1 needs you", sentence(new StatusSentence.NeedsYou(1)));
        assertEquals("2 are being sent", sentence(new StatusSentence.Sending(2)));
        assertEquals("1 is being checked with the server", sentence(new StatusSentence.Checking(1)));
        assertEquals("1 is sent in a moment", sentence(new StatusSentence.Held(1)));
        assertEquals("Reading from the server", sentence(new StatusSentence.Pulling(-1)));
        assertEquals("Reading from the server, 40 %", sentence(new StatusSentence.Pulling(0.4)));
        for (StatusSentence.Reason reason : StatusSentence.Reason.values()) {
            String paused = sentence(new StatusSentence.Paused(reason, 2));
            assertEquals("2 wait.", paused.substring(paused.length() - 7));
        }
        assertEquals(Tone.DANGER, model.tone().getValue());
    }

    @Test
    void theBannerStaysWhileOfflineAndCountsWhatWaits() {
        fake.status.set(FakeShell.offline());
        assertEquals(
                "Offline since 13:40. You can keep working. 3 changes wait.",
                model.banner().get());
        assertEquals("No connection since 13:40", model.connection().get());
        assertEquals("Try now", model.bannerAction().get());
        texts.speak(Locale.of("nl"));
        assertEquals(
                "Offline sinds 13:40. Je kunt doorwerken. 3 wijzigingen wachten.",
                model.banner().get());
        fake.status.set(FakeShell.well());
        assertEquals("", model.banner().get());
    }

    @Test
    void theBannersButtonDoesWhatHelps() {
        fake.status.set(FakeShell.offline());
        model.helpWithBanner();
        fake.status.set(new Status(true, FakeShell.SINCE, 0, 0, new StatusSentence.Waiting(0, null), null));
        assertEquals(
                "Switched offline since 13:40. You can keep working.",
                model.banner().get());
        assertEquals("Offline since 13:40", model.connection().get());
        model.helpWithBanner();
        assertEquals(List.of("sync", "on"), fake.asked);
        fake.status.set(paused(StatusSentence.Reason.CREDENTIALS));
        model.helpWithBanner();
        assertEquals(new Place.Settings(), navigator.placeProperty().get());
        fake.status.set(paused(StatusSentence.Reason.SERVER_DOWN));
        model.helpWithBanner();
        assertEquals(List.of("sync", "on", "sync"), fake.asked);
    }

    @Test
    void theWindowsTitleCountsWhatWaits() {
        model.screenTitleProperty().set("Tickets");
        assertEquals("Tickets – Werkbank", model.windowTitle().get());
        fake.status.set(FakeShell.offline());
        assertEquals("(3) Tickets – Werkbank", model.windowTitle().get());
    }

    @Test
    void theSearchFindsWhileTypingAndOpensWhatIsChosen() {
        model.find();
        assertEquals(3, model.hits().size(), "an empty search shows what was opened last");
        model.queryProperty().set(" 7630 ");
        assertEquals(1, model.hits().size());
        model.open(model.hits().getFirst());
        assertEquals(
                new Place.Vehicle("JH4KA7630PC007649"),
                navigator.placeProperty().get());
        assertEquals("", model.queryProperty().get());
    }

    @Test
    void everyRoomOfTheRailIsEntered() {
        for (Room room : ShellViewModel.rail()) {
            model.enter(room);
            assertEquals(room, navigator.placeProperty().get().room());
        }
    }

    @Test
    void enterAfterFastTypingOpensWhatWasTypedAndNotWhatWasFoundBefore() {
        Queue<Runnable> later = new ArrayDeque<>();
        ShellViewModel slow = new ShellViewModel(
                texts, navigator, fake, fake, new Background(Runnable::run, later::add, error -> {}), notices);
        List<String> opened = new ArrayList<>();
        slow.queryProperty().set("744");
        while (!later.isEmpty()) {
            later.remove().run();
        }
        slow.queryProperty().set("7440310");
        slow.whenFound(() -> opened.add(slow.hits().getFirst().title()));
        assertEquals(List.of(), opened);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(List.of("7440310"), opened);
    }

    @Test
    void aScannedVinOpensItsVehicleAndAnythingElseIsTold() {
        model.scannedVin("JH4KA7630PC007649");
        assertEquals(
                new Place.Vehicle("JH4KA7630PC007649"),
                navigator.placeProperty().get());
        model.scannedOther("4006381333931");
        var notice = notices.currentProperty().get();
        assertEquals(
                "“4006381333931” was scanned. That is neither a VIN nor an equipment label.",
                notice == null ? "" : notice.text());
    }

    private String sentence(StatusSentence sentence) {
        fake.status.set(new Status(false, null, 0, 0, sentence, null));
        return model.sentence().get();
    }

    private static Status paused(StatusSentence.Reason reason) {
        return new Status(false, null, 2, 0, new StatusSentence.Paused(reason, 2), null);
    }
}
