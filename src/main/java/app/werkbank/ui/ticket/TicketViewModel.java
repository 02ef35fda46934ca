package app.werkbank.ui.ticket;

import app.werkbank.domain.Ticket;
import app.werkbank.store.Change;
import app.werkbank.store.Table;
import app.werkbank.ui.Background;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import app.werkbank.ui.entry.EntrySubject;
import app.werkbank.ui.entry.OdometerEntryViewModel;
import app.werkbank.ui.entry.Workplace;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One ticket: what it is about, what was entered on it, what is missing; and the entry of its reading. */
public final class TicketViewModel implements AutoCloseable {
    private final Workplace place;
    private final OdometerEntryViewModel entry;
    private final Background.Slot question;
    private final Runnable unsubscribe;
    private volatile @Nullable UUID watched;
    private final ReadOnlyObjectWrapper<@Nullable UUID> id = new ReadOnlyObjectWrapper<>(this, "id");
    private final ReadOnlyObjectWrapper<@Nullable TicketDetail> detail = new ReadOnlyObjectWrapper<>(this, "detail");

    public TicketViewModel(Workplace place) {
        this.place = place;
        this.entry = new OdometerEntryViewModel(place);
        this.question = place.background().slot();
        this.unsubscribe = StoreWatch.follow(place.store(), place.background(), this::concerns, this::refresh);
    }

    /** Shows a ticket, and asks for it to be kept fresh; null for none. */
    public void show(@Nullable UUID wanted) {
        if (Objects.equals(wanted, id.get())) {
            return;
        }
        id.set(wanted);
        watched = wanted;
        place.sync().showing(wanted);
        if (wanted == null) {
            arrived(Optional.empty());
        } else {
            refresh();
        }
    }

    /** The ticket that is shown or about to be; null for none. */
    public ReadOnlyObjectProperty<@Nullable UUID> idProperty() {
        return id.getReadOnlyProperty();
    }

    /** What is shown of it; null for none, and where the store does not know it. */
    public ReadOnlyObjectProperty<@Nullable TicketDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    /** The entry of its reading; shows nothing while there is an obstacle. */
    public OdometerEntryViewModel entry() {
        return entry;
    }

    /** Why no reading can be entered, in words; empty where one can. */
    public String obstacle(TicketDetail shown) {
        if (shown.obstacle() == null) {
            return "";
        }
        Ticket ticket = shown.ticket();
        Texts texts = place.texts();
        Instant finished = ticket.finishedAt();
        return switch (shown.obstacle()) {
            case CLOSED, CANCELLED ->
                texts.get("ticket.obstacle." + shown.obstacle().name().toLowerCase(Locale.ROOT))
                        + (finished == null ? "" : " " + texts.get("ticket.finished", texts.moment(finished)));
            case UNKNOWN_STATE ->
                texts.get("ticket.obstacle.unknown_state", ticket.state().raw());
            case NO_VIN -> texts.get("ticket.obstacle.no_vin");
            case WRONG_LENGTH ->
                texts.get(
                        "ticket.obstacle.wrong_length",
                        Objects.requireNonNull(ticket.vin()).length());
        };
    }

    /** "Still missing: today's reading, equipment used"; empty where nothing is. */
    public String missing(TicketDetail shown) {
        if (shown.missing().isEmpty()) {
            return "";
        }
        return place.texts()
                .get(
                        "ticket.missing",
                        shown.missing().stream()
                                .map(each -> place.texts()
                                        .get("ticket.missing." + each.name().toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public void close() {
        unsubscribe.run();
        question.close();
        entry.close();
    }

    /** Asked on the writer's thread. */
    private boolean concerns(Change change) {
        UUID shown = watched;
        return shown != null
                && (change.touches(Table.TICKET, shown.toString())
                        || change.touches(Table.USED_EQUIPMENT, shown.toString())
                        || change.touches(Table.ODOMETER));
    }

    private void refresh() {
        UUID wanted = id.get();
        if (wanted != null) {
            question.refresh(
                    wanted,
                    () -> place.store().read(db -> TicketDetail.read(db, wanted, place.clock())),
                    this::arrived);
        }
    }

    private void arrived(Optional<TicketDetail> found) {
        TicketDetail now = found.orElse(null);
        detail.set(now);
        entry.show(
                now == null || now.obstacle() != null
                        ? null
                        : now.ticket()
                                .entryVin()
                                .map(vin -> new EntrySubject(vin, now.ticket().id()))
                                .orElse(null));
    }
}
