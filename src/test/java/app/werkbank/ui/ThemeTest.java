package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2, computed from the stylesheets themselves. */
class ThemeTest {
    private static final Path FOLDER = Path.of("src/main/resources/app/werkbank/ui");
    private static final Pattern TOKEN = Pattern.compile("(-wb-[a-z-]+):\\s*(#[0-9A-Fa-f]{6,8});");
    private static final List<String> GROUNDS = List.of("bg", "surface", "sunken", "hover", "selected", "raised");
    private static final List<String> TINTS = List.of("breaking-bg", "warning-bg", "success-bg", "danger-bg");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void bodyTextHasSevenToOneAndEveryOtherWordFourAndAHalf(String theme) throws IOException {
        Map<String, Color> colours = tokens(theme);
        List<String> faults = new ArrayList<>();
        for (String ground : all(GROUNDS, TINTS)) {
            demand(colours, "text", ground, 7, faults);
            for (String word : List.of("muted", "normal-text", "breaking-text", "warning", "success", "danger")) {
                demand(colours, word, ground, 4.5, faults);
            }
        }
        demand(colours, "on-accent", "accent", 4.5, faults);
        demand(colours, "on-accent", "accent-hover", 4.5, faults);
        demand(colours, "normal", "bg", 4.5, faults);
        demand(colours, "breaking", "bg", 4.5, faults);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void marksBordersOfControlsAndTheFocusHaveThreeToOne(String theme) throws IOException {
        Map<String, Color> colours = tokens(theme);
        List<String> faults = new ArrayList<>();
        for (String ground : GROUNDS) {
            for (String mark : List.of("border-strong", "focus", "normal", "breaking", "accent", "ghost")) {
                demand(colours, mark, ground, 3, faults);
            }
        }
        demand(colours, "maximum", "bg", 3, faults);
        demand(colours, "maximum", "gap", 3, faults);
        assertEquals(List.of(), faults);
    }

    @Test
    void theReadingsHaveTheColoursOfTheDesign() throws IOException {
        assertEquals(Color.web("#0072B2"), tokens("light").get("normal"));
        assertEquals(Color.web("#B84E00"), tokens("light").get("breaking"));
        assertEquals(Color.web("#FFFFFF"), tokens("light").get("bg"));
        assertEquals(Color.web("#56B4E9"), tokens("dark").get("normal"));
        assertEquals(Color.web("#FF8A4C"), tokens("dark").get("breaking"));
        assertEquals(Color.web("#1B1D20"), tokens("dark").get("bg"));
    }

    @Test
    void everyTokenStandsInAllThreeThemesAndEveryTokenUsedExists() throws IOException {
        Map<String, Color> light = tokens("light");
        assertEquals(light.keySet(), tokens("dark").keySet());
        assertEquals(light.keySet(), tokens("contrast").keySet());
        StringBuilder all = new StringBuilder();
        for (Path sheet : sheets()) {
            all.append(Files.readString(sheet));
        }
        for (Path sheet : sheets()) {
            var used = Pattern.compile("-wb-[a-z-]+").matcher(Files.readString(sheet));
            while (used.find()) {
                boolean given = all.indexOf(used.group() + ": ") >= 0;
                assertTrue(given, () -> sheet + " uses " + used.group() + ", which no stylesheet gives a value");
            }
        }
    }

    @Test
    void onlyTheThemesNameColours() throws IOException {
        List<String> faults = new ArrayList<>();
        Pattern literal = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|\\b(white|black|red|gr[ae]y|blue|orange)\\b");
        for (Path sheet : sheets()) {
            if (List.of("light.css", "dark.css", "contrast.css")
                    .contains(sheet.getFileName().toString())) {
                continue;
            }
            String css = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            var found = literal.matcher(css);
            while (found.find()) {
                faults.add(sheet + ": " + found.group() + " is a colour of its own; use a token of theme/light.css");
            }
        }
        assertEquals(List.of(), faults);
    }

    private static List<Path> sheets() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static List<String> all(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static void demand(
            Map<String, Color> colours, String fore, String ground, double least, List<String> faults) {
        double ratio = ratio(token(colours, fore), token(colours, ground));
        if (ratio < least) {
            faults.add("%s on %s has %.2f:1, needs %.1f:1".formatted(fore, ground, ratio, least));
        }
    }

    private static Color token(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String theme) throws IOException {
        String css = Files.readString(FOLDER.resolve("theme/" + theme + ".css"), StandardCharsets.UTF_8);
        Map<String, Color> tokens = new TreeMap<>();
        var found = TOKEN.matcher(css);
        while (found.find()) {
            tokens.put(found.group(1).substring("-wb-".length()), Color.web(found.group(2)));
        }
        return tokens;
    }
}
