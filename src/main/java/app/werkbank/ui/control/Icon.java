package app.werkbank.ui.control;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.TicketState;
import app.werkbank.ui.Tone;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The shapes of the program: one meaning, one shape, everywhere. An icon never stands without a word or a name. */
public enum Icon {
    TICKET(Material2OutlinedAL.CONFIRMATION_NUMBER),
    VEHICLE(Material2OutlinedAL.DIRECTIONS_CAR),
    OUTBOX(Material2OutlinedMZ.SEND),
    SETTINGS(Material2OutlinedMZ.SETTINGS),
    EQUIPMENT(Material2OutlinedAL.BUILD),
    ODOMETER(Material2OutlinedMZ.SPEED),

    SEARCH(Material2OutlinedMZ.SEARCH),
    NOTHING_FOUND(Material2OutlinedMZ.SEARCH_OFF),
    CLEAR(Material2OutlinedAL.CLOSE),
    ADD(Material2OutlinedAL.ADD),
    REMOVE(Material2OutlinedAL.DELETE),
    EDIT(Material2OutlinedAL.EDIT),
    UNDO(Material2OutlinedMZ.UNDO),
    RETRY(Material2OutlinedMZ.REFRESH),
    SYNC(Material2OutlinedMZ.SYNC),
    COPY(Material2OutlinedAL.CONTENT_COPY),
    OPEN(Material2OutlinedMZ.OPEN_IN_NEW),
    BACK(Material2OutlinedAL.ARROW_BACK),
    FORWARD(Material2OutlinedAL.ARROW_FORWARD),
    MORE(Material2OutlinedMZ.MORE_HORIZ),
    EXPAND(Material2OutlinedMZ.UNFOLD_MORE),
    PRINT(Material2OutlinedMZ.PRINT),
    SAVE_FILE(Material2OutlinedMZ.SAVE_ALT),
    FOLDER(Material2OutlinedAL.FOLDER_OPEN),
    FAVOURITE(Material2OutlinedMZ.STAR),
    NOT_FAVOURITE(Material2OutlinedMZ.STAR_BORDER),
    FILTER(Material2OutlinedAL.FILTER_LIST),
    NOTE(Material2OutlinedMZ.NOTE_ADD),
    KEYBOARD(Material2OutlinedAL.KEYBOARD),
    LOCKED(Material2OutlinedAL.LOCK),

    ONLINE(Material2OutlinedAL.CLOUD_QUEUE),
    OFFLINE(Material2OutlinedAL.CLOUD_OFF),
    PAUSED(Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE),
    LIGHT(Material2OutlinedMZ.WB_SUNNY),
    DARK(Material2OutlinedMZ.NIGHTS_STAY),
    CONTRAST(Material2OutlinedAL.INVERT_COLORS),
    SYSTEM(Material2OutlinedAL.DESKTOP_WINDOWS),
    LANGUAGE(Material2OutlinedAL.LANGUAGE),

    INFO(Material2OutlinedAL.INFO),
    DONE(Material2OutlinedAL.CHECK_CIRCLE_OUTLINE),
    WARNING(Material2OutlinedMZ.REPORT_PROBLEM),
    DANGER(Material2OutlinedAL.ERROR_OUTLINE),
    BREAKING(Material2OutlinedMZ.TRENDING_DOWN),
    UNKNOWN(Material2OutlinedAL.HELP_OUTLINE),

    IN_PROGRESS(Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE),
    PENDING(Material2OutlinedAL.HOURGLASS_EMPTY),
    PREPARED(Material2OutlinedAL.ASSIGNMENT),
    OUTSOURCED(Material2OutlinedAL.CALL_MADE),
    CANCELLED(Material2OutlinedAL.BLOCK),

    HELD(Material2OutlinedMZ.TIMER),
    QUEUED(Material2OutlinedMZ.SCHEDULE),
    SENDING(Material2OutlinedAL.CLOUD_UPLOAD),
    CONFIRMED(Material2OutlinedAL.CLOUD_DONE),
    REJECTED(Material2OutlinedMZ.REPORT),
    NEEDS_USER(Material2OutlinedAL.FEEDBACK),
    DISCARDED(Material2OutlinedAL.DELETE_OUTLINE);

    private final Ikon shape;

    Icon(Ikon shape) {
        this.shape = shape;
    }

    /** A new node of this shape, in the colour and size of the stylesheets; screen readers pass over it. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(shape);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** A new node of this shape with style classes, e.g. {@code small}, {@code muted}, {@code text-warning}. */
    public FontIcon node(String... styleClasses) {
        FontIcon icon = node();
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /** The shape of a tone. */
    public static Icon of(Tone tone) {
        return switch (tone) {
            case NEUTRAL, INFO -> INFO;
            case SUCCESS -> DONE;
            case WARNING -> WARNING;
            case DANGER -> DANGER;
            case BREAKING -> BREAKING;
        };
    }

    /** The shape of a ticket's state; a question mark for one that nobody knows yet. */
    public static Icon of(TicketState state) {
        return switch (state.raw()) {
            case "in_progress" -> IN_PROGRESS;
            case "pending" -> PENDING;
            case "prepared" -> PREPARED;
            case "outsourced" -> OUTSOURCED;
            case "closed" -> DONE;
            case "cancelled" -> CANCELLED;
            default -> UNKNOWN;
        };
    }

    /** The shape of an entry's way to the server. */
    public static Icon of(IntentState state) {
        return switch (state) {
            case HELD -> HELD;
            case QUEUED -> QUEUED;
            case SENDING -> SENDING;
            case CONFIRMED -> CONFIRMED;
            case REJECTED -> REJECTED;
            case IN_DOUBT -> UNKNOWN;
            case NEEDS_USER -> NEEDS_USER;
            case CANCELLED -> UNDO;
            case DISCARDED -> DISCARDED;
        };
    }
}
