package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerCheck.Warning;
import app.werkbank.domain.ParsedNumber;
import app.werkbank.domain.Prediction;
import app.werkbank.domain.Reading;
import app.werkbank.domain.Ticket;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.StoreException;
import app.werkbank.sync.SyncStatus;
import app.werkbank.ui.Formats;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entry pane says, in the language of the moment. Words of domain rule 12: "lower", "breaks", no verdict. */
public final class EntryWords {
    private static final String MINUS = "\u2212\u00a0";
    private static final String PLUS = "+\u00a0";

    private final Texts texts;
    private final Clock clock;

    EntryWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** "Last 182 432 km, 15 Mar 2023", or that there is none; empty where nobody knows yet. */
    public String last(EntryBasis basis) {
        Reading last = basis.trend().last();
        if (last == null) {
            return basis.read() ? texts.get("entry.last.none") : "";
        }
        return texts.get("entry.last", formats().km(last.value()), texts.moment(last.at()));
    }

    /** The difference to the reading before, with its sign; empty where there is nothing to compare with. */
    public String difference(Judgement judgement) {
        return judgement instanceof Judgement.Value value
                        && value.check().prediction().previous() != null
                ? signed(value.check().prediction().difference())
                : "";
    }

    /** A difference in km with its sign. */
    public String signed(BigDecimal km) {
        String sign = km.signum() < 0 ? MINUS : km.signum() > 0 ? PLUS : "";
        return sign + formats().km(new Kilometres(km.abs()));
    }

    /** The value grouped, as it would be sent: "145 022 km", "90 112 mi = 145 021.2 km"; empty for anything else. */
    public String echo(Judgement judgement) {
        if (!(judgement instanceof Judgement.Value value)) {
            return "";
        }
        String km = formats().km(value.km());
        return value.unit() == DistanceUnit.KM
                ? km
                : texts.get("entry.echo.converted", formats().distance(value.typed(), value.unit()), km);
    }

    /** "Keep 145 022 km". */
    public String keep(Judgement.Value value) {
        return texts.get("entry.keep", formats().distance(value.typed(), value.unit()));
    }

    List<Message> about(
            Judgement judgement, EntryBasis basis, @Nullable Ticket ticket, boolean armed, boolean emptyRefused) {
        return switch (judgement) {
            case Judgement.Nothing nothing
            when emptyRefused -> List.of(new Message(Tone.DANGER, texts.get("entry.refused.empty", range())));
            case Judgement.Nothing nothing -> basis.trend().last() == null ? List.of(first(basis)) : List.of();
            case Judgement.Refused refused -> List.of(new Message(Tone.DANGER, refused(refused.reason())));
            case Judgement.Value value -> about(value, basis, ticket, armed);
        };
    }

    private List<Message> about(Judgement.Value value, EntryBasis basis, @Nullable Ticket ticket, boolean armed) {
        List<Message> said = new ArrayList<>();
        prediction(value, basis).ifPresent(said::add);
        if (value.check().digitMayBeMissing()) {
            said.add(new Message(Tone.NEUTRAL, texts.get("entry.digit.missing")));
        }
        Prediction prediction = value.check().prediction();
        Kilometres maximum = basis.trend().maximum();
        if (prediction.belowEarlierMaximum() && prediction.outcome() != Prediction.Outcome.BREAKS && maximum != null) {
            said.add(new Message(
                    Tone.NEUTRAL, texts.get("entry.below.maximum", formats().km(maximum))));
        }
        if (value.ambiguous()) {
            String read = formats().distance(value.typed(), value.unit());
            said.add(new Message(Tone.WARNING, texts.get("entry.ambiguous", read)));
        }
        Optional<OdometerRow> lately = ticket == null ? Optional.empty() : basis.lately(ticket.id());
        lately.ifPresent(row -> said.add(
                new Message(Tone.INFO, texts.get("entry.second", formats().km(row.km()), texts.ago(row.at())))));
        if (armed) {
            said.add(new Message(Tone.WARNING, texts.get("entry.armed")));
        }
        return said;
    }

    /** Nothing to compare with: the first reading there is, or only the first that is known here. */
    private Message first(EntryBasis basis) {
        return new Message(Tone.INFO, texts.get(basis.read() ? "entry.first" : "entry.unread"));
    }

    private Optional<Message> prediction(Judgement.Value value, EntryBasis basis) {
        Prediction prediction = value.check().prediction();
        Reading previous = prediction.previous();
        if (previous == null) {
            return Optional.of(first(basis));
        }
        String last = formats().km(previous.value());
        String date = texts.moment(previous.at());
        if (prediction.outcome() == Prediction.Outcome.BREAKS) {
            String lower = formats().km(new Kilometres(prediction.difference().negate()));
            return Optional.of(new Message(Tone.BREAKING, texts.get("entry.breaks", lower, last, date)));
        }
        if (prediction.outcome() == Prediction.Outcome.EQUAL) {
            return Optional.of(new Message(Tone.INFO, texts.get("entry.equal", date)));
        }
        String pace = formats().number(BigDecimal.valueOf(prediction.kmPerDay()).setScale(0, RoundingMode.HALF_UP));
        if (value.check().warnings().contains(Warning.TOO_HIGH)) {
            return Optional.of(new Message(Tone.WARNING, texts.get("entry.toohigh", pace, date)));
        }
        return value.check().warnings().contains(Warning.UNUSUAL)
                ? Optional.of(new Message(Tone.WARNING, texts.get("entry.unusual", pace, date)))
                : Optional.empty();
    }

    private String refused(ParsedNumber.Reason reason) {
        return texts.get("entry.refused." + reason.name().toLowerCase(Locale.ROOT), range());
    }

    private String range() {
        return texts.get(
                "entry.range",
                formats().number(Kilometres.LEAST.value()),
                formats().km(Kilometres.GREATEST));
    }

    /** No second is promised where something is in the way of sending. */
    String saved(SavedEntry entry, SyncStatus status) {
        String value = formats().distance(entry.typed(), entry.unit());
        return switch (entry) {
            case SavedEntry.Kept kept -> texts.get("entry.saved.kept", value);
            case SavedEntry.Sent sent
            when status.offline() && sent.undoable() -> texts.get("entry.saved.offline", value, sent.ticket());
            case SavedEntry.Sent sent
            when sent.state() == IntentState.HELD && status.stopped() ->
                texts.get("entry.saved.queued", value, sent.ticket());
            case SavedEntry.Sent sent ->
                switch (sent.state()) {
                    case HELD -> texts.get("entry.saved.held", value, sent.ticket(), sent.secondsLeft(clock.instant()));
                    case QUEUED -> texts.get("entry.saved.queued", value, sent.ticket());
                    case SENDING -> texts.get("entry.saved.sending", value, sent.ticket());
                    case CONFIRMED ->
                        texts.get(
                                Boolean.TRUE.equals(sent.serverBreaking())
                                        ? "entry.saved.breaking"
                                        : "entry.saved.confirmed",
                                value,
                                sent.ticket());
                    case IN_DOUBT -> texts.get("entry.saved.doubt", value, sent.ticket());
                    case REJECTED, NEEDS_USER, CANCELLED, DISCARDED ->
                        texts.get("entry.saved.attention", value, sent.ticket());
                };
        };
    }

    String tooLate() {
        return texts.get("entry.undo.late");
    }

    String chooseTicketFirst() {
        return texts.get("entry.ticket.first");
    }

    String notSaved(Throwable error) {
        return texts.get("entry.notsaved", why(error));
    }

    String textNotKept(Throwable error) {
        return texts.get("entry.notkept", why(error));
    }

    private static String why(Throwable error) {
        return error instanceof StoreException && error.getMessage() != null ? error.getMessage() : error.toString();
    }

    private Formats formats() {
        return texts.formats();
    }
}
