import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the application image and the installer for the system it runs on. The Maven profile {@code installer} starts
 * it with the toolchain's JDK, whose jmod, jlink and jpackage it uses:
 * {@code java packaging/build/Build.java BASEDIR VERSION TIMESTAMP JVM-SWITCH...}
 */
public final class Build {
    private Build() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Release release = new Release(
                Path.of(args[0]),
                args[1],
                Instant.parse(args[2]),
                switches(List.of(args).subList(3, args.length)));
        Trees.delete(release.work());
        Trees.delete(release.target("installer"));
        Path input = new Libraries(release).collect();
        Path runtime = new LinkedRuntime(release).link();
        Path image = new Image(release).create(input, runtime);
        new Training(release, image).run();
        Path installer = switch (Os.CURRENT) {
            case LINUX -> new Deb(release, image).build();
            case WINDOWS, MACOS -> new NativeInstaller(release, image).build();
        };
        Say.line(
                "%s: %,d bytes; the image: %,d bytes",
                installer.getFileName(), Trees.size(installer), Trees.size(image));
        if (Os.CURRENT == Os.LINUX) {
            String smoke = release.packaging("linux/smoke.sh").toString();
            Tool.run(release.work(), Map.of(), List.of("bash", smoke, installer.toString()));
        }
    }

    /** The pom's switches but the module path: the image's runtime has JavaFX in it. */
    private static List<String> switches(List<String> given) {
        int path = given.indexOf("--module-path");
        return Stream.concat(given.stream().limit(path), given.stream().skip(path + 2L))
                .toList();
    }
}
