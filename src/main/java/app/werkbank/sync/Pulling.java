package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.api.Page;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.domain.Vin;
import app.werkbank.store.ScopeRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The reads: pages until a list is complete, then one transaction that applies it (sync rules 8 and 9). */
final class Pulling {
    private static final long FRESH_MS = 60_000;

    private final EngineState state;
    private @Nullable Set<Object> vanishedBefore;
    /** Reads up to this number were stopped by a person. */
    private long stops;

    private boolean byPerson;

    /** What a long read has done so far; null where none runs. */
    private SyncStatus.@Nullable Progress progress;

    Pulling(EngineState state) {
        this.state = state;
    }

    /** Lists that are being read for the plan end with the page under way. */
    void stop() {
        stops = state.readNumber;
    }

    SyncStatus.@Nullable Progress progress() {
        return progress;
    }

    /** Reads a scope that is due. */
    void pull(PullPlan.Scope scope, Moment now) {
        String vin = scope.vin();
        if (vin == null) {
            state.plan.begin(scope);
            state.pulling++;
            if (scope.name().equals(ScopeRow.TICKETS)) {
                tickets(scope, now);
            } else {
                used(scope, now);
            }
            return;
        }
        LaneBook.Lane lane = state.book.lane(LaneName.odometer(vin), true);
        if (lane.busy) {
            state.plan.postpone(scope, now.mono() + 1000);
        } else {
            vehicle(lane, new Vin(vin), true, now);
        }
    }

    /**
     * Reads the list of a lane's VIN: the baseline of its next attempt, or the evidence about its last.
     *
     * @param mayProbe whether an unchanged total is answer enough
     */
    void vehicle(LaneBook.Lane lane, Vin vin, boolean mayProbe, Moment now) {
        PullPlan.Scope scope = state.plan.vin(vin.text());
        state.plan.begin(scope);
        state.book.busy(lane);
        state.pulling++;
        if (mayProbe && scope.known) {
            probe(scope, lane, vin, now);
        } else {
            list(scope, lane, vin, now);
        }
    }

    private void probe(PullPlan.Scope scope, LaneBook.Lane lane, Vin vin, Moment begun) {
        state.ask(new Call.ListOdometer(vin, 0, 0), begun, (answer, now) -> {
            Long total = answer.body() instanceof Page<?> page ? page.total() : null;
            if (!answer.succeeded()) {
                byPerson = false;
                failed(scope, lane, now);
            } else if (total == null) {
                list(scope, lane, vin, now);
            } else {
                OdometerProbe probe = new OdometerProbe(vin.text(), ++state.readNumber, total, begun.wall());
                state.keepRead(probe, 0, (result, at) -> {
                    if (result.again()) {
                        list(scope, lane, vin, at);
                    } else {
                        read(scope, lane, true, at);
                    }
                });
            }
        });
    }

    private void list(PullPlan.Scope scope, LaneBook.Lane lane, Vin vin, Moment now) {
        ScopeRead<OdometerRegistration> read = new ScopeRead<>(
                scope.name(),
                ++state.readNumber,
                state.settings.pageRows(),
                OdometerRegistration::id,
                OdometerRegistration::createdAt,
                false);
        pages(
                read,
                offset -> new Call.ListOdometer(vin, read.limit(), offset),
                now,
                at -> failed(scope, lane, at),
                at -> {
                    long backoff = state.backoff.delayMs(
                            lane.head() == null ? 0 : lane.head().failures());
                    state.keepRead(
                            new OdometerPull(
                                    vin.text(),
                                    read.number(),
                                    of(vin, read.rows()),
                                    read.complete(),
                                    read.total(),
                                    read.begun().wall(),
                                    serverTime(read, at),
                                    backoff,
                                    state.clocks(),
                                    state.settings.grace()),
                            read.size(),
                            (result, stored) -> {
                                state.totals = state.totals.pulled(Call.Group.ODOMETER, result.changed());
                                read(scope, lane, read.complete(), stored);
                            });
                });
    }

    /** Nothing proves that the server filters (domain rule Tickets 3), and another car's row is never taken for this one's. */
    private static List<OdometerRegistration> of(Vin vin, List<OdometerRegistration> rows) {
        return rows.stream()
                .filter(row -> row.vin().equalsIgnoreCase(vin.text()))
                .toList();
    }

    private void read(PullPlan.Scope scope, LaneBook.Lane lane, boolean complete, Moment now) {
        lane.freshUntil = now.mono() + FRESH_MS;
        state.book.readSucceeded(lane);
        state.book.free(lane);
        done(scope, complete, now);
    }

    private void failed(PullPlan.Scope scope, LaneBook.Lane lane, Moment now) {
        state.book.readFailed(lane, state.backoff.delayMs(state.book.readFailures(lane)), now);
        failed(scope, now);
    }

    private void tickets(PullPlan.Scope scope, Moment now) {
        ScopeRead<Ticket> read =
                new ScopeRead<>(scope.name(), ++state.readNumber, state.settings.pageRows(), Ticket::id, null, false);
        pages(
                read,
                offset -> new Call.ListTickets(read.limit(), offset),
                now,
                at -> failed(scope, at),
                at -> state.keepRead(
                        new TicketPull(
                                read.number(),
                                read.rows(),
                                read.complete(),
                                read.total(),
                                read.begun().wall(),
                                serverTime(read, at)),
                        read.size(),
                        (result, stored) -> {
                            state.totals = state.totals.pulled(Call.Group.TICKETS, result.changed());
                            done(scope, read.complete(), stored);
                            state.follow();
                        }));
    }

    private void used(PullPlan.Scope scope, Moment now) {
        ScopeRead<UsedEquipment> read =
                new ScopeRead<>(scope.name(), ++state.readNumber, state.settings.pageRows(), Pulling::pair, null, true);
        pages(read, offset -> new Call.ListUsed(read.limit(), offset), now, at -> failed(scope, at), at -> {
            Set<Object> seen =
                    new HashSet<>(read.rows().stream().map(Pulling::pair).toList());
            boolean agreed = seen.equals(vanishedBefore);
            state.keepRead(
                    new UsedPull(
                            read.number(),
                            read.rows(),
                            read.complete(),
                            agreed,
                            read.total(),
                            read.begun().wall(),
                            state.clocks().earliestServer(read.begun(), at)),
                    read.size(),
                    (result, stored) -> {
                        vanishedBefore = result.again() ? seen : null;
                        state.totals = state.totals.pulled(Call.Group.EQUIPMENT, result.changed());
                        if (result.again()) {
                            used(scope, stored);
                        } else {
                            done(scope, read.complete(), stored);
                        }
                    });
        });
    }

    private <T> void pages(
            ScopeRead<T> read,
            LongFunction<Call> call,
            Moment now,
            Consumer<Moment> failed,
            Consumer<Moment> complete) {
        Call next = call.apply(read.offset());
        if (!state.gate.open(next.group(), now)) {
            progress = null;
            byPerson = false;
            failed.accept(now);
            return;
        }
        read.asked(now);
        state.ask(next, now, (answer, at) -> {
            byPerson = read.number() <= stops;
            Page<T> page = byPerson ? null : page(answer);
            if (page == null) {
                progress = null;
                failed.accept(at);
                return;
            }
            ScopeRead.Next more = read.take(page, answer.serverDate());
            progress = more == ScopeRead.Next.PAGE
                    ? new SyncStatus.Progress(read.scope(), read.size(), read.total())
                    : null;
            if (more == ScopeRead.Next.PAGE) {
                pages(read, call, at, failed, complete);
            } else {
                complete.accept(at);
            }
        });
    }

    /** The page of a list's answer; null where it is none. The call that was asked decides what it holds. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable Page<T> page(Answer<?> answer) {
        return answer.succeeded() ? (Page<T>) answer.body() : null;
    }

    private Instant serverTime(ScopeRead<?> read, Moment now) {
        Instant date = read.serverDate();
        return date != null ? date : state.clocks().server(read.begun(), now);
    }

    private void done(PullPlan.Scope scope, boolean complete, Moment now) {
        state.pulling--;
        state.plan.done(scope, complete, now);
    }

    private void failed(PullPlan.Scope scope, Moment now) {
        state.pulling--;
        if (byPerson) {
            state.plan.stopped(scope, now);
        } else {
            state.plan.failed(scope, now);
        }
    }

    private record Pair(UUID ticket, int equipment) {}

    private static Object pair(UsedEquipment row) {
        return new Pair(row.ticketId(), row.equipment().id());
    }
}
