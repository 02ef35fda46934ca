package app.werkbank.ui.outbox;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.OutboxRow;
import app.werkbank.store.PossibleDuplicate;
import app.werkbank.store.VehicleDraft;
import app.werkbank.ui.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lines of the outbox say, in the language of the moment. */
public record OutboxWords(Texts texts) {

    /** What waits and what needs a person, in the words and the numbers of the window's status. */
    String counted(OutboxContent.Counts counts) {
        String waiting = texts.get("outbox.count", counts.waiting());
        String mine = texts.get("shell.status.needs", counts.needPerson());
        return counts.needPerson() == 0 ? waiting : counts.waiting() == 0 ? mine : waiting + ", " + mine;
    }

    /** The thing itself: the reading as typed, with the km that are sent, or the equipment. */
    public String what(OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry when entry.reading() -> reading(entry.row());
            case OutboxLine.Entry entry ->
                equipment(Objects.requireNonNull(entry.row().equipment()));
            case OutboxLine.Draft draft -> distance(draft.draft());
            case OutboxLine.Duplicate duplicate ->
                texts.formats().km(duplicate.duplicate().row().judged());
            case OutboxLine.TicketHead head -> texts.get("outbox.ticket", head.label());
            case OutboxLine.DraftHead head -> texts.get("outbox.drafts");
            case OutboxLine.DuplicateHead head -> texts.get("outbox.duplicates");
            case OutboxLine.Sent sent -> reading(sent.row());
            case OutboxLine.SentHead head -> texts.get("outbox.sent");
        };
    }

    /** What it is about: the VIN, or what is to become of the equipment. */
    public String about(OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry when entry.reading() -> entry.intent().vehicle();
            case OutboxLine.Entry entry ->
                new IntentWords(texts).kind(entry.intent().kind());
            case OutboxLine.Draft draft -> draft.draft().vin();
            case OutboxLine.Duplicate duplicate -> duplicate.duplicate().row().vin();
            case OutboxLine.TicketHead head -> {
                String vin = head.ticket() == null ? null : head.ticket().vin();
                yield vin == null ? "" : vin;
            }
            case OutboxLine.DraftHead head -> "";
            case OutboxLine.DuplicateHead head -> "";
            case OutboxLine.Sent sent -> sent.reading().vin();
            case OutboxLine.SentHead head -> "";
        };
    }

    /** Why it stands where it stands, in one sentence. */
    public String reason(OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry ->
                new IntentWords(texts)
                        .reason(
                                entry.state(),
                                entry.intent().reason(),
                                entry.row().last());
            case OutboxLine.Draft draft -> texts.get("outbox.draft_why");
            case OutboxLine.Duplicate duplicate -> texts.get("outbox.duplicate_why");
            case OutboxLine.TicketHead head -> "";
            case OutboxLine.DraftHead head -> "";
            case OutboxLine.DuplicateHead head -> "";
            case OutboxLine.Sent sent ->
                sent.reported() == null
                        ? ""
                        : texts.get("outbox.mistake.reported", texts.formats().km(sent.reported()));
            case OutboxLine.SentHead head -> "";
        };
    }

    /** How long ago it was entered, read or found. */
    public String age(OutboxLine line) {
        return switch (line) {
            case OutboxLine.Entry entry -> texts.ago(entry.intent().createdAt());
            case OutboxLine.Draft draft -> texts.ago(draft.draft().observedAt());
            case OutboxLine.Duplicate duplicate ->
                texts.ago(duplicate.duplicate().foundAt());
            case OutboxLine.TicketHead head -> "";
            case OutboxLine.DraftHead head -> "";
            case OutboxLine.DuplicateHead head -> "";
            case OutboxLine.Sent sent -> texts.ago(sent.reading().at());
            case OutboxLine.SentHead head -> "";
        };
    }

    /** Everything that is known of an entry's tries, to be copied: request ids, times, the raw answers. */
    public String technical(OutboxLine.Entry entry, List<AttemptRow> attempts) {
        IntentRow intent = entry.intent();
        List<String> lines = new ArrayList<>();
        lines.add("entry " + intent.id() + " " + intent.kind() + " " + intent.state()
                + (intent.reason() == null ? "" : " " + intent.reason()));
        lines.add("ticket " + intent.ticketId() + ", created " + intent.createdAt());
        for (AttemptRow attempt : attempts) {
            lines.add("attempt " + attempt.number() + ": request id " + attempt.requestId() + ", sent "
                    + attempt.sendingAt() + ", ended " + attempt.endedAt() + ", outcome " + attempt.outcome()
                    + ", status " + attempt.status());
            addTo(lines, attempt.title());
            addTo(lines, attempt.detail());
            addTo(lines, attempt.problem());
        }
        return String.join("\n", lines);
    }

    /**
     * The text that a person sends to the back office: which registration may be one too many.
     *
     * @param own the entry's own row; null where it has none on the server
     */
    public String report(PossibleDuplicate duplicate, @Nullable OdometerRow own) {
        OdometerRow row = duplicate.row();
        return texts.get(
                "outbox.report",
                row.vin(),
                row.judged().plain(),
                String.valueOf(row.remoteId()),
                String.valueOf(row.createdAt()),
                own == null ? "–" : String.valueOf(own.remoteId()),
                own == null ? "–" : String.valueOf(own.createdAt()));
    }

    /** A distance as it was typed, with the kilometres beside it where they differ (screens.md 8). */
    public String distance(BigDecimal typed, DistanceUnit unit, Kilometres km) {
        String text = texts.distance(typed, unit);
        return unit == DistanceUnit.KM ? text : text + " = " + texts.formats().km(km);
    }

    private String reading(OutboxRow row) {
        OdometerRow registration = row.registration();
        Kilometres km = row.intent().value();
        if (registration == null || registration.typed() == null || registration.unit() == null) {
            return texts.formats().km(km);
        }
        return distance(new BigDecimal(registration.typed()), registration.unit(), km);
    }

    private String distance(VehicleDraft draft) {
        return distance(new BigDecimal(draft.typed()), draft.unit(), draft.km());
    }

    private String equipment(Equipment equipment) {
        IntentWords words = new IntentWords(texts);
        return words.name(equipment) + "  " + words.version(equipment);
    }

    private static void addTo(List<String> lines, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add("  " + text);
        }
    }
}
