package app.werkbank.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import app.werkbank.command.Session;
import app.werkbank.data.Rescue;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxTest.class)
class StoreNewsTest {
    @TempDir
    private Path folder;

    private void tell(Workshop workshop, Locale language, Optional<Rescue> rescue, long doubted) {
        Texts texts = new Texts(language, workshop.clock);
        Session session = workshop.session(rescue, doubted);
        Fx.run(() -> new StoreNews(texts, workshop.notices, Background.here(), Runnable::run).tell(session));
    }

    /** The words of the one window that is open, which is closed. */
    private static List<String> window(String picture) {
        Stage stage = Fx.get(() -> (Stage) Window.getWindows().getFirst());
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named(picture)));
        return Fx.get(() -> {
            List<String> words = stage.getScene().getRoot().lookupAll(".label").stream()
                    .map(label -> ((Labeled) label).getText())
                    .filter(Objects::nonNull)
                    .toList();
            stage.close();
            return words;
        });
    }

    @Test
    @Proves("F27")
    void aRescueIsToldInAWindowThatStays() throws Exception {
        StoreOptions options =
                StoreOptions.of(folder.resolve("werkbank.db"), folder).journal(folder.resolve("demo.journal"));
        try (Workshop workshop = new Workshop(options)) {
            workshop.reading(workshop.inProgress(1), "100");
        }
        Files.writeString(options.file(), "rubbish ".repeat(1000));
        Rescue.Opened opened = Rescue.open(options);
        opened.store().close();
        try (Workshop workshop = new Workshop(options)) {
            tell(workshop, Locale.UK, opened.rescue(), 0);
            List<String> words = window("store-rescued");
            assertTrue(
                    words.contains("1 entry was brought back. 1 that was not confirmed is checked with the server"
                            + " before anything is sent."),
                    words::toString);
            tell(workshop, Locale.GERMANY, opened.rescue(), 0);
            assertTrue(window("store-rescued-de").stream().anyMatch(text -> text.startsWith("1 Eintrag")));
        }
    }

    @Test
    @Proves("F33")
    void aCopiedFolderIsANotice() {
        try (Workshop workshop = new Workshop(folder)) {
            tell(workshop, Locale.UK, Optional.empty(), 2);
            assertEquals(
                    "This data folder was copied or moved. 2 unfinished entries are checked with the server first, so"
                            + " that nothing is sent twice.",
                    noticed(workshop.notices));
        }
    }

    @Test
    @Proves("F24")
    void aJournalThatCannotBeWrittenIsANotice() throws Exception {
        Files.createDirectory(folder.resolve("werkbank.journal"));
        try (Workshop workshop = new Workshop(folder)) {
            workshop.reading(workshop.inProgress(1), "100");
            tell(workshop, Locale.UK, Optional.empty(), 0);
            assertTrue(noticed(workshop.notices).startsWith("The journal cannot be written ("));
        }
    }

    private static String noticed(Notices notices) {
        Notices.Notice notice = notices.currentProperty().get();
        return notice == null ? "" : notice.text();
    }
}
