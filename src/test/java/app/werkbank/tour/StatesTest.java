package app.werkbank.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.ui.Access;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxTest.class)
class StatesTest {
    @TempDir
    private Path folder;

    @Test
    void inNoStateOfTheScreensAWordIsCutInTheLeastWindowAndEveryPlaceCountsAlike() throws Exception {
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()), Map.of(), _ -> {})
                .at(folder);
        context.settings()
                .update(now -> now.withActive(ConnectionSettings.demo())
                        .withLooks(now.looks().withLanguage("de")));
        List<String> seen = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (Backstage backstage = new Backstage(folder.resolve("states"), props -> {});
                TourWindow window = TourWindow.open(context, backstage, new PictureSize(1280, 720))) {
            Stagehand hand = new Stagehand(window.scene(), (name, picture) -> {
                seen.add(name);
                Fx.run(() -> {
                    Parent root = window.scene().getRoot();
                    Access.cut(root).forEach(fault -> faults.add(name + ": " + fault));
                    if (name.equals("outbox-every-state")) {
                        assertEquals("4 Änderungen warten, 4 brauchen Sie", said(root, ".outbox .title-line .muted"));
                        assertEquals("4 brauchen Sie", said(root, ".status-bar .sentence"));
                    }
                });
            });
            new States(window.desktop(), hand, backstage).go();
            window.check();
        }
        assertTrue(seen.containsAll(List.of("outbox-every-state", "settings-large-text")), seen.toString());
        assertEquals("", String.join("\n", faults));
    }

    private static String said(Parent root, String selector) {
        return ((Labeled) root.lookup(selector)).getText();
    }
}
