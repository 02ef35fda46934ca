package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the project point to within it is there. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(Files.readString(page))) {
                all.add(link);
                if (!Files.exists(page.resolveSibling(link))) {
                    dead.add(page + ": " + link);
                }
            }
        }
        assertFalse(all.isEmpty());
        assertEquals(List.of(), dead);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        for (String folder : List.of("src/site", "packaging")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    /** Those within the project. */
    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.contains(":"))
                .toList();
    }
}
