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
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.Looks;
import app.werkbank.platform.settings.Settings;
import app.werkbank.store.Intents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code tour}: does the main job on the real screens without a display and takes a picture of each step. It invents
 * readings, so it only ever talks to this computer: the built-in reference API, or a loopback address of the environment.
 */
@Command(name = "tour", description = "Does the main job end to end, without a display, and takes pictures of it.")
public final class TourCommand implements Callable<Integer> {
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

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            converter = PictureSize.Converter.class,
            defaultValue = PictureSize.LEAST,
            description = "Of the window, such as 1920x1080; ${DEFAULT-VALUE} without it.")
    private PictureSize size = new PictureSize(1280, 720);

    @Option(
            names = "--job-only",
            description = "Only the technician's job; leaves out the other states of the screens.")
    private boolean jobOnly;

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
        try (HomeLock _ = context.lock()) {
            Settings before = context.settings().current();
            try {
                context.output().json(perform(context, environmentOnLoopback(context)));
            } finally {
                update(context, now -> before); // they are a person's: the tour leaves them as they were
            }
        }
        return ExitCode.DONE;
    }

    private Report perform(CommandContext context, Optional<ConnectionChoice.Remote> environment)
            throws SentenceException {
        prepare(context);
        TourWindow.startToolkit();
        Album album = new Album(out);
        boolean demo = environment.isEmpty();
        return jobOnly ? job(context, album, demo) : withStates(context, album, demo);
    }

    /** The long lists are made in the meantime. */
    private Report withStates(CommandContext context, Album album, boolean demo) throws SentenceException {
        Path home = throwAwayHome();
        try (Backstage crowd = new Backstage(home.resolve("crowd"), Crowd::furnish)) {
            Report job = job(context, album, demo);
            CommandContext apart = context.at(home);
            prepare(apart);
            update(apart, now -> now.withActive(ConnectionSettings.demo()));
            try (Backstage backstage = new Backstage(home.resolve("states"), props -> {})) {
                play(apart, backstage, album, (desktop, hand) -> new States(desktop, hand, backstage).go());
            }
            play(apart, crowd, album, (desktop, hand) -> new Crowd(desktop, hand, crowd).go());
            List<String> steps = new ArrayList<>(job.steps());
            steps.add("every other state of the screens, on a workshop of the tour's own");
            return new Report(steps, album.pictures(), job.confirmed(), job.pending(), job.requests());
        } finally {
            delete(home);
        }
    }

    /** What is done in a window. */
    private interface Play {
        void go(Desktop desktop, Stagehand hand) throws CommandFailure;
    }

    private void play(CommandContext context, Session.Opener opener, Album album, Play play) throws SentenceException {
        try (TourWindow window = TourWindow.open(context, opener, size)) {
            play.go(window.desktop(), new Stagehand(window.scene(), album::add));
            window.check();
        }
    }

    private Report job(CommandContext context, Album album, boolean demo) throws SentenceException {
        try (TourWindow window = TourWindow.open(context, sessions, size)) {
            Stagehand hand = new Stagehand(window.scene(), album::add);
            Tour tour = new Tour(window.desktop(), hand, demo);
            tour.go();
            window.check();
            Session session = hand.fx(window.desktop()::session).orElseThrow();
            long pending = session.store().read(db -> new Intents(db).pending());
            return new Report(
                    tour.steps(),
                    album.pictures(),
                    tour.confirmed(),
                    pending,
                    session.requests().getAsInt());
        }
    }

    private void prepare(CommandContext context) throws SentenceException {
        Looks.Theme looks = Looks.Theme.valueOf(theme.name().toUpperCase(Locale.ROOT));
        update(context, now -> {
            Looks wished = now.looks().withTheme(looks);
            return now.withOffline(false).withLooks(language == null ? wished : wished.withLanguage(language.name()));
        });
    }

    private static void update(CommandContext context, UnaryOperator<Settings> change) throws SentenceException {
        try {
            context.settings().update(change);
        } catch (IOException e) {
            throw new CommandFailure("The settings of the tour cannot be written: " + e.getMessage() + ".", e);
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
