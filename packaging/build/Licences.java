import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The licence text of every library inside, in a folder of its own: the jar's, or the one that the index of
 * packaging/licences names for it. A library without either ends the build. The Java runtime brings its own.
 */
final class Licences {
    private static final String TEXT = "(META-INF/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*";

    private final Release release;

    Licences(Release release) {
        this.release = release;
    }

    /** @param input the folder of the jars; the texts go into its folder "licences" */
    void collect(Path input) throws IOException {
        Properties index = new Properties();
        try (InputStream in = Files.newInputStream(release.packaging("licences/index.properties"))) {
            index.load(in);
        }
        for (Path jar : Trees.within(input)) {
            String name = jar.getFileName().toString();
            if (name.endsWith(".jar") && !name.equals("werkbank.jar")) {
                Path folder = Files.createDirectories(input.resolve("licences").resolve(name.replace(".jar", "")));
                if (!own(jar, folder)) {
                    named(name, index, folder);
                }
            }
        }
    }

    private static boolean own(Path jar, Path folder) throws IOException {
        try (ZipFile content = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> texts = content.stream()
                    .filter(entry -> entry.getName().matches(TEXT))
                    .toList();
            for (ZipEntry text : texts) {
                try (InputStream in = content.getInputStream(text)) {
                    Files.copy(in, folder.resolve(Path.of(text.getName()).getFileName()));
                }
            }
            return !texts.isEmpty();
        }
    }

    private void named(String jar, Properties index, Path folder) throws IOException {
        String[] found = index.stringPropertyNames().stream()
                .filter(jar::startsWith)
                .findFirst()
                .map(name -> index.getProperty(name).split("\\|", 2))
                .orElseThrow(() -> new IllegalStateException(
                        jar + " carries no licence text: name it in packaging/licences/index.properties"));
        String text = Files.readString(release.packaging("licences/" + found[0] + ".txt"));
        Files.writeString(folder.resolve("LICENSE"), found[1] + "\n\n" + text);
    }
}
