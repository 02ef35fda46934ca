package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The four languages say the same, the screens use what they say, and they say what the screens use. */
class TextFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/app/werkbank/ui");
    private static final Path CODE = Path.of("src/main/java/app/werkbank");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    /** A literal that could be a key, or a key's beginning that ends in a dot. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9_.-]*)\"");

    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(css|png|csv|json|db|pdf|zip|html|md|properties)");

    @Test
    void everyKeyStandsInAllFourLanguagesWithTheSamePlaceholders() {
        List<String> faults = new ArrayList<>();
        for (String room : rooms()) {
            Map<String, String> english = read(room, "en");
            for (String language : Texts.LANGUAGES) {
                Map<String, String> other = read(room, language);
                english.forEach((key, text) -> {
                    String translated = other.get(key);
                    if (translated == null) {
                        faults.add("add to " + file(room, language) + ": " + key + "=…   (en: " + text + ")");
                    } else if (!placeholders(translated).equals(placeholders(text))) {
                        faults.add(file(room, language) + ": " + key + " has " + placeholders(translated)
                                + ", English has " + placeholders(text));
                    }
                });
                other.keySet().stream()
                        .filter(key -> !english.containsKey(key))
                        .forEach(key -> faults.add(key + " stands in " + file(room, language) + " but not in English"));
            }
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Test
    void everyTextCanBeFormattedAndStartsWithItsRoom() {
        List<String> faults = new ArrayList<>();
        for (String room : rooms()) {
            for (String language : Texts.LANGUAGES) {
                read(room, language).forEach((key, text) -> {
                    if (!key.startsWith(room + ".")) {
                        faults.add(file(room, language) + ": " + key + " does not start with " + room + ".");
                    }
                    if (text.isBlank()) {
                        faults.add(file(room, language) + ": " + key + " is empty");
                    }
                    if (text.contains("'")) {
                        faults.add(file(room, language) + ": " + key + " has a straight apostrophe: write ’");
                    }
                    try {
                        new MessageFormat(text.replace("'", "''"), Locale.of(language));
                    } catch (IllegalArgumentException e) {
                        faults.add(file(room, language) + ": " + key + ": " + e.getMessage());
                    }
                });
            }
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Test
    void everyKeyInTheCodeHasATextAndEveryTextIsUsed() {
        Set<String> used = keysInCode();
        Set<String> beginnings = new TreeSet<>(used);
        beginnings.removeIf(key -> !key.endsWith("."));
        List<String> faults = new ArrayList<>();
        for (String room : rooms()) {
            Set<String> known = read(room, "en").keySet();
            used.stream()
                    .filter(key -> key.startsWith(room + "."))
                    .filter(key -> key.endsWith(".")
                            ? known.stream().noneMatch(text -> text.startsWith(key))
                            : !known.contains(key))
                    .forEach(key -> faults.add("add to " + file(room, "en") + " and its sisters: " + key + "=…"));
            known.stream()
                    .filter(key -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                    .forEach(key -> faults.add("nobody uses " + key + " of " + file(room, "en")));
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Test
    void thereAreRoomsWithTexts() {
        assertFalse(rooms().isEmpty());
    }

    private static Set<String> keysInCode() {
        Set<String> keys = new TreeSet<>();
        for (Path source : files(CODE, ".java")) {
            var literal = LITERAL.matcher(text(source));
            while (literal.find()) {
                if (!FILE_NAME.matcher(literal.group(1)).matches()) {
                    keys.add(literal.group(1));
                }
            }
        }
        return keys;
    }

    /** {@code ui} for the files of the package itself, else the name of the folder. */
    private static Set<String> rooms() {
        Set<String> rooms = new TreeSet<>();
        for (Path file : files(RESOURCES, ".properties")) {
            Path folder = RESOURCES.relativize(file).getParent();
            rooms.add(folder == null ? "ui" : folder.toString());
        }
        return rooms;
    }

    private static Path file(String room, String language) {
        Path folder = room.equals("ui") ? RESOURCES : RESOURCES.resolve(room);
        return folder.resolve("texts_" + language + ".properties");
    }

    private static Map<String, String> read(String room, String language) {
        Path file = file(room, language);
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        var placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            found.add(placeholder.group(1));
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
