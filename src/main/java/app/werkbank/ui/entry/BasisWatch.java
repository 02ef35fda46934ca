package app.werkbank.ui.entry;

import app.werkbank.store.Change;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.Table;
import app.werkbank.ui.Background;
import app.werkbank.ui.StoreWatch;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Follows what the store knows of the vehicle that a reading is entered for. To be used on the FX thread. */
final class BasisWatch implements AutoCloseable {
    private final Workplace place;
    private final Consumer<EntryBasis> arrived;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<@Nullable EntryBasis> basis = new ReadOnlyObjectWrapper<>(this, "basis");
    private volatile @Nullable EntrySubject subject;
    private Background.Slot reading;

    /** @param arrived told whenever the store was read */
    BasisWatch(Workplace place, Consumer<EntryBasis> arrived) {
        this.place = place;
        this.arrived = arrived;
        this.reading = place.background().slot();
        this.unsubscribe = StoreWatch.follow(place.store(), place.background(), this::concerns, this::refresh);
    }

    /** What the store knows of the vehicle; null until it has been read. */
    ReadOnlyObjectProperty<@Nullable EntryBasis> basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** Turns to a vehicle, or to none; nothing is known of it until {@link #refresh}. */
    void turnTo(@Nullable EntrySubject wanted) {
        reading.close();
        reading = place.background().slot();
        subject = wanted;
        basis.set(null);
    }

    /** Reads again what the store knows. */
    void refresh() {
        EntrySubject now = subject;
        if (now != null) {
            reading.ask(
                    () -> place.store()
                            .read(db -> EntryBasis.read(
                                    db, now, place.limits().get(), place.clock().instant())),
                    found -> {
                        basis.set(found);
                        arrived.accept(found);
                    });
        }
    }

    @Override
    public void close() {
        unsubscribe.run();
        reading.close();
    }

    /** Asked on the writer's thread. */
    private boolean concerns(Change change) {
        EntrySubject now = subject;
        if (now == null) {
            return false;
        }
        String vin = now.vin().text();
        return change.touches(Table.ODOMETER, vin)
                || change.touches(Table.SCOPE, ScopeRow.odometer(vin))
                || change.touches(Table.DRAFT, vin)
                || change.touches(Table.TICKET);
    }
}
