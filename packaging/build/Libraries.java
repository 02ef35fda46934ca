import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The application's jar and its libraries. sqlite-jdbc and JNA carry native code for every system: this one's goes
 * beside the jars, from where it is loaded without being unpacked, and the rest is left out.
 */
final class Libraries {
    private final Release release;

    Libraries(Release release) {
        this.release = release;
    }

    /** Answers the folder that becomes the image's app folder: with the licences and the bill of materials. */
    Path collect() throws IOException {
        Path input = Files.createDirectories(release.work().resolve("input"));
        Files.copy(release.target("werkbank-%s.jar".formatted(release.version())), input.resolve("werkbank.jar"));
        for (Path jar : Trees.within(release.target("libraries"))) {
            String name = jar.getFileName().toString();
            if (name.startsWith("sqlite-jdbc-") || name.startsWith("jna-5")) {
                slim(jar, input);
            } else if (name.endsWith(".jar")) {
                Files.copy(jar, input.resolve(name));
            }
        }
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

    private static void copy(InputStream content, ZipEntry from, ZipOutputStream to) throws IOException {
        ZipEntry entry = new ZipEntry(from.getName());
        entry.setTimeLocal(from.getTimeLocal());
        to.putNextEntry(entry);
        content.transferTo(to);
        to.closeEntry();
    }
}
