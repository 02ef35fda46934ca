package app.werkbank.ui.settings;

import app.werkbank.data.CsvFormat;
import app.werkbank.data.Import;
import app.werkbank.data.Restore;
import app.werkbank.data.RowProblem;
import app.werkbank.data.SupportBundle;
import app.werkbank.platform.SentenceException;
import app.werkbank.store.Progress;
import app.werkbank.ui.Background;
import app.werkbank.ui.Formats;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.DataKeeper.Exported;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Backup, putting one back, files in and out, and the support bundle: one at a time, each told in one sentence when it is
 * done. Only what replaces the data asks first; a bundle is read before it is written.
 */
public final class DataViewModel {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");
    private static final double UNKNOWN = -1;
    private static final int MEGA = 6;

    private final DataKeeper keeper;
    private final Background background;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper(this, "stoppable");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper(this, "good");
    private final ReadOnlyObjectWrapper<@Nullable Path> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyObjectWrapper<@Nullable SupportBundle> bundle = new ReadOnlyObjectWrapper<>(this, "bundle");
    private final ObservableList<RowProblem> rejected = FXCollections.observableArrayList();
    private final AtomicReference<Progress.@Nullable At> latest = new AtomicReference<>();
    private @Nullable Progress work;
    private Supplier<String> wording = () -> "";

    public DataViewModel(DataKeeper keeper, Background background, Texts texts, Clock clock) {
        this.keeper = keeper;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
        texts.localeProperty().subscribe((before, now) -> said.set(wording.get()));
    }

    /** True from a click to its outcome; nothing else can be begun meanwhile. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is waited for, and how far it is. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1; negative where nobody knows. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether what is waited for can be ended, so that everything stays as it was. */
    public ReadOnlyBooleanProperty stoppableProperty() {
        return stoppable.getReadOnlyProperty();
    }

    /** Ends what is waited for, unless it is too late. */
    public void stop() {
        if (work != null) {
            work.stop();
        }
    }

    /** What came of the last act, whole sentences; empty before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether what was said is good news. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** The backup that is to be put back and waits for a yes; null where none does. */
    public ReadOnlyObjectProperty<@Nullable Path> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The bundle that is shown and not yet written; null where none is. */
    public ReadOnlyObjectProperty<@Nullable SupportBundle> bundleProperty() {
        return bundle.getReadOnlyProperty();
    }

    /** The lines of the last imported file that were not taken, in its order. */
    public ObservableList<RowProblem> rejected() {
        return rejected;
    }

    /** A name for a new file: what it is, and the minute. */
    public String fileName(String what, String ending) {
        return "werkbank-" + what + "-" + STAMP.withZone(ZoneId.systemDefault()).format(clock.instant()) + ending;
    }

    public void backup(Path file) {
        act("settings.data.backing_up", progress -> keeper.backup(file, progress), done -> {
            String size = texts.formats().number(Math.max(1, done.bytes() / 1000));
            say(true, () -> texts.get("settings.data.backed_up", file.toString(), size, done.entries()));
        });
    }

    /** Asks whether this backup is to be put back; nothing happens yet. */
    public void restore(Path file) {
        clear();
        leave();
        asked.set(file);
    }

    /** Puts the backup back that was asked about. */
    public void restoreAsked() {
        Path file = asked.get();
        if (file != null) {
            act(
                    "settings.data.restoring",
                    progress -> keeper.restore(file, progress),
                    done -> say(done.carried(), () -> told(done)));
        }
    }

    /** Leaves what was asked about, and the bundle that was shown. */
    public void leave() {
        asked.set(null);
        bundle.set(null);
    }

    public void take(Path file) {
        act("settings.data.importing", progress -> keeper.take(file, progress), this::taken);
    }

    public void export(Exported what, Path file) {
        CsvFormat format = CsvFormat.of(texts.localeProperty().get());
        act(
                "settings.data.exporting",
                progress -> {
                    keeper.export(what, file, format, progress);
                    return true;
                },
                done -> say(true, () -> texts.get("settings.data.written", file.toString())));
    }

    /** Gathers a bundle to be shown. */
    public void gather() {
        act("settings.data.gathering", _ -> keeper.bundle(), gathered -> {
            bundle.set(gathered);
            say(true, () -> texts.get("settings.data.bundle_shown"));
        });
    }

    /** Writes the bundle that is shown. */
    public void writeBundle(Path file) {
        SupportBundle shown = bundle.get();
        if (shown != null) {
            act(
                    "settings.data.exporting",
                    _ -> {
                        keeper.write(shown, file);
                        return true;
                    },
                    done -> say(true, () -> texts.get("settings.data.written", file.toString())));
        }
    }

    /** An act that says how far it is and can be stopped, where it takes long. */
    private interface Act<T> {
        T run(Progress progress) throws SentenceException;
    }

    private <T> void act(String what, Act<T> act, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        clear();
        leave();
        busy.set(true);
        doing.set(texts.get(what));
        Progress progress = new Progress(at -> {
            latest.set(at);
            background.run(latest::get, now -> show(what, now));
        });
        work = progress;
        background.run(
                () -> act.run(progress),
                result -> {
                    end();
                    done.accept(result);
                },
                error -> {
                    end();
                    if (error instanceof CancellationException) {
                        say(true, () -> texts.get("settings.data.stopped"));
                        return;
                    }
                    String sentence = error instanceof SentenceException known
                            ? known.sentence()
                            : String.valueOf(error.getMessage());
                    say(false, () -> texts.get("settings.data.failed", sentence));
                });
    }

    private void clear() {
        rejected.clear();
        say(true, () -> "");
    }

    private void end() {
        work = null;
        latest.set(null);
        stoppable.set(false);
        busy.set(false);
        doing.set("");
        progress.set(UNKNOWN);
    }

    /** @param at the newest of what was told, whichever notice brings it; null where the act is over */
    private void show(String what, Progress.@Nullable At at) {
        if (at != null) {
            progress.set(at.fraction());
            stoppable.set(at.step() != Progress.Step.FINISHING);
            doing.set(texts.get(what) + " " + words(at));
        }
    }

    private String words(Progress.At at) {
        Formats formats = texts.formats();
        boolean bytes = at.step() == Progress.Step.COPYING || at.step() == Progress.Step.READING;
        return texts.get(
                "settings.data.step." + at.step().name().toLowerCase(Locale.ROOT),
                bytes ? megabytes(formats, at.done()) : formats.number(at.done()),
                bytes ? megabytes(formats, at.all()) : formats.number(at.all()));
    }

    private static String megabytes(Formats formats, long bytes) {
        return formats.number(BigDecimal.valueOf(bytes, MEGA).setScale(1, RoundingMode.UP));
    }

    private void taken(Import.Result result) {
        rejected.setAll(result.rejected());
        say(
                result.rejected().isEmpty(),
                () -> texts.get(
                        "settings.data.imported",
                        result.imported(),
                        result.alreadyPresent(),
                        result.rejected().size()));
    }

    private String told(Restore done) {
        String restored = texts.get("settings.data.restored", done.backup().entries());
        String kept = done.kept() == null
                ? ""
                : " " + texts.get("settings.data.replaced_kept", done.kept().toString());
        return restored + kept + (done.carried() ? "" : " " + texts.get("settings.data.not_carried"));
    }

    private void say(boolean isGood, Supplier<String> text) {
        good.set(isGood);
        wording = text;
        said.set(text.get());
    }
}
