package app.werkbank.ui.settings;

import app.werkbank.data.CsvFormat;
import app.werkbank.data.Import;
import app.werkbank.data.Restore;
import app.werkbank.data.RowProblem;
import app.werkbank.data.SupportBundle;
import app.werkbank.platform.SentenceException;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import app.werkbank.ui.settings.DataKeeper.Exported;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
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

    private final DataKeeper keeper;
    private final Background background;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper(this, "good");
    private final ReadOnlyObjectWrapper<@Nullable Path> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    private final ReadOnlyObjectWrapper<@Nullable SupportBundle> bundle = new ReadOnlyObjectWrapper<>(this, "bundle");
    private final ObservableList<RowProblem> rejected = FXCollections.observableArrayList();
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

    /** What is waited for. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1; negative where nobody knows. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
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
        act("settings.data.backing_up", () -> keeper.backup(file), done -> {
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
            act("settings.data.restoring", () -> keeper.restore(file), done -> say(done.carried(), () -> told(done)));
        }
    }

    /** Leaves what was asked about, and the bundle that was shown. */
    public void leave() {
        asked.set(null);
        bundle.set(null);
    }

    public void take(Path file) {
        act("settings.data.importing", () -> keeper.take(file, this::at), this::taken);
    }

    public void export(Exported what, Path file) {
        CsvFormat format = CsvFormat.of(texts.localeProperty().get());
        act(
                "settings.data.exporting",
                () -> {
                    keeper.export(what, file, format);
                    return true;
                },
                done -> say(true, () -> texts.get("settings.data.written", file.toString())));
    }

    /** Gathers a bundle to be shown. */
    public void gather() {
        act("settings.data.gathering", keeper::bundle, gathered -> {
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
                    () -> {
                        keeper.write(shown, file);
                        return true;
                    },
                    done -> say(true, () -> texts.get("settings.data.written", file.toString())));
        }
    }

    private <T> void act(String what, Callable<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        clear();
        leave();
        busy.set(true);
        doing.set(texts.get(what));
        background.run(
                work,
                result -> {
                    end();
                    done.accept(result);
                },
                error -> {
                    end();
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
        busy.set(false);
        doing.set("");
        progress.set(UNKNOWN);
    }

    private void at(double fraction) {
        background.run(() -> fraction, done -> {
            if (busy.get()) {
                progress.set(done);
            }
        });
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
