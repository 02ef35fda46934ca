package app.werkbank.ui.outbox;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import app.werkbank.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said of an entry on its way to the server, in the language of the moment: state, reason, next try. */
public record IntentWords(Texts texts) {

    /** The word on the chip: "Sends in 7 s" while it can be undone and nothing stops it, else the state's name. */
    public String chip(IntentState state, Instant dueAt, Countdown.Moment moment) {
        return state == IntentState.HELD && !moment.stopped()
                ? texts.get("outbox.sends_in", secondsLeft(dueAt, moment.now()))
                : texts.get("ui.intent." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Whole seconds until an instant, rounded up; 0 where it is over. */
    public static long secondsLeft(Instant until, Instant now) {
        long millis = Duration.between(now, until).toMillis();
        return Math.max(0, Math.ceilDiv(millis, 1000L));
    }

    /** Why it stands where it stands, as one sentence; empty where the chip says enough. */
    public String reason(IntentState state, @Nullable Reason reason, @Nullable AttemptRow last) {
        if (state == IntentState.REJECTED && (reason == null || reason == Reason.REFUSED)) {
            return refusal(last);
        }
        return switch (state) {
            case IN_DOUBT, NEEDS_USER, REJECTED, DISCARDED ->
                reason == null
                        ? texts.get("outbox.reason." + state.name().toLowerCase(Locale.ROOT))
                        : texts.get("outbox.reason." + reason.name().toLowerCase(Locale.ROOT));
            case QUEUED -> waiting(reason, last);
            case SENDING -> texts.get("outbox.reason.sending");
            case HELD, CONFIRMED, CANCELLED -> "";
        };
    }

    /** When it is tried next; empty where nothing waits for a time. */
    public String nextTry(IntentRow intent, Instant now) {
        Instant at = intent.retryAt();
        if (intent.state() != IntentState.QUEUED || at == null || !at.isAfter(now)) {
            return "";
        }
        return texts.get("outbox.next_try", texts.formats().time(at));
    }

    /** The name as people see it: an empty one is "unnamed (no. 12)" (screens.md 30). */
    public String name(Equipment equipment) {
        return equipment.name().isBlank()
                ? texts.get("outbox.unnamed", Integer.toString(equipment.id()))
                : equipment.name();
    }

    /** The version as people see it: none is "no version" (screens.md 30). */
    public String version(Equipment equipment) {
        String version = equipment.version();
        return version == null ? texts.get("outbox.no_version") : version;
    }

    /** What kind of wish it is: a reading, an equipment to add, an equipment to remove. */
    public String kind(IntentKind kind) {
        return texts.get("outbox.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String waiting(@Nullable Reason reason, @Nullable AttemptRow last) {
        if (reason == Reason.VERIFYING) {
            return texts.get("outbox.reason.verifying");
        }
        return last == null || last.outcome() == null ? "" : notSent(last);
    }

    private String notSent(AttemptRow last) {
        return last.title() == null
                ? texts.get("outbox.reason.not_sent")
                : texts.get("outbox.reason.not_sent_because", last.title());
    }

    private String refusal(@Nullable AttemptRow last) {
        if (last == null || (last.title() == null && last.detail() == null)) {
            return texts.get("outbox.reason.refused");
        }
        String title = last.title() == null ? "" : last.title();
        String detail = last.detail() == null ? "" : last.detail();
        String said = title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        return texts.get("outbox.reason.refused_because", said);
    }
}
