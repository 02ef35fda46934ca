package app.werkbank.ui.outbox;

import app.werkbank.domain.IntentKind;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What a person can do about a line of the outbox. */
public enum Act {
    UNDO,
    SEND_NOW,
    RETRY,
    EDIT,
    CHOOSE_TICKET,
    OTHER_TICKET,
    SEND_ANYWAY,
    KEEP_NOTE,
    COPY_REPORT,
    DISMISS,
    DISCARD,
    REPORT_MISTAKE,
    SHOW_TICKET;

    private static final EnumSet<Act> HARMLESS =
            EnumSet.of(UNDO, RETRY, EDIT, CHOOSE_TICKET, OTHER_TICKET, COPY_REPORT, REPORT_MISTAKE, SHOW_TICKET);

    /** What is possible, the most likely first (sync.md: the life of an intent). */
    public static List<Act> on(OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry -> onEntry(entry);
            case OutboxLine.Draft draft -> List.of(CHOOSE_TICKET, DISCARD);
            case OutboxLine.Duplicate duplicate -> List.of(COPY_REPORT, DISMISS);
            case OutboxLine.TicketHead head -> head.ticket() == null ? List.of() : List.of(SHOW_TICKET);
            case OutboxLine.DraftHead head -> List.of();
            case OutboxLine.DuplicateHead head -> List.of();
            case OutboxLine.Sent sent -> List.of(REPORT_MISTAKE, SHOW_TICKET);
            case OutboxLine.SentHead head -> List.of();
        };
    }

    /** What one stroke does about a line: the first of what is possible, unless that could do harm; empty then. */
    static Optional<Act> quick(OutboxLine line) {
        List<Act> acts = on(line);
        return acts.isEmpty() || !HARMLESS.contains(acts.getFirst()) ? Optional.empty() : Optional.of(acts.getFirst());
    }

    private static List<Act> onEntry(OutboxLine.Entry entry) {
        List<Act> acts = new ArrayList<>();
        switch (entry.state()) {
            case HELD -> {
                acts.add(takeAway(entry));
                acts.add(SEND_NOW);
                edit(entry, acts);
            }
            case QUEUED -> {
                if (entry.intent().retryAt() != null) {
                    acts.add(RETRY);
                }
                acts.add(takeAway(entry));
                edit(entry, acts);
            }
            case IN_DOUBT -> acts.add(DISCARD);
            case NEEDS_USER -> acts.addAll(List.of(SEND_ANYWAY, KEEP_NOTE, DISCARD));
            case REJECTED -> refused(entry, acts);
            case SENDING, CONFIRMED, CANCELLED, DISCARDED -> {}
        }
        acts.add(SHOW_TICKET);
        return List.copyOf(acts);
    }

    /** As on the ticket: what never left is undone, what was tried is discarded. */
    private static Act takeAway(OutboxLine.Entry entry) {
        return entry.undoable() ? UNDO : DISCARD;
    }

    /** A ticket that left In Progress offers the three choices of fault F30; one that is gone cannot be tried again. */
    private static void refused(OutboxLine.Entry entry, List<Act> acts) {
        Reason reason = entry.intent().reason();
        boolean stranded = reason == Reason.TICKET_NOT_IN_PROGRESS || reason == Reason.TICKET_GONE;
        edit(entry, acts);
        if (stranded && entry.intent().kind() == IntentKind.EQUIPMENT_ADD) {
            acts.add(OTHER_TICKET);
        }
        if (reason != Reason.TICKET_GONE) {
            acts.add(RETRY);
        }
        if (stranded) {
            acts.add(KEEP_NOTE);
        }
        acts.add(DISCARD);
    }

    /** A reading can be changed while it is certain that the server has none of its attempts (sync rule 6). */
    private static void edit(OutboxLine.Entry entry, List<Act> acts) {
        AttemptRow last = entry.row().last();
        boolean unknown = last != null && (last.unknown() || last.outcome() == AttemptOutcome.ABSENT);
        if (entry.reading() && !unknown) {
            acts.add(EDIT);
        }
    }
}
