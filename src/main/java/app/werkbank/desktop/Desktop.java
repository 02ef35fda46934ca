package app.werkbank.desktop;

import app.werkbank.command.Session;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.Settings;
import app.werkbank.ui.Background;
import app.werkbank.ui.LiveStyles;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Place;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.Tone;
import app.werkbank.ui.settings.About;
import app.werkbank.ui.shell.ClosingNotice;
import app.werkbank.ui.shell.MainWindow;
import app.werkbank.ui.shell.ShellView;
import app.werkbank.ui.shell.ShellViewModel;
import app.werkbank.ui.shell.StoreSearch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window's parts, wired once: screens, preferences, the session at work, and the way from the first start to the
 * tickets. Made and used on the FX thread; what takes time is done in the background.
 */
public final class Desktop {
    private final Groundwork ground;
    private final SettingsLink link;
    private final Clock clock = Clock.systemDefaultZone();
    private final About about;
    private final Texts texts;
    private final Preferences preferences = new Preferences();
    private final Notices notices = new Notices();
    private final Background background;
    private final Navigator navigator;
    private final Whereabouts whereabouts;
    private final ShellLink shellLink;
    private final ShellViewModel model;
    private final ShellView shell;
    private final Rooms rooms;
    private final Consumer<Throwable> failures;
    private final AtomicReference<@Nullable Session> arrived = new AtomicReference<>();
    /** A session that comes from now on is at its end already. */
    private volatile boolean closed;

    private @Nullable Session session;
    /** A backup that waits for a session. */
    private @Nullable Path offered;

    /**
     * Makes the parts, and dresses the program's windows.
     *
     * @param failures told of what fails in the background and has no words of its own; on any thread
     */
    public Desktop(Groundwork ground, Consumer<Throwable> failures) throws SentenceException {
        this.ground = ground;
        this.failures = failures;
        Settings current = ground.settings().current();
        this.about = About.of(ground.context().home().folder());
        this.texts = new Texts(SettingsLink.language(current), clock);
        this.background = Background.onFx(failures);
        this.link = new SettingsLink(ground.settings(), background);
        link.follow(preferences, texts);
        LiveStyles.startWhereAsked();
        new ThemeManager(preferences).install(); // before the first control, or JavaFX loads its own theme for that
        this.navigator =
                new Navigator(current.activeConnection().isEmpty() ? new Place.FirstStart() : new Place.Tickets());
        this.whereabouts = new Whereabouts(navigator, background, clock);
        this.shellLink = new ShellLink(background, notices, texts, link::offline, failures);
        StoreSearch search = new StoreSearch(() -> session == null ? null : session.store(), texts);
        this.model = new ShellViewModel(texts, navigator, shellLink, search, background, notices);
        this.rooms = new Rooms(this, ground);
        this.shell = new ShellView(texts, clock, preferences, model, rooms.factories());
        ground.tell(opened -> {
            arrived.set(opened);
            background.deliver(this::takeUp); // before the outcome of what has opened it
        });
    }

    /** Shows the window, with the session where that is open already. */
    public void open(Stage stage) {
        takeUp();
        MainWindow.open(stage, shell, model, link);
    }

    /** Opens the connection that the settings or the environment name; a failure is told. */
    public void connect() {
        background.when(ground.begin(), done -> {}, error -> notices.tell(Tone.DANGER, sentence(error)));
    }

    /** Asks whether a backup is to be put back, in the settings; before the first start is over, once it is. */
    public void offer(Path backup) {
        if (session == null) {
            offered = backup;
            if (navigator.placeProperty().get() instanceof Place.FirstStart) {
                notices.tell(Tone.INFO, texts.get("settings.data.offered_later", backup.toString()));
            }
        } else {
            offered = null;
            navigator.go(new Place.Settings());
            rooms.data().restore(backup);
        }
    }

    /** Ends the session, and waits for it: not longer than the engine's five seconds. Not on the FX thread. */
    public void close() {
        closed = true;
        ground.close();
        link.close();
    }

    /** How many entries the server has not confirmed; 0 where no session is at work. Not on the FX thread. */
    public long unsent() {
        return ground.switchboard()
                .session()
                .map(open -> open.sync().status().pending())
                .orElse(0L);
    }

    /**
     * Says in a window of its own what is not sent yet and that it is kept, where anything is.
     *
     * @param closed the window that was closed
     * @param read called once that was read, or at once
     */
    public void sayGoodbye(Stage closed, Runnable read) {
        ClosingNotice.open(texts, model.statusProperty().getValue(), closed, ClosingNotice.READ)
                .ifPresentOrElse(notice -> notice.setOnHidden(event -> read.run()), read);
    }

    /** The session at work; empty before the first start is over. */
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** The window's own parts, for the tour. */
    public ShellView shell() {
        return shell;
    }

    public ShellViewModel model() {
        return model;
    }

    public Navigator navigator() {
        return navigator;
    }

    public Texts texts() {
        return texts;
    }

    public Preferences preferences() {
        return preferences;
    }

    Notices notices() {
        return notices;
    }

    Background background() {
        return background;
    }

    Clock clock() {
        return clock;
    }

    /** What the program says of itself. */
    About about() {
        return about;
    }

    /** Opens a folder or a page with the system's own program for it; a failure is told. */
    void browse(URI target) {
        background.run(
                () -> {
                    java.awt.Desktop.getDesktop().browse(target);
                    return true;
                },
                done -> {},
                error -> notices.tell(Tone.WARNING, texts.get("shell.not_opened", target)));
    }

    SettingsLink link() {
        return link;
    }

    private void takeUp() {
        Session opened = arrived.getAndSet(null);
        if (opened != null && !closed) {
            attach(opened);
        }
    }

    private void attach(Session opened) {
        session = opened;
        shellLink.attach(opened);
        rooms.attach(opened);
        new StoreNews(texts, notices, background).tell(opened);
        if (navigator.placeProperty().get() instanceof Place.FirstStart) {
            navigator.replace(new Place.Tickets());
        }
        whereabouts.attach(opened.store());
        if (offered != null) {
            offer(offered);
        }
    }

    /** The words of a failure that was foreseen; of another that it was not, for it is told in a window of its own. */
    String sentence(Throwable error) {
        if (error instanceof SentenceException known) {
            return known.sentence();
        }
        failures.accept(error);
        return texts.get("shell.unexpected");
    }
}
