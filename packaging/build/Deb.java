import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Debian package. The image lies in /usr/lib/werkbank with a link in /usr/bin. dpkg-deb packs it and not jpackage,
 * which knows no link, manual page or licences.
 */
final class Deb {
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Release release;
    private final Path image;
    private final Path root;

    Deb(Release release, Path image) {
        this.release = release;
        this.image = image;
        this.root = release.work().resolve("deb");
    }

    /** The files in their places, below the folder DEBIAN of the package's own. */
    Path root() {
        return root;
    }

    Path build() throws IOException, InterruptedException {
        Trees.copy(image, root.resolve("usr/lib/werkbank"));
        Files.createSymbolicLink(folder("usr/bin").resolve("werkbank"), Path.of("../lib/werkbank/bin/werkbank"));
        put("werkbank.desktop", "usr/share/applications/werkbank.desktop");
        put("werkbank-mime.xml", "usr/share/mime/packages/werkbank.xml");
        put("copyright", "usr/share/doc/werkbank/copyright");
        put("lintian-overrides", "usr/share/lintian/overrides/werkbank");
        putIcons();
        control();
        Trees.openToRead(root.resolve("usr/share"));
        Trees.stamp(root, release.time());
        return pack();
    }

    private void putIcons() throws IOException {
        Path hicolor = folder("usr/share/icons/hicolor");
        for (int size : ICONS) {
            Path icon = hicolor.resolve("%1$dx%1$d/apps/werkbank.png".formatted(size));
            Files.createDirectories(icon.getParent());
            Files.copy(release.icon("werkbank-%d.png".formatted(size)), icon);
        }
        Path drawing = hicolor.resolve("scalable/apps/werkbank.svg");
        Files.createDirectories(drawing.getParent());
        Files.copy(release.icon("werkbank.svg"), drawing);
    }

    private void control() throws IOException {
        Path debian = folder("DEBIAN");
        String control = Files.readString(release.packaging("linux/control"))
                .replace("@VERSION@", release.version())
                .replace("@ARCHITECTURE@", architecture())
                .replace("@SIZE@", Long.toString(Trees.size(root) / 1024));
        Files.writeString(debian.resolve("control"), control);
        Files.copy(release.packaging("linux/postrm"), debian.resolve("postrm"));
        Trees.openToRead(debian);
    }

    private Path pack() throws IOException, InterruptedException {
        Path installers = Files.createDirectories(release.target("installer"));
        Path deb = installers.resolve("werkbank_%s_%s.deb".formatted(release.version(), architecture()));
        Tool.run(
                release.work(),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(release.time().getEpochSecond())),
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString()));
        return deb;
    }

    private void put(String from, String to) throws IOException {
        Path place = root.resolve(to);
        Files.createDirectories(place.getParent());
        Files.copy(release.packaging("linux").resolve(from), place);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
