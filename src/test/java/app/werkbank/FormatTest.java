package app.werkbank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One formatter for all Java of the project. {@code mvn test -Dtest=FormatTest -Dformat=write} brings the files into
 * shape; without the switch a file out of shape fails the build. README.md says how an editor agrees with it.
 */
@Execution(ExecutionMode.CONCURRENT)
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyJavaFileIsInTheShapeOfTheFormatter() {
        boolean write = "write".equals(System.getProperty("format"));
        List<Path> wrong = files().parallel()
                .filter(file -> !isInShape(file, write))
                .sorted()
                .toList();
        assertEquals(
                List.of(),
                wrong,
                "not as palantir-java-format writes it; mvn test -Dtest=FormatTest -Dformat=write does it,"
                        + " and README.md, Working on it, says how an editor agrees");
    }

    private static Stream<Path> files() {
        return Stream.of("src/main/java", "src/test/java", "packaging")
                .map(Path::of)
                .flatMap(FormatTest::under)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInShape(Path file, boolean write) {
        try {
            String now = Files.readString(file);
            String shape = FORMATTER.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(now), JavaFormatterOptions.Style.PALANTIR));
            if (now.equals(shape)) {
                return true;
            }
            if (write) {
                Files.writeString(file, shape);
            }
            return write;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be read as Java", e);
        }
    }
}
