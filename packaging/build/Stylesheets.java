import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Puts beside each stylesheet of a jar the same one as JavaFX reads it without parsing (bss), which it looks for first. A
 * program of its own, for it needs JavaFX: {@code java --module-path JAVAFX --add-modules javafx.graphics
 * packaging/build/Stylesheets.java CLASSES JAR}, where the folder holds what is in the jar.
 */
final class Stylesheets {
    private Stylesheets() {}

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[1]))) {
            for (Path sheet : sheets(classes)) {
                Path binary = Files.createTempFile("sheet", ".bss");
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
                check(sheet, binary);
                String name = classes.relativize(sheet).toString().replace('\\', '/');
                Path inJar = jar.getPath(name.replaceFirst("css$", "bss"));
                Files.move(binary, inJar, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(inJar, Files.getLastModifiedTime(jar.getPath(name)));
            }
        }
    }

    /** JavaFX leaves out what it cannot read of a binary sheet, and says so on standard error alone. */
    private static void check(Path sheet, Path binary) throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Stylesheet.loadBinary(binary.toUri().toURL());
        } finally {
            System.setErr(before);
        }
        if (said.size() > 0) {
            throw new IllegalStateException(sheet + " cannot be read in its binary form: " + said);
        }
    }

    private static List<Path> sheets(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }
}
