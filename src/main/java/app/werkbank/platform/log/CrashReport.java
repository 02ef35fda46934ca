package app.werkbank.platform.log;

import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.OwnerOnly;
import app.werkbank.platform.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * An unexpected end, written down for whoever looks into it.
 *
 * @param code eight characters that are the same for the same fault, in every run and release, such as {@code 4F3A-91C2}
 * @param file the report in {@code log/}, empty where it could not be written
 */
public record CrashReport(String code, Optional<Path> file) {
    private static final System.Logger LOG = System.getLogger(CrashReport.class.getName());
    private static final int FRAMES = 5;

    /** Writes the report of a fault; a later one of the same code takes its place. */
    public static CrashReport write(Home home, Throwable fault) {
        String code = code(fault);
        LOG.log(System.Logger.Level.ERROR, "unexpected, code " + code, fault);
        try {
            Path file = home.log().resolve("crash-" + code + ".txt");
            OwnerOnly.replace(file, text(code, fault).getBytes(StandardCharsets.UTF_8));
            return new CrashReport(code, Optional.of(file));
        } catch (IOException | HomeException e) {
            LOG.log(System.Logger.Level.ERROR, "the report " + code + " could not be written", e);
            return new CrashReport(code, Optional.empty());
        }
    }

    /** Made of the classes and methods where it happened, without messages and line numbers. */
    @SuppressWarnings("ReferenceEquality") // a fault may be its own cause
    public static String code(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StringBuilder place = new StringBuilder(fault.getClass().getName())
                .append(root.getClass().getName());
        Arrays.stream(root.getStackTrace())
                .limit(FRAMES)
                .forEach(frame -> place.append(frame.getClassName()).append(frame.getMethodName()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(place.toString().getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest, 0, 4).toUpperCase(Locale.ROOT);
            return hex.substring(0, 4) + "-" + hex.substring(4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(String code, Throwable fault) {
        return Masking.mask("""
            Werkbank %s, report %s
            %s
            Java %s, %s %s

            %s\
            """.formatted(
                        Version.text(),
                        code,
                        Instant.now(),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        LineFormat.trace(fault)));
    }
}
