import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application image: launcher, libraries and runtime in one folder that runs wherever it is put. */
final class Image {
    /** Native code of the libraries lies beside the jars; the launcher puts the folder's path in. */
    private static final List<String> NATIVES =
            List.of("-Dorg.sqlite.lib.path=$APPDIR", "-Djna.boot.library.path=$APPDIR", "-Djna.nounpack=true");

    private final Release release;

    Image(Release release) {
        this.release = release;
    }

    Path create(Path input, Path runtime) throws IOException {
        Path folder = release.target("image");
        Trees.delete(folder);
        List<String> command = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", name(),
                "--app-version", release.version(),
                "--vendor", "Werkbank",
                "--description", "Workshop tickets, odometer registrations and diagnostic equipment",
                "--input", input.toString(),
                "--main-jar", "werkbank.jar",
                "--main-class", "app.werkbank.Werkbank",
                "--runtime-image", runtime.toString(),
                "--icon", release.icon(Os.CURRENT.icon).toString(),
                "--dest", folder.toString()));
        for (String option : launcherOptions()) {
            command.addAll(List.of("--java-options", option));
        }
        if (Os.CURRENT == Os.WINDOWS) {
            command.addAll(
                    List.of("--add-launcher", "werkbank-cli=" + release.packaging("windows/werkbank-cli.properties")));
        }
        Tool.jdk("jpackage", command);
        Path image = folder.resolve(Os.CURRENT == Os.MACOS ? name() + ".app" : name());
        Files.copy(release.base().resolve("LICENSE"), appFolder(image).resolve("LICENSE"));
        if (Os.CURRENT == Os.LINUX) {
            new Script(image).replaceLauncher();
            Trees.openToRead(image);
        }
        Trees.stamp(image, release.time());
        return image;
    }

    /** Where the jars and the launcher's configuration are. */
    static Path appFolder(Path image) {
        return switch (Os.CURRENT) {
            case LINUX -> image.resolve("lib/app");
            case WINDOWS -> image.resolve("app");
            case MACOS -> image.resolve("Contents/app");
        };
    }

    static Path launcher(Path image) {
        return switch (Os.CURRENT) {
            case LINUX -> image.resolve("bin").resolve(name());
            case WINDOWS -> image.resolve("werkbank-cli.exe");
            case MACOS -> image.resolve("Contents/MacOS").resolve(name());
        };
    }

    static Path runtime(Path image) {
        return switch (Os.CURRENT) {
            case LINUX -> image.resolve("lib/runtime");
            case WINDOWS -> image.resolve("runtime");
            case MACOS -> image.resolve("Contents/runtime/Contents/Home");
        };
    }

    /** What an administrator types on Linux is lower case; the other two show the name to people. */
    static String name() {
        return Os.CURRENT == Os.LINUX ? "werkbank" : "Werkbank";
    }

    private List<String> launcherOptions() {
        List<String> options = new ArrayList<>();
        for (String word : release.switches()) {
            if (word.startsWith("-")) {
                options.add(word);
            } else {
                options.set(options.size() - 1, options.getLast() + "=" + word);
            }
        }
        options.addAll(NATIVES);
        return options;
    }
}
