package app.werkbank.ui.vehicle;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.TrendLimits;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReader;
import app.werkbank.domain.VinReading;
import app.werkbank.store.BreakNotes;
import app.werkbank.store.Change;
import app.werkbank.store.Drafts;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.Table;
import app.werkbank.ui.Background;
import app.werkbank.ui.Rows;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.entry.EntrySubject;
import app.werkbank.ui.entry.OdometerEntryViewModel;
import app.werkbank.ui.entry.Workplace;
import app.werkbank.ui.outbox.MistakeViewModel;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One vehicle: its history as chart and table show it, what is selected in both, the filter, and the entry. */
public final class VehicleViewModel implements AutoCloseable {
    private final Workplace place;
    private final OdometerEntryViewModel entry;
    private final VehicleSearchViewModel search;
    private final MistakeViewModel mistake;
    private final VehicleFiles files;
    private final List<Runnable> subscriptions = new ArrayList<>();
    private Background.Slot question;
    private volatile @Nullable String watched;

    private final ReadOnlyObjectWrapper<@Nullable VinReading> vin = new ReadOnlyObjectWrapper<>(this, "vin");
    private final ReadOnlyObjectWrapper<@Nullable VehicleHistory> history =
            new ReadOnlyObjectWrapper<>(this, "history");
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(this, "filter", HistoryFilter.ALL);
    private final ObjectProperty<@Nullable HistoryLine> selected = new SimpleObjectProperty<>(this, "selected");
    private final Rows<HistoryLine> rows = new Rows<>();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper(this, "offline");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");

    public VehicleViewModel(Workplace place) {
        this.place = place;
        this.entry = new OdometerEntryViewModel(place);
        this.search = new VehicleSearchViewModel(place);
        this.mistake =
                new MistakeViewModel(place.store(), place.background(), place.texts(), place.clock(), entry::tell);
        this.files = new VehicleFiles(place, vin::get, history::get);
        this.question = place.background().slot();
        offline.set(place.sync().status().offline());
        subscriptions.add(StoreWatch.follow(place.store(), place.background(), this::concerns, this::refresh));
        subscriptions.add(place.sync().onStatus(status -> place.background().run(status::offline, offline::set)));
        filter.subscribe((before, now) -> refill());
    }

    /** Opens the vehicle with a VIN as the server or a person gave it, or none; asks for its history to be read. */
    public void open(@Nullable String wanted) {
        VinReading before = vin.get();
        if (Objects.equals(wanted, before == null ? null : before.text())) {
            return;
        }
        question.close();
        question = place.background().slot();
        history.set(null);
        files.work().forget();
        selected.set(null);
        mistake.leave();
        rows.update(List.of());
        filter.set(HistoryFilter.ALL);
        watched = wanted;
        vin.set(wanted == null ? null : VinReader.read(wanted, Year.now(place.clock())));
        entry.show(wanted != null && Vin.fits(wanted) ? new EntrySubject(new Vin(wanted), null) : null);
        if (wanted == null) {
            search.refresh();
            return;
        }
        Instant now = place.clock().instant();
        place.background()
                .when(
                        place.store().write(db -> {
                            new Drafts(db).opened(wanted, now);
                            return wanted;
                        }),
                        opened -> {},
                        error -> {});
        place.sync().open(wanted);
        refresh();
    }

    /** What the VIN of the vehicle says; null while none is open. */
    public ReadOnlyObjectProperty<@Nullable VinReading> vinProperty() {
        return vin.getReadOnlyProperty();
    }

    /** Its history, of a very long one its newest end until {@link #readOlder}; null until it has been read from the store. */
    public ReadOnlyObjectProperty<@Nullable VehicleHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Which readings {@link #shown} holds. */
    public ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    /** The readings that the filter admits, newest first. */
    public ObservableList<HistoryLine> shown() {
        return rows.shown();
    }

    /** The reading that is selected in chart and table; null for none. */
    public ObjectProperty<@Nullable HistoryLine> selectedProperty() {
        return selected;
    }

    /** Selects a reading because its row was, unless the rows themselves change. */
    void choose(HistoryLine line) {
        rows.choose(selected, line);
    }

    /** Whether the server is out of reach. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    /** True while the store is asked for the history. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The text scale, in percent. */
    public ReadOnlyIntegerProperty textPercentProperty() {
        return place.preferences().textPercentProperty();
    }

    public OdometerEntryViewModel entry() {
        return entry;
    }

    /** How another vehicle is found. */
    public VehicleSearchViewModel search() {
        return search;
    }

    /** Selects the reading at a place in the chart; a negative one selects none. */
    public void selectPoint(int point) {
        VehicleHistory now = history.get();
        HistoryLine line = selected.get();
        if (now == null || point == (line == null ? HistoryLine.NO_POINT : line.point())) {
            return;
        }
        selected.set(point < 0 ? null : now.lines().get(lineOf(now, point)));
    }

    /** The report of a mistake on a sent reading, while one is written (domain rule 14). */
    public MistakeViewModel mistake() {
        return mistake;
    }

    /** Where a reading stands in {@link #shown}; -1 where the filter hides it. */
    public int rowOf(@Nullable HistoryLine line) {
        if (line == null) {
            return -1;
        }
        int low = 0;
        int high = shown().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int index = shown().get(middle).index();
            if (index == line.index()) {
                return middle;
            }
            if (index > line.index()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Notes why a reading breaks the trend, or takes the note away; it stays on this computer. */
    public void note(HistoryLine line, @Nullable BreakNote note) {
        if (Objects.equals(note, line.note())) {
            return;
        }
        place.background()
                .when(
                        place.store().write(db -> {
                            new BreakNotes(db)
                                    .put(
                                            line.row().row().number(),
                                            note,
                                            place.clock().instant());
                            return line;
                        }),
                        noted -> {},
                        entry::tell);
    }

    /** What of the vehicle goes into files and onto paper. */
    public VehicleFiles files() {
        return files;
    }

    @Override
    public void close() {
        subscriptions.forEach(Runnable::run);
        question.close();
        entry.close();
        search.close();
        mistake.close();
    }

    /** Refused entries stand after all others or between unsent ones: from the point on it is only a few steps. */
    private static int lineOf(VehicleHistory history, int point) {
        int i = point;
        while (history.lines().get(i).point() != point) {
            i++;
        }
        return i;
    }

    /** Asked on the writer's thread. */
    private boolean concerns(Change change) {
        String open = watched;
        return open != null
                && (change.touches(Table.ODOMETER, open)
                        || change.touches(Table.SCOPE, ScopeRow.odometer(open))
                        || change.touches(Table.NOTE));
    }

    private void refresh() {
        VinReading open = vin.get();
        if (open == null) {
            return;
        }
        reading.bind(question.busyProperty());
        boolean first = history.get() == null;
        question.refresh(
                open.text(),
                () -> place.store().read(db -> {
                    TrendLimits limits = place.limits().get();
                    return first
                            ? VehicleHistory.recent(db, open.text(), limits)
                            : VehicleHistory.read(db, open.text(), limits);
                }),
                this::arrived);
    }

    private void arrived(VehicleHistory found) {
        HistoryLine before = selected.get();
        history.set(found);
        refill();
        selected.set(before == null ? null : found.again(before));
    }

    /**
     * Asks for the older readings of a very long history, of which only the newest end is there; else does nothing. For
     * whoever shows it, once that is on the screen: reading them beside the first frames would make those late.
     */
    public void readOlder() {
        VehicleHistory now = history.get();
        if (now != null && !now.whole()) {
            refresh();
        }
    }

    private void refill() {
        VehicleHistory now = history.get();
        if (now == null) {
            rows.update(List.of());
            return;
        }
        HistoryFilter wanted = filter.get();
        ZoneId zone = place.clock().getZone();
        List<HistoryLine> newestFirst = now.lines().reversed();
        rows.update(
                wanted.equals(HistoryFilter.ALL)
                        ? newestFirst
                        : newestFirst.stream()
                                .filter(line -> wanted.admits(line, zone))
                                .toList());
    }
}
