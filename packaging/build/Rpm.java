import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The package of the other large family of Linux systems, with the same files in the same places as the deb. */
final class Rpm {
    private final Release release;
    private final Path root;

    /** @param root what {@link Deb} has put together */
    Rpm(Release release, Path root) {
        this.release = release;
        this.root = root;
    }

    /** Whether this system can make one. */
    static boolean possible() {
        return Tool.isThere("rpmbuild");
    }

    Path build() throws IOException, InterruptedException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        Path work = Files.createDirectories(release.work().resolve("rpm"));
        Path spec = work.resolve("werkbank.spec");
        Files.writeString(
                spec,
                Files.readString(release.packaging("linux/werkbank.spec"))
                        .replace("@VERSION@", release.version())
                        .replace("@ARCHITECTURE@", architecture)
                        .replace("@ROOT@", root.toString()));
        Path installers = release.target("installer");
        Tool.run(
                work,
                Map.of("SOURCE_DATE_EPOCH", Long.toString(release.time().getEpochSecond())),
                List.of(
                        "rpmbuild",
                        "--quiet",
                        "--define",
                        "_topdir " + work,
                        "--define",
                        "_rpmdir " + installers,
                        "--define",
                        "_rpmfilename %{NAME}-%{VERSION}.%{ARCH}.rpm",
                        "-bb",
                        spec.toString()));
        return installers.resolve("werkbank-%s.%s.rpm".formatted(release.version(), architecture));
    }
}
