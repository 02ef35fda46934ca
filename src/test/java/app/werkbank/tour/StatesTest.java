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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxTest.class)
class StatesTest {
    @TempDir
    private Path folder;

    @Test
    void inNoStateOfTheScreensAWordIsCutInTheLeastWindowInGerman() throws Exception {
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
                Fx.run(() -> Access.cut(window.scene().getRoot()).forEach(fault -> faults.add(name + ": " + fault)));
            });
            new States(window.desktop(), hand, backstage).go();
            window.check();
        }
        assertTrue(seen.contains("settings-large-text"), seen.toString());
        assertEquals("", String.join("\n", faults));
    }
}
