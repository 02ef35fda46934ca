package app.werkbank.ui.outbox;

import app.werkbank.store.Store;
import app.werkbank.store.Table;
import app.werkbank.sync.Entries;
import app.werkbank.sync.Sync;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Rows;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every entry that the server has not confirmed, the one that is selected, and what can be done about it. */
public final class OutboxViewModel implements AutoCloseable {

    /** How long a sent reading stays in sight. */
    private static final Duration SENT_LATELY = Duration.ofDays(7);

    private final Store store;
    private final Entries entries;
    private final Clock clock;
    private final Background.Slot question;
    private final Background.Slot detailQuestion;
    private final Runnable unwatch;
    private final OutboxWishes wishes;
    private final OutboxWords words;
    private final LineWork work;

    private final Rows<OutboxLine> rows = new Rows<>();
    private final ObjectProperty<@Nullable OutboxLine> selected = new SimpleObjectProperty<>(this, "selected");
    private final BooleanProperty onlyMine = new SimpleBooleanProperty(this, "onlyMine", false);
    private final BooleanProperty sentToo = new SimpleBooleanProperty(this, "sentToo", false);
    private final ReadOnlyObjectWrapper<LineDetail> detail =
            new ReadOnlyObjectWrapper<>(this, "detail", LineDetail.NONE);
    private final ReadOnlyObjectWrapper<OutboxContent.Counts> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", new OutboxContent.Counts(0, 0, 0, 0, 0));
    private final Countdown countdown;
    private OutboxContent content = OutboxContent.NONE;

    /** @param showTicket opens a ticket, for "Show on the ticket" */
    public OutboxViewModel(
            Store store,
            Entries entries,
            Sync sync,
            Notices notices,
            Background background,
            Texts texts,
            Clock clock,
            Consumer<UUID> showTicket) {
        this.store = store;
        this.entries = entries;
        this.clock = clock;
        this.question = background.slot();
        this.detailQuestion = background.slot();
        this.wishes = new OutboxWishes(store, entries, notices, background, texts, clock);
        this.words = new OutboxWords(texts);
        this.work = new LineWork(
                selected,
                wishes,
                new TicketChoice(store, background),
                new ReadingEdit(texts),
                new MistakeViewModel(store, background, texts, clock, wishes::failed),
                showTicket);
        this.countdown = new Countdown(sync, background, clock);
        this.unwatch = StoreWatch.follow(
                store,
                background,
                change -> change.touches(Table.INTENT)
                        || change.touches(Table.DRAFT)
                        || change.touches(Table.TICKET)
                        || change.touches(Table.NOTE),
                this::refresh);
        onlyMine.subscribe(this::arrange);
        sentToo.subscribe((before, now) -> refresh());
        selected.subscribe(this::selectionChanged);
        refresh();
    }

    /** Heads and lines in the order of the screen. */
    public ObservableList<OutboxLine> lines() {
        return rows.shown();
    }

    /** The line that the panel beside the list is about; null for none. */
    public ObjectProperty<@Nullable OutboxLine> selectedProperty() {
        return selected;
    }

    /** Selects a line because its row was, unless the rows themselves change: what is being typed at it is not lost. */
    void choose(OutboxLine line) {
        rows.choose(selected, line);
    }

    /** Whether only what needs a person is listed. */
    public BooleanProperty onlyMineProperty() {
        return onlyMine;
    }

    /** Whether the readings that were sent lately are listed as well. */
    public BooleanProperty sentTooProperty() {
        return sentToo;
    }

    public ReadOnlyObjectProperty<LineDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** How many lines there are of which kind. */
    public ReadOnlyObjectProperty<OutboxContent.Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The moment that the lines are told at; moved by {@link #tick}, and when sending stops or goes on. */
    public ReadOnlyObjectProperty<Countdown.Moment> momentProperty() {
        return countdown.momentProperty();
    }

    /** True while the store is asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    public OutboxWishes wishes() {
        return wishes;
    }

    /** What is being done about the selected line, in place. */
    public LineWork work() {
        return work;
    }

    public OutboxWords words() {
        return words;
    }

    /** Moves the countdowns and the ages; called about once a second while the screen is shown. */
    public void tick() {
        countdown.tick();
    }

    /** The text to copy for the selected line: its technical details, or the report of a possible duplicate. */
    public String copyText() {
        return switch (selected.get()) {
            case OutboxLine.Entry entry -> words.technical(entry, detail.get().attempts());
            case OutboxLine.Duplicate duplicate ->
                words.report(duplicate.duplicate(), detail.get().own());
            case null, default -> "";
        };
    }

    @Override
    public void close() {
        unwatch.run();
        question.close();
        detailQuestion.close();
        work.close();
        countdown.close();
    }

    private void refresh() {
        Instant sentSince = sentToo.get() ? clock.instant().minus(SENT_LATELY) : null;
        question.refresh(sentToo.get(), () -> store.read(db -> OutboxContent.read(db, sentSince)), found -> {
            content = found;
            countdown.tick();
            arrange();
        });
    }

    private void arrange() {
        counts.set(content.counts());
        OutboxLine before = selected.get();
        int place = before == null ? -1 : lines().indexOf(before);
        rows.update(content.lines(onlyMine.get()));
        if (before != null) {
            selected.set(Successor.of(before, place, lines()));
            loadDetail();
        }
    }

    private void selectionChanged(@Nullable OutboxLine before, @Nullable OutboxLine line) {
        if (before == null || line == null || !Objects.equals(before.key(), line.key())) {
            work.leave();
            detail.set(LineDetail.NONE);
            loadDetail();
        }
    }

    private void loadDetail() {
        OutboxLine line = selected.get();
        if (line instanceof OutboxLine.Entry || line instanceof OutboxLine.Duplicate) {
            detailQuestion.ask(() -> LineDetail.read(store, entries, line), detail::set);
        }
    }
}
