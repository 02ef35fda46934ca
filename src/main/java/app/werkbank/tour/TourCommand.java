package app.werkbank.tour;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.ExitCode;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.connection.ConnectionSource;
import app.werkbank.platform.connection.ServiceUrl;
import app.werkbank.platform.settings.Looks;
import app.werkbank.platform.settings.Settings;
import app.werkbank.store.Intents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code tour}: does the main job on the real screens without a display and takes a picture of each step. It invents
 * readings, so it only ever talks to this computer: the built-in reference API, or a loopback address of the environment.
 */
@Command(name = "tour", description = "Does the main job end to end, without a display, and takes pictures of it.")
public final class TourCommand implements Callable<Integer> {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final CommandContext given;
    private final Session.Opener sessions;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the pictures go.")
    private Path out = Path.of("tour");

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en, nl, de or fr; the settings' or the system's without it.")
    private @Nullable Language language;

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark or contrast.")
    private Theme theme = Theme.light;

    /** The languages that are complete, as they are written on the command line. */
    enum Language {
        en,
        nl,
        de,
        fr
    }

    /** The looks, as they are written on the command line. */
    enum Theme {
        light,
        dark,
        contrast
    }

    public TourCommand(CommandContext context, Session.Opener sessions) {
        this.given = context;
        this.sessions = sessions;
    }

    /** What is printed. */
    private record Report(List<String> steps, List<String> screenshots, int confirmed, long pending, int requests) {}

    @Override
    public Integer call() throws SentenceException {
        if (given.givenHome().isPresent()) {
            return in(given);
        }
        Path home = throwAwayHome();
        try {
            return in(given.at(home));
        } finally {
            delete(home);
        }
    }

    private int in(CommandContext context) throws SentenceException {
        try (HomeLock lock = context.lock()) {
            Settings before = context.settings().current();
            try {
                context.output().json(perform(context, environmentOnLoopback(context)));
            } finally {
                restore(context, before);
            }
        }
        return ExitCode.DONE;
    }

    private Report perform(CommandContext context, Optional<ConnectionChoice.Remote> environment)
            throws SentenceException {
        prepare(context);
        startToolkit();
        Holder holder = new Holder();
        CountDownLatch opened = new CountDownLatch(1);
        Platform.runLater(() -> {
            holder.open(context, sessions);
            opened.countDown();
        });
        await(opened);
        Desktop desktop = holder.desktop();
        Stagehand hand = new Stagehand(holder.stage().getScene(), out);
        try {
            Tour tour = new Tour(desktop, hand, environment.isEmpty());
            tour.go();
            Session session = hand.fx(desktop::session).orElseThrow();
            long pending = session.store().read(db -> new Intents(db).pending());
            return new Report(
                    tour.steps(),
                    hand.pictures(),
                    tour.confirmed(),
                    pending,
                    session.requests().getAsInt());
        } finally {
            hand.run(() -> holder.stage().hide());
            desktop.close();
        }
    }

    /** What comes into being on the FX thread. */
    private static final class Holder {
        private @Nullable Desktop desktop;
        private @Nullable Stage stage;
        private @Nullable SentenceException refused;

        void open(CommandContext context, Session.Opener sessions) {
            try {
                Stage window = new Stage();
                window.setWidth(WIDTH);
                window.setHeight(HEIGHT);
                Desktop opened = new Desktop(context, sessions);
                opened.open(window);
                window.setX(0);
                window.setY(0);
                window.setWidth(WIDTH);
                window.setHeight(HEIGHT);
                stage = window;
                desktop = opened;
            } catch (SentenceException e) {
                refused = e;
            }
        }

        Desktop desktop() throws SentenceException {
            if (desktop == null) {
                throw refused == null ? new CommandFailure("The tour's window did not open.") : refused;
            }
            return desktop;
        }

        Stage stage() {
            if (stage == null) {
                throw new IllegalStateException("the tour has no window");
            }
            return stage;
        }
    }

    private void prepare(CommandContext context) throws CommandFailure {
        Looks.Theme looks = Looks.Theme.valueOf(theme.name().toUpperCase(Locale.ROOT));
        try {
            context.settings().update(now -> {
                Looks wished = now.looks().withTheme(looks);
                return now.withOffline(false)
                        .withLooks(language == null ? wished : wished.withLanguage(language.name()));
            });
        } catch (IOException | SentenceException e) {
            throw new CommandFailure("The settings of the tour cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** The settings are a person's: the tour leaves them as they were. */
    private static void restore(CommandContext context, Settings before) throws SentenceException {
        try {
            context.settings().update(now -> before);
        } catch (IOException e) {
            throw new CommandFailure("The settings cannot be written back: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<ConnectionChoice.Remote> environmentOnLoopback(CommandContext context)
            throws SentenceException {
        Optional<ConnectionChoice.Remote> named =
                new ConnectionSource(context.environment(), context.settings().current()).fromEnvironment();
        if (named.isPresent() && !ServiceUrl.isLoopback(named.get().api())) {
            throw new CommandFailure(
                    "The tour invents readings, so it only talks to this computer; WERKBANK_API_URL names "
                            + named.get().api().getHost() + ".");
        }
        return named;
    }

    private static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the window opened", e);
        }
    }

    private static Path throwAwayHome() throws CommandFailure {
        try {
            return Files.createTempDirectory("werkbank-tour");
        } catch (IOException e) {
            throw new CommandFailure("No throw-away data folder can be made: " + e.getMessage() + ".", e);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
