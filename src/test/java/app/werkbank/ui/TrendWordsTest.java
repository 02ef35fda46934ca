package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.werkbank.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Domain rule 12: a break is nobody's fault; no text of the program accuses anybody. */
class TrendWordsTest {
    private static final List<String> ACCUSATIONS = List.of(
            "fraud",
            "tamper",
            "rolled back",
            "clocked",
            "cheat",
            "manipul",
            "betrug",
            "betrüg",
            "zurückgedreht",
            "gefälscht",
            "teruggedraaid",
            "geknoei",
            "truqu",
            "trafiqu",
            "falsifi");

    @Test
    @Proves("O12")
    void rule12NoTextAccusesAnybody() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/app/werkbank/ui"))) {
            texts = files.filter(file -> file.toString().endsWith(".properties"))
                    .toList();
        }
        assertFalse(texts.isEmpty());
        List<String> found = new ArrayList<>();
        for (Path file : texts) {
            String words = Files.readString(file).toLowerCase(Locale.ROOT);
            ACCUSATIONS.stream().filter(words::contains).forEach(word -> found.add(file.getFileName() + ": " + word));
        }
        assertEquals(List.of(), found);
    }
}
