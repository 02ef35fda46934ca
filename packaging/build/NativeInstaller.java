import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The installers that jpackage makes from the image: a per-user msi on Windows, a dmg on macOS. */
final class NativeInstaller {
    /** Never to change: by it Windows knows that a newer msi is the same program. */
    private static final String UPGRADE_CODE = "5b7d3b1e-6f0c-4c53-9c0e-6d1f3c6f2a94";

    private final Release release;
    private final Path image;

    NativeInstaller(Release release, Path image) {
        this.release = release;
        this.image = image;
    }

    Path build() throws IOException {
        Path folder = Files.createDirectories(release.target("installer"));
        List<String> command = new ArrayList<>(List.of(
                "--name", Image.name(),
                "--app-version", release.version(),
                "--vendor", "Werkbank",
                "--license-file", release.base().resolve("LICENSE").toString(),
                "--app-image", image.toString(),
                "--dest", folder.toString()));
        command.addAll(Os.CURRENT == Os.WINDOWS ? windows() : macos());
        Tool.jdk("jpackage", command);
        try (Stream<Path> made = Files.list(folder)) {
            return made.findFirst().orElseThrow();
        }
    }

    private static List<String> windows() {
        return List.of(
                "--type",
                "msi",
                "--win-per-user-install",
                "--win-upgrade-uuid",
                UPGRADE_CODE,
                "--win-menu",
                "--win-menu-group",
                "Werkbank",
                "--win-shortcut-prompt");
    }

    /** Signed where the environment names an identity of the key chain; the checklist says how it is notarised. */
    private static List<String> macos() {
        List<String> options = new ArrayList<>(List.of("--type", "dmg"));
        String identity = System.getenv("WERKBANK_MAC_IDENTITY");
        if (identity != null) {
            options.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
        }
        return options;
    }
}
