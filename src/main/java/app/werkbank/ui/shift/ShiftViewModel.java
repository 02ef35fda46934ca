package app.werkbank.ui.shift;

import app.werkbank.store.Store;
import app.werkbank.store.Table;
import app.werkbank.ui.Background;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PaperWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** All that was entered on one day; today's to begin with. */
public final class ShiftViewModel implements AutoCloseable {
    private final Store store;
    private final Texts texts;
    private final Clock clock;
    private final Background.Slot question;
    private final Runnable unwatch;
    private final PaperWork work;
    private final ObjectProperty<LocalDate> day;
    private final ReadOnlyObjectWrapper<@Nullable ShiftContent> content = new ReadOnlyObjectWrapper<>(this, "content");

    public ShiftViewModel(Store store, Background background, Texts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.question = background.slot();
        this.work = new PaperWork(background, texts);
        this.day = new SimpleObjectProperty<>(this, "day", LocalDate.now(clock));
        this.unwatch = StoreWatch.follow(
                store,
                background,
                change -> change.touches(Table.INTENT) || change.touches(Table.DRAFT) || change.touches(Table.TICKET),
                this::refresh);
        day.subscribe((before, now) -> refresh());
        refresh();
    }

    /** The day that is shown. */
    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** Shows today. */
    public void today() {
        day.set(LocalDate.now(clock));
    }

    /** What was entered on that day; null until the store has answered. */
    ReadOnlyObjectProperty<@Nullable ShiftContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** True while the store is asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    /** What is being made, and what became of it. */
    public PaperWork work() {
        return work;
    }

    /** The sheet of what is shown now. */
    Supplier<PaperDocument> sheet(PaperSize size) {
        ShiftContent shown = content.get();
        if (shown == null) {
            throw new IllegalStateException("no day is shown that could be put on paper");
        }
        ShiftSheet sheet = new ShiftSheet(texts, clock.instant());
        return () -> sheet.compose(shown, size);
    }

    @Override
    public void close() {
        unwatch.run();
        question.close();
    }

    private void refresh() {
        LocalDate wanted = day.get();
        question.refresh(wanted, () -> store.read(db -> ShiftContent.read(db, wanted, clock.getZone())), content::set);
    }
}
