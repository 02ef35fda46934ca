package app.werkbank.ui.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PaperFontTest {
    private final PaperFont font = PaperFont.get();

    @Test
    void everyTextOfAllFourLanguagesCanBePrinted() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> files;
        try (var all = Files.walk(Path.of("src/main/resources/app/werkbank/ui"))) {
            files = all.filter(file -> file.toString().endsWith(".properties")).toList();
        }
        for (Path file : files) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            texts.forEach((key, value) -> {
                String text = value.toString().replace("\n", " ");
                if (!font.printable(text).equals(text)) {
                    faults.add(key + ": " + font.printable(text));
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void whatTheFontDoesNotHaveIsAQuestionMarkAndNeverAFailure() {
        assertEquals("a ? in a name", font.printable("a \uD83D\uDE97 in\u1680a\tname"));
    }

    @Test
    void aLongWordIsBrokenAndNothingIsLost() {
        String text = "short " + "W".repeat(80) + " end";
        List<String> lines = font.wrap(text, 9, 100);
        lines.forEach(line -> assertEquals(true, font.width(line, 9) <= 100, line));
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }
}
