package app.werkbank.command;

import app.werkbank.data.SupportBundle;
import app.werkbank.data.SupportBundle.Part;
import app.werkbank.platform.Home;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.Version;
import app.werkbank.platform.log.Masking;
import app.werkbank.store.Contents;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers the support bundle, for the command and for the window: everything masked, nothing of the store but numbers. */
public final class Support {
    private final CommandContext context;

    public Support(CommandContext context) {
        this.context = context;
    }

    /** Gathers it, beside a window that is open. Reads files: not for the FX thread. */
    public SupportBundle gather() throws SentenceException {
        List<Part> parts = new ArrayList<>();
        parts.add(part("about.txt", about()));
        parts.add(part("store.txt", store()));
        parts.addAll(files());
        return new SupportBundle(parts);
    }

    private static Part part(String name, String text) {
        return new Part(name, Masking.mask(text));
    }

    private String about() throws SentenceException {
        return """
            Werkbank %s
            Java %s
            %s %s %s
            data folder %s
            gathered %s
            """.formatted(
                        Version.text(),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        context.home(),
                        Instant.now());
    }

    /** A store that cannot be read is what a bundle is for: then the check says so, and the counts are missing. */
    private String store() throws SentenceException {
        Optional<Path> file = Stored.find(context).map(StoreOptions::file).filter(Files::exists);
        Contents contents = Contents.NONE;
        String trouble = "";
        try {
            if (file.isPresent()) {
                contents = Stored.read(context, Contents::of);
            }
        } catch (StoreException e) {
            trouble = "The store cannot be read: " + e.getMessage() + "\n";
        }
        return trouble + SupportBundle.describe(contents, CheckCommand.findings(context, List.of()));
    }

    /** The settings, which hold no secret, and the log with its crash reports. */
    private List<Part> files() throws SentenceException {
        Home home = context.home();
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> logs = Files.list(home.log())) {
            if (Files.exists(home.settingsFile())) {
                parts.add(part("settings.json", read(home.settingsFile())));
            }
            for (Path log : logs.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(part("log/" + log.getFileName(), read(log)));
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    "The log or the settings in " + home + " cannot be read: " + e.getMessage() + ".", e);
        }
        return parts;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
