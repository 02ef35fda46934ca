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
                "dark");
        assertEquals(0, ended.exitCode(), ended.err());
        JsonNode report = new ObjectMapper().readTree(ended.out());
        assertTrue(report.get("confirmed").asInt() >= 3, ended.out());
        assertEquals(0, report.get("pending").asInt());
        assertTrue(report.get("requests").asInt() > 3);
        assertTrue(report.get("steps").size() >= 10);
        assertTrue(report.get("screenshots").size() >= 8);
        for (JsonNode file : report.get("screenshots")) {
            Path picture = Path.of(file.asText());
            assertTrue(picture.startsWith(pictures), "written where it was asked for: " + picture);
            assertTrue(colours(picture) > 20, "not a blank sheet: " + picture);
        }
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

    private static int colours(Path picture) throws Exception {
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
