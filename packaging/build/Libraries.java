import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The application's jar and its libraries. sqlite-jdbc and JNA carry native code for every system: this one's goes
 * beside the jars, from where it is loaded without being unpacked, and the rest is left out. Of the icons' fonts the one
 * stays that the program draws with, for all that there are are read before the first icon is drawn.
 */
final class Libraries {
    private static final String HANDLERS = "META-INF/services/org.kordamp.ikonli.IkonHandler";
    private static final String OURS = "Outlined";

    private final Release release;

    Libraries(Release release) {
        this.release = release;
    }

    /** Answers the folder that becomes the image's app folder: with the licences and the bill of materials. */
    Path collect() throws IOException, InterruptedException {
        Path input = Files.createDirectories(release.work().resolve("input"));
        Files.copy(release.target("werkbank-%s.jar".formatted(release.version())), input.resolve("werkbank.jar"));
        for (Path jar : Trees.within(release.target("libraries"))) {
            String name = jar.getFileName().toString();
            if (name.startsWith("sqlite-jdbc-") || name.startsWith("jna-5")) {
                slim(jar, input);
            } else if (name.startsWith("ikonli-material2-pack-")) {
                leaveOneFont(jar, input.resolve(name));
            } else if (name.endsWith(".jar")) {
                Files.copy(jar, input.resolve(name));
            }
        }
        Tool.run(
                release.base(),
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        release.target("javafx").toString(),
                        "--add-modules",
                        "javafx.graphics",
                        release.packaging("build/Stylesheets.java").toString(),
                        release.target("classes").toString(),
                        input.resolve("werkbank.jar").toString()));
        new Licences(release).collect(input);
        Files.copy(release.target("bom.json"), input.resolve("sbom.json"));
        return input;
    }

    private static void slim(Path jar, Path input) throws IOException {
        try (ZipFile all = new ZipFile(jar.toFile());
                ZipOutputStream slim = new ZipOutputStream(
                        Files.newOutputStream(input.resolve(jar.getFileName().toString())))) {
            for (ZipEntry entry : all.stream().toList()) {
                try (InputStream content = all.getInputStream(entry)) {
                    if (!Os.isNative(entry.getName())) {
                        copy(content, entry, slim);
                    } else if (Os.CURRENT.runs(entry.getName())) {
                        Files.copy(
                                content, input.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            }
        }
    }

    private static void leaveOneFont(Path jar, Path to) throws IOException {
        Files.copy(jar, to);
        try (FileSystem fonts = FileSystems.newFileSystem(to)) {
            for (Path each : Trees.within(fonts.getPath("META-INF"))) {
                if (each.toString().endsWith(".ttf") && !each.toString().contains(OURS)) {
                    Files.delete(each);
                }
            }
            Path handlers = fonts.getPath(HANDLERS);
            List<String> ours = Files.readAllLines(handlers).stream()
                    .filter(line -> line.contains(OURS))
                    .toList();
            if (ours.isEmpty()) {
                throw new IllegalStateException("None of the fonts of " + jar.getFileName() + " is " + OURS);
            }
            Files.write(handlers, ours);
        }
    }

    private static void copy(InputStream content, ZipEntry from, ZipOutputStream to) throws IOException {
        ZipEntry entry = new ZipEntry(from.getName());
        entry.setTimeLocal(from.getTimeLocal());
        to.putNextEntry(entry);
        content.transferTo(to);
        to.closeEntry();
    }
}
