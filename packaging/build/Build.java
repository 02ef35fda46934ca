import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the application image and the installer for the system it runs on. The Maven profile {@code installer} starts
 * it with the toolchain's JDK, whose jmod, jlink and jpackage it uses:
 * {@code java packaging/build/Build.java BASEDIR VERSION TIMESTAMP "RUNTIME-SWITCH..." JVM-SWITCH...}
 */
public final class Build {
    private Build() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Release release = new Release(
                Path.of(args[0]),
                args[1],
                Instant.parse(args[2]),
                args[3],
                switches(List.of(args).subList(4, args.length)));
        Trees.delete(release.work());
        Trees.delete(release.target("installer"));
        Path input = new Libraries(release).collect();
        Path runtime = new LinkedRuntime(release).link();
        Path image = new Image(release).create(input, runtime);
        new Training(release, image).run();
        switch (Os.CURRENT) {
            case LINUX -> linux(release, image);
            case WINDOWS, MACOS -> say(new NativeInstaller(release, image).build());
        }
        Say.line("the image: %,d bytes", Trees.size(image));
    }

    /** The packages, and the deb tried. */
    private static void linux(Release release, Path image) throws IOException, InterruptedException {
        Deb packing = new Deb(release, image);
        Path deb = packing.build();
        say(deb);
        if (Rpm.possible()) {
            say(new Rpm(release, packing.root()).build());
        } else {
            Say.line("no rpm: there is no rpmbuild on this system");
        }
        String smoke = release.packaging("linux/smoke.sh").toString();
        Tool.run(release.work(), Map.of(), List.of("bash", smoke, deb.toString()));
    }

    private static void say(Path installer) throws IOException {
        Say.line("%s: %,d bytes", installer.getFileName(), Trees.size(installer));
    }

    /** The pom's switches but the module path: the image's runtime has JavaFX in it. */
    private static List<String> switches(List<String> given) {
        int path = given.indexOf("--module-path");
        return Stream.concat(given.stream().limit(path), given.stream().skip(path + 2L))
                .toList();
    }
}
