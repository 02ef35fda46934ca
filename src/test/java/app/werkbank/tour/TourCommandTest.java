package app.werkbank.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.RealProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TourCommandTest {
    /** Of each main screen: loading, empty, one row, a hundred thousand, refused or failing, offline, read-only. */
    private static final Set<String> STATES = Set.of(
            "tickets-loading",
            "tickets-empty",
            "ticket-one-row",
            "tickets-huge",
            "ticket-sign-in-refused",
            "tickets-offline",
            "tickets-nothing-found",
            "ticket-closed",
            "ticket-without-vin",
            "ticket-large-text",
            "vehicle-loading",
            "vehicle-no-readings",
            "vehicle-one-reading",
            "vehicle-huge",
            "vehicle-service-failing",
            "vehicle-not-here",
            "vehicle-not-read-yet",
            "vehicle-read-only",
            "vehicle-large-text",
            "outbox-loading",
            "outbox-empty",
            "outbox-one-row",
            "outbox-huge",
            "outbox-refused",
            "outbox-service-failing",
            "outbox-offline",
            "outbox-large-text",
            "shift-sheet-empty",
            "labels-empty",
            "settings-large-text",
            "first-start-refused");

    @TempDir
    Path folder;

    @Test
    void theTechniciansJobIsDoneEndToEndOnTheRealScreens() throws Exception {
        Path pictures = folder.resolve("tour");
        RealProcess.Ended ended = RealProcess.run(
                Map.of("HOME", folder.toString()),
                "tour",
                "--out",
                pictures.toString(),
                "--lang",
                "de",
                "--theme",
                "dark",
                "--size",
                "1366x768");
        assertEquals(0, ended.exitCode(), ended.err());
        JsonNode report = new ObjectMapper().readTree(ended.out());
        assertTrue(report.get("confirmed").asInt() >= 3, ended.out());
        assertEquals(0, report.get("pending").asInt());
        assertTrue(report.get("requests").asInt() > 3);
        assertTrue(report.get("steps").size() >= 10);
        assertTrue(report.get("screenshots").size() >= 8);
        Set<String> shown = new HashSet<>();
        for (JsonNode file : report.get("screenshots")) {
            Path picture = Path.of(file.asText());
            assertTrue(picture.startsWith(pictures), "written where it was asked for: " + picture);
            BufferedImage image = ImageIO.read(picture.toFile());
            assertEquals("1366x768", image.getWidth() + "x" + image.getHeight(), picture.toString());
            assertTrue(colours(image) > 20, "not a blank sheet: " + picture);
            shown.add(picture.getFileName().toString().replaceAll("^\\d+-|\\.png$", ""));
        }
        assertTrue(shown.containsAll(STATES), () -> STATES + " are not all among " + shown);
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "the throw-away home is gone, and nothing else was written");
        }
    }

    @Test
    void theTourNeverTalksToAServiceElsewhere() throws Exception {
        RealProcess.Ended ended = RealProcess.run(
                Map.of(
                        "HOME", folder.toString(),
                        "WERKBANK_API_URL", "https://api.example.com",
                        "WERKBANK_TOKEN_URL", "https://api.example.com/token",
                        "WERKBANK_CLIENT_ID", "someone",
                        "WERKBANK_CLIENT_SECRET", "not-a-real-one"),
                "tour",
                "--out",
                folder.resolve("tour").toString());
        assertEquals(1, ended.exitCode());
        assertTrue(
                new ObjectMapper().readTree(ended.out()).get("error").asText().contains("api.example.com"),
                ended.out());
        assertFalse(ended.out().contains("not-a-real-one") || ended.err().contains("not-a-real-one"));
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
