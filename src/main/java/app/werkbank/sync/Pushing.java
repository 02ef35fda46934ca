package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import org.jspecify.annotations.Nullable;

/** The writes: a durable mark, the request, and what its answer makes of the intent (sync rules 2 to 7). */
final class Pushing {
    private static final int NOT_FOUND = 404;
    /** In place of an answer, where the gate closed while the mark was being stored. */
    private static final Answer<?> NOT_LEFT = new Answer<>(
            Outcome.NOT_CONNECTED,
            null,
            0,
            null,
            0,
            null,
            null,
            "Not sent: the service could not be asked any more.",
            0);

    private final EngineState state;
    private final Pulling pulling;

    Pushing(EngineState state, Pulling pulling) {
        this.state = state;
        this.pulling = pulling;
    }

    /** Moves a lane whose head is QUEUED or IN_DOUBT and due. */
    void move(LaneBook.Lane lane, Moment now) {
        IntentRow head = lane.head();
        if (head == null) {
            throw new IllegalStateException("a lane without a head is due");
        }
        boolean doubt = head.state() == IntentState.IN_DOUBT;
        if (lane.odometer()) {
            if (doubt) {
                pulling.vehicle(lane, new Vin(head.vehicle()), false, now);
            } else if (lane.freshUntil < now.mono()) {
                pulling.vehicle(lane, new Vin(head.vehicle()), head.failures() == 0, now);
            } else {
                send(lane, head, now);
            }
        } else if (doubt) {
            readPair(lane, head, now);
        } else {
            send(lane, head, now);
        }
    }

    private void send(LaneBook.Lane lane, IntentRow head, Moment now) {
        state.book.busy(lane);
        state.sending++;
        Op mark = new Sending(head.id(), state.requestId(), now, state.clocks(), state.settings.grace());
        state.keep(mark, (result, at) -> {
            Call.Write call = result.call();
            if (call == null) {
                end(lane);
            } else if (!state.gate.open(call.group(), at)) {
                store(lane, call, NOT_LEFT, AttemptOutcome.NOT_SENT, null, null, at);
            } else {
                state.ask(call, at, (answer, then) -> answered(lane, call, answer, then));
            }
        });
    }

    private void answered(LaneBook.Lane lane, Call.Write call, Answer<?> answer, Moment now) {
        if (call instanceof Call.PostOdometer) {
            Adoption.Told told = answer.body() instanceof OdometerRegistration row
                    ? new Adoption.Told(row.id(), row.createdAt(), row.value(), row.breaking())
                    : null;
            store(lane, call, answer, Outcomes.ofOdometer(answer), told, null, now);
            return;
        }
        AttemptOutcome outcome = Outcomes.ofEquipment(answer);
        boolean refused = answer.status() >= 400 && answer.status() < 500 && outcome != AttemptOutcome.NOT_SENT;
        if (call instanceof Call.DeleteUsed && answer.status() == NOT_FOUND) {
            store(lane, call, answer, AttemptOutcome.CONFIRMED, null, null, now);
        } else if (refused) {
            verify(lane, call, answer, outcome, now);
        } else {
            store(lane, call, answer, outcome, null, null, now);
        }
    }

    /** A refusal of a wish: the pair itself tells whether it is fulfilled all the same. */
    private void verify(LaneBook.Lane lane, Call.Write call, Answer<?> refusal, AttemptOutcome outcome, Moment asked) {
        if (!state.gate.open(call.group(), asked)) {
            store(lane, call, refusal, AttemptOutcome.UNKNOWN, null, null, asked);
            return;
        }
        state.ask(pairOf(call), asked, (answer, now) -> {
            boolean present = answer.succeeded();
            boolean absent = answer.status() == NOT_FOUND;
            if (!present && !absent) {
                store(lane, call, refusal, AttemptOutcome.UNKNOWN, null, null, now);
            } else if (present == call instanceof Call.PostUsed) {
                store(lane, call, refusal, AttemptOutcome.CONFIRMED, null, null, now);
            } else if (outcome == AttemptOutcome.REJECTED) {
                lookAtTicket(lane, call, refusal, now);
            } else {
                store(lane, call, refusal, outcome, null, null, now);
            }
        });
    }

    /** Where the ticket cannot be asked for now, the pair stays in doubt, and the wish is planned again. */
    private void lookAtTicket(LaneBook.Lane lane, Call.Write call, Answer<?> refusal, Moment asked) {
        if (!state.gate.open(Call.Group.TICKETS, asked)) {
            store(lane, call, refusal, AttemptOutcome.UNKNOWN, null, null, asked);
            return;
        }
        state.ask(new Call.GetTicket(pairOf(call).ticket()), asked, (answer, now) -> {
            Reason reason = Reason.REFUSED;
            if (answer.body() instanceof Ticket ticket) {
                state.keep(new TicketRead(ticket), (result, at) -> {});
                reason = ticket.state().inProgress() ? Reason.REFUSED : Reason.TICKET_NOT_IN_PROGRESS;
            } else if (answer.status() == NOT_FOUND) {
                reason = Reason.TICKET_GONE;
            }
            store(lane, call, refusal, AttemptOutcome.REJECTED, null, reason, now);
        });
    }

    private void store(
            LaneBook.Lane lane,
            Call.Write call,
            Answer<?> answer,
            AttemptOutcome outcome,
            Adoption.@Nullable Told told,
            @Nullable Reason reason,
            Moment now) {
        UsedEquipment used = answer.body() instanceof UsedEquipment row ? row : null;
        boolean blocked = !state.gate.open(call.group(), now);
        long retryMs = outcome == AttemptOutcome.NOT_SENT && !blocked ? state.backoff.delayMs(0) : 0;
        if (outcome == AttemptOutcome.UNKNOWN || outcome == AttemptOutcome.COMMITTED_UNREAD) {
            lane.freshUntil = Long.MIN_VALUE;
        }
        Op ending = new Ending(
                call.intent(),
                call.attempt(),
                outcome,
                told,
                used,
                answer.status(),
                answer.problem(),
                answer.detail(),
                reason,
                retryMs,
                false,
                now,
                state.clocks(),
                state.settings.grace());
        state.keep(ending, (result, at) -> end(lane));
    }

    private void end(LaneBook.Lane lane) {
        state.sending--;
        state.book.free(lane);
    }

    private void readPair(LaneBook.Lane lane, IntentRow head, Moment begun) {
        state.book.busy(lane);
        state.sending++;
        state.ask(new Call.GetUsed(head.ticketId(), head.equipment()), begun, (answer, now) -> {
            boolean absent = answer.status() == NOT_FOUND;
            if (!answer.succeeded() && !absent) {
                state.sending--;
                state.book.readFailed(lane, state.backoff.delayMs(state.book.readFailures(lane)), now);
                return;
            }
            state.book.readSucceeded(lane);
            UsedEquipment seen = answer.body() instanceof UsedEquipment row ? row : null;
            long again = state.backoff.delayMs(head.failures());
            Clocks clocks = state.clocks();
            Op read = new PairRead(
                    head.id(), seen, clocks.server(begun, now), now.wall(), again, clocks, state.settings.grace());
            state.keep(read, (result, at) -> end(lane));
        });
    }

    private static Call.GetUsed pairOf(Call.Write call) {
        return switch (call) {
            case Call.PostUsed post -> new Call.GetUsed(post.ticket(), post.equipment());
            case Call.DeleteUsed delete -> new Call.GetUsed(delete.ticket(), delete.equipment());
            case Call.PostOdometer post -> throw new IllegalArgumentException("a reading has no pair");
        };
    }
}
