package app.werkbank.ui.shell;

import app.werkbank.ui.Background;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Place;
import app.werkbank.ui.Room;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the window shows around the screens, and what it does; knows no node. To be used on the FX thread. */
public final class ShellViewModel {
    /** Begins a search for commands alone; it lists them all. */
    public static final String COMMANDS_ONLY = ">";

    private static final int COMMAND_LETTERS = 2;
    private static final int MOST_COMMANDS = 6;

    private final Texts texts;
    private final Navigator navigator;
    private final ShellModel model;
    private final Notices notices;
    private final SearchSource source;
    private final StatusTexts words;
    private final Background.Slot search;
    private final ObservableValue<Status> status;
    private Function<String, List<Command>> commands = typed -> List.of();
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final StringProperty screenTitle = new SimpleStringProperty(this, "screenTitle", "");
    private final ObservableList<Found> hits = FXCollections.observableArrayList();
    private final ObservableList<Found> hitsSeen = FXCollections.unmodifiableObservableList(hits);

    public ShellViewModel(
            Texts texts,
            Navigator navigator,
            ShellModel model,
            SearchSource source,
            Background background,
            Notices notices) {
        this.texts = texts;
        this.navigator = navigator;
        this.model = model;
        this.source = source;
        this.notices = notices;
        this.words = new StatusTexts(texts);
        this.search = background.slot();
        this.status = model.statusProperty();
        query.subscribe((before, now) -> find());
    }

    /** How things stand. */
    public ObservableValue<Status> statusProperty() {
        return status;
    }

    /** The one honest sentence at the bottom. */
    public StringBinding sentence() {
        return Bindings.createStringBinding(
                () -> words.sentence(status.getValue().sentence()), status, texts.localeProperty());
    }

    /** What that sentence means; unlike a binding it lives as long as somebody listens to it. */
    public ObservableValue<Tone> tone() {
        return status.map(now -> StatusTexts.tone(now.sentence()));
    }

    /** The banner under the top bar; empty text where there is none. */
    public StringBinding banner() {
        return Bindings.createStringBinding(
                () -> {
                    String text = words.banner(status.getValue());
                    return text == null ? "" : text;
                },
                status,
                texts.localeProperty());
    }

    /** The words beside the online switch. */
    public StringBinding connection() {
        return Bindings.createStringBinding(() -> words.connection(status.getValue()), status, texts.localeProperty());
    }

    /** The window's title, with the number of changes that wait. */
    public StringBinding windowTitle() {
        return Bindings.createStringBinding(
                () -> {
                    int pending = status.getValue().pending();
                    return pending == 0
                            ? texts.get("shell.title", screenTitle)
                            : texts.get("shell.title.pending", screenTitle, pending);
                },
                status,
                screenTitle,
                texts.localeProperty());
    }

    /** What the screen of the moment is called; set by whoever shows it. */
    public StringProperty screenTitleProperty() {
        return screenTitle;
    }

    /** What is typed into the search at the top. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What was found for it, things before commands; for an empty query what was opened last. */
    public ObservableList<Found> hits() {
        return hitsSeen;
    }

    /** True while the search is at work. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return search.busyProperty();
    }

    /** Asks for hits again, e.g. when the search is entered. */
    public void find() {
        String text = query.get().strip();
        if (text.startsWith(COMMANDS_ONLY)) {
            search.ask(List::of, none -> hits.setAll(commands.apply(text.substring(COMMANDS_ONLY.length()))));
            return;
        }
        search.ask(() -> source.find(text), found -> {
            List<Found> all = new ArrayList<>(found);
            if (text.length() >= COMMAND_LETTERS) {
                commands.apply(text).stream().limit(MOST_COMMANDS).forEach(all::add);
            }
            hits.setAll(all);
        });
    }

    /** Does something with the hits of what is typed now: at once, or when they are here. Typing on forgets it. */
    void whenFound(Runnable then) {
        search.whenAnswered(then);
    }

    /** Offers what the program can do to the search, by what is typed. */
    void offer(Function<String, List<Command>> matching) {
        commands = matching;
    }

    /** Goes where a hit leads or does what a command says, and empties the search. */
    public void open(Found found) {
        query.set("");
        switch (found) {
            case SearchSource.Hit hit -> navigator.go(hit.place());
            case Command command -> command.act().run();
        }
    }

    /** The places of the rail, in its order. */
    public static List<Room> rail() {
        return List.of(Room.TICKETS, Room.VEHICLES, Room.OUTBOX, Room.SETTINGS);
    }

    /** Enters a room where nothing is chosen yet. */
    public void enter(Room room) {
        navigator.go(
                switch (room) {
                    case TICKETS -> new Place.Tickets();
                    case VEHICLES -> new Place.Vehicles();
                    case OUTBOX -> new Place.Outbox();
                    case SETTINGS -> new Place.Settings();
                    case SHIFT -> new Place.Shift();
                    case LABELS -> new Place.Labels();
                    case FIRST_START -> new Place.FirstStart();
                });
    }

    /** A VIN was scanned, wherever the focus is (screens.md 26). */
    public void scannedVin(String vin) {
        navigator.go(new Place.Vehicle(vin));
    }

    /** Something was scanned that is neither a VIN nor an equipment of this screen. */
    public void scannedOther(String text) {
        notices.tell(Tone.WARNING, texts.get("shell.scan.other", text));
    }

    /** Switches between online and offline. */
    public void switchOff(boolean off) {
        model.switchOff(off);
    }

    public void syncNow() {
        model.syncNow();
    }

    public void stopPull() {
        model.stopPull();
    }

    /** What the banner's button does: open the settings, go online, or try again. */
    public void helpWithBanner() {
        Status now = status.getValue();
        switch (bannerHelp(now)) {
            case SETTINGS -> enter(Room.SETTINGS);
            case GO_ONLINE -> model.switchOff(false);
            case TRY_NOW -> model.syncNow();
        }
    }

    /** The word on the banner's button. */
    public StringBinding bannerAction() {
        return Bindings.createStringBinding(
                () -> texts.get(
                        switch (bannerHelp(status.getValue())) {
                            case SETTINGS -> "shell.banner.settings";
                            case GO_ONLINE -> "shell.banner.online";
                            case TRY_NOW -> "shell.banner.try";
                        }),
                status,
                texts.localeProperty());
    }

    public Navigator navigator() {
        return navigator;
    }

    public Notices notices() {
        return notices;
    }

    private static Help bannerHelp(Status status) {
        StatusSentence.@Nullable Reason reason =
                status.sentence() instanceof StatusSentence.Paused paused ? paused.reason() : null;
        if (reason == StatusSentence.Reason.CREDENTIALS
                || reason == StatusSentence.Reason.CERTIFICATE
                || reason == StatusSentence.Reason.PROXY) {
            return Help.SETTINGS;
        }
        return status.switchedOff() ? Help.GO_ONLINE : Help.TRY_NOW;
    }

    private enum Help {
        SETTINGS,
        GO_ONLINE,
        TRY_NOW
    }
}
