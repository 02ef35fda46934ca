package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A file over 300 lines is asking to be two. One that stays whole says why in its first line, as
 * {@code // Over 300 lines: ...}; small is no end in itself.
 */
class FileSizeTest {
    private static final int MANY = 300;
    private static final int[] STEPS = {50, 100, 150, 200, 250, MANY, Integer.MAX_VALUE};
    private static final String REASON = "// Over 300 lines: ";

    private record Sized(Path file, int lines, String first) {
        boolean unexplained() {
            return lines > MANY && !first.startsWith(REASON);
        }
    }

    @Test
    void aLongFileSaysInItsFirstLineWhyItIsOne() throws IOException {
        List<Sized> all = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java", "packaging")) {
            List<Sized> files = under(Path.of(folder));
            System.out.println(distribution(folder, files));
            all.addAll(files);
        }
        assertEquals(
                List.of(),
                all.stream()
                        .filter(Sized::unexplained)
                        .map(file -> file.file() + " has " + file.lines() + " lines and no reason in its first")
                        .toList());
    }

    private static List<Sized> under(Path folder) throws IOException {
        List<Sized> sizes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                sizes.add(new Sized(file, lines.size(), lines.getFirst()));
            }
        }
        return sizes;
    }

    /** Such as "src/main/java: 400 files, up to 50 lines 200, up to 100 120, ..., longest X.java 290". */
    private static String distribution(String folder, List<Sized> files) {
        StringBuilder words = new StringBuilder(folder + ": " + files.size() + " files");
        int from = 0;
        for (int to : STEPS) {
            int least = from;
            long count = files.stream()
                    .filter(file -> file.lines() > least && file.lines() <= to)
                    .count();
            words.append(to == Integer.MAX_VALUE ? ", over " + MANY : ", up to " + to)
                    .append(": ")
                    .append(count);
            from = to;
        }
        Sized longest =
                files.stream().max(Comparator.comparingInt(Sized::lines)).orElseThrow();
        return words + "; longest " + longest.file().getFileName() + " " + longest.lines();
    }
}
