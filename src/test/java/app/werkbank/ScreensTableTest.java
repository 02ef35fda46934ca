package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of what holds the screens to their promises names every line, and only tests that exist. */
class ScreensTableTest {
    private static final int LINES = 50;
    private static final Pattern LINE = Pattern.compile("^\\| (\\d+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)?(?:#(\\w+))?`");

    @Test
    void everyLineIsHeldByATestThatExists() throws IOException {
        Map<String, String> tests = tests();
        List<String> faults = new ArrayList<>();
        TreeSet<Integer> lines = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("src/site/screens.md"))) {
            Matcher line = LINE.matcher(row);
            if (!line.find()) {
                continue;
            }
            lines.add(Integer.parseInt(line.group(1)));
            Matcher named = NAMED.matcher(row);
            String source = null;
            while (named.find()) {
                if (named.group(1) != null) {
                    source = tests.get(named.group(1));
                }
                boolean method = named.group(2) != null;
                if (source == null || method && !source.contains("void " + named.group(2) + "(")) {
                    faults.add("line " + line.group(1) + " names " + named.group() + ", which is no test");
                }
            }
            if (source == null) {
                faults.add("line " + line.group(1) + " names no test");
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(IntStream.rangeClosed(1, LINES).boxed().toList(), List.copyOf(lines));
    }

    private static Map<String, String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ScreensTableTest::text,
                            String::concat));
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
