// Over 300 lines: every fault of a request is one line of one switch.
package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.Page;
import app.werkbank.api.Problem;
import app.werkbank.api.Removed;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.sync.sim.Fault;
import app.werkbank.sync.sim.ModelServer;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies between the engine and the model server: delays, and everything that can go wrong with a request. */
final class SimNetwork {
    private static final long GAVE_UP_MS = 5_000;

    private final SimTime time;
    private final ModelServer server;
    private final SplittableRandom random;
    private final Map<Integer, Fault> onWrites = new HashMap<>();
    private final Map<Integer, Fault> onReads = new HashMap<>();
    private final Map<Step.Kind, Long> until = new EnumMap<>(Step.Kind.class);
    private final Map<Step.Kind, Long> group = new EnumMap<>(Step.Kind.class);
    private final Map<String, Integer> met;
    private final Map<String, Long> versions = new HashMap<>();
    private final long gatewayMs;
    private int writes;
    private int reads;

    /** @param met counts what went wrong, by its name */
    SimNetwork(SimTime time, ModelServer server, Plan plan, SplittableRandom random, Map<String, Integer> met) {
        this.time = time;
        this.server = server;
        this.random = random;
        this.met = met;
        this.gatewayMs = plan.setting(Step.Kind.GATEWAY_CLOCK);
        plan.faults().forEach(fault -> (fault.write() ? onWrites : onReads).put(fault.nth(), fault));
    }

    /** From now on, for so long. */
    void trouble(Step step) {
        until.put(step.kind(), time.now() + step.a());
        group.put(step.kind(), step.b());
    }

    int requests() {
        return writes + reads;
    }

    /** Makes the call; what it answers is delivered some time later. */
    void ask(Call call, Consumer<Answer<?>> deliver) {
        boolean write = call instanceof Call.Write;
        Fault fault = write ? onWrites.get(writes++) : onReads.get(reads++);
        long sent = time.now();
        long there = random.nextLong(1, random.nextInt(10) == 0 ? 3_000 : 200);
        long back = random.nextLong(1, random.nextInt(10) == 0 ? 3_000 : 200);
        Answer<?> refused = refusedByAll(call, sent);
        if (time.now() >= Plan.TROUBLE_ENDS) {
            arrive(call, there, back, null, sent, deliver);
        } else if (refused != null) {
            time.in(there, () -> deliver.accept(refused));
        } else if (fault == null) {
            arrive(call, there, back, null, sent, deliver);
        } else {
            met.merge(name(fault), 1, Integer::sum);
            faulty(call, fault, there, back, sent, deliver);
        }
    }

    private static String name(Fault fault) {
        return fault.kind() == Fault.Kind.REFUSED
                ? "REFUSED " + fault.arg()
                : fault.kind().name();
    }

    private void faulty(Call call, Fault fault, long there, long back, long sent, Consumer<Answer<?>> deliver) {
        boolean write = call instanceof Call.Write;
        switch (fault.kind()) {
            case LOST_ANSWER -> {
                time.in(Math.min(there, fault.arg()), () -> happen(call, false));
                time.in(Math.max(there, fault.arg()), () -> deliver.accept(lost(sent)));
            }
            case NEVER_ARRIVED -> time.in(fault.arg(), () -> deliver.accept(lost(sent)));
            case LATE_COMMIT, COMMIT_AFTER_GRACE -> {
                time.in(GAVE_UP_MS, () -> deliver.accept(lost(sent)));
                boolean late = fault.kind() == Fault.Kind.COMMIT_AFTER_GRACE;
                time.in(GAVE_UP_MS + fault.arg() * 1000, () -> happen(call, late));
            }
            case FAILED_BEFORE -> time.in(there + back, () -> deliver.accept(status((int) fault.arg(), sent, null)));
            case FAILED_AFTER -> {
                time.in(there, () -> happen(call, false));
                time.in(there + back, () -> deliver.accept(status((int) fault.arg(), sent, null)));
            }
            case REFUSED -> {
                boolean lies = fault.arg() == 404 && (call instanceof Call.DeleteUsed || call instanceof Call.GetUsed);
                int code = lies ? 400 : (int) fault.arg();
                time.in(
                        there + back,
                        () -> deliver.accept(status(code, sent, code == 429 ? Duration.ofSeconds(7) : null)));
            }
            case HTML -> time.in(there, () -> deliver.accept(failed(Outcome.NOT_API, 200, sent)));
            case UNREADABLE -> {
                time.in(there, () -> happen(call, false));
                int code = call instanceof Call.DeleteUsed ? 204 : write ? 201 : 200;
                time.in(there + back, () -> deliver.accept(failed(Outcome.UNREADABLE, code, sent)));
            }
            case ACCEPTED -> {
                if (fault.arg() == 1) {
                    time.in(there, () -> happen(call, false));
                }
                time.in(there + back, () -> deliver.accept(failed(Outcome.OTHER_SUCCESS, 202, sent)));
            }
            case NOT_CONNECTED -> time.in(there, () -> deliver.accept(failed(Outcome.NOT_CONNECTED, 0, sent)));
            case NO_TOKEN -> time.in(there, () -> deliver.accept(failed(Outcome.TOKEN_UNAVAILABLE, 503, sent)));
            case SIGNED_OUT -> time.in(there, () -> deliver.accept(failed(Outcome.CREDENTIALS, 401, sent)));
            case SLOW -> arrive(call, there, fault.arg(), null, sent, deliver);
            case CUT, FEWER, WRONG_TOTAL, NO_TOTAL, CLAMPED, LAGGING, DOUBLE, TURNED_ROUND ->
                arrive(call, there, back, fault, sent, deliver);
        }
    }

    private void arrive(
            Call call, long there, long back, @Nullable Fault fault, long sent, Consumer<Answer<?>> deliver) {
        time.in(there, () -> {
            Answer<?> answer = answer(call, fault, sent, there + back, false);
            time.in(back, () -> deliver.accept(answer));
        });
    }

    /** What has been begun and stops everything, or a part. */
    private @Nullable Answer<?> refusedByAll(Call call, long sent) {
        if (during(Step.Kind.OFFLINE, call)) {
            return failed(Outcome.NOT_CONNECTED, 0, sent);
        } else if (during(Step.Kind.PORTAL, call)) {
            return failed(Outcome.NOT_API, 200, sent);
        } else if (during(Step.Kind.SIGNED_OUT, call)) {
            return failed(Outcome.CREDENTIALS, 401, sent);
        } else if (during(Step.Kind.STORM, call)) {
            return status(503, sent, null);
        } else if (during(Step.Kind.FORBIDDEN, call)) {
            return status(403, sent, null);
        } else if (during(Step.Kind.THROTTLED, call)) {
            return status(429, sent, Duration.ofSeconds(20));
        }
        return null;
    }

    private boolean during(Step.Kind kind, Call call) {
        boolean partial = kind == Step.Kind.FORBIDDEN || kind == Step.Kind.THROTTLED;
        boolean now = until.getOrDefault(kind, 0L) > time.now()
                && (!partial || group.getOrDefault(kind, 0L) == call.group().ordinal());
        if (now) {
            met.merge(kind.name(), 1, Integer::sum);
        }
        return now;
    }

    private void happen(Call call, boolean late) {
        if (call instanceof Call.Write) {
            answer(call, null, time.now(), 0, late);
        }
    }

    private Answer<?> answer(Call call, @Nullable Fault fault, long sent, long roundTrip, boolean late) {
        return switch (call) {
            case Call.ListTickets list ->
                page("tickets", server.tickets(), list.limit(), list.offset(), fault, roundTrip);
            case Call.GetTicket get -> {
                Ticket ticket = server.ticket(get.ticket());
                yield ticket == null ? status(404, sent, null) : success(ticket, 200, roundTrip);
            }
            case Call.ListOdometer list -> {
                List<OdometerRegistration> rows =
                        server.registrations(list.vin().text(), asOf(fault));
                if (fault != null && fault.kind() == Fault.Kind.TURNED_ROUND) {
                    rows = rows.reversed();
                }
                yield page(list.vin().text(), rows, list.limit(), list.offset(), fault, roundTrip);
            }
            case Call.PostOdometer post ->
                success(
                        server.register(post.vin().text(), post.km(), time.now(), time.server(), post.intent(), late),
                        201,
                        roundTrip);
            case Call.ListUsed list -> {
                List<UsedEquipment> rows = server.used(asOf(fault)).stream()
                        .map(pair -> used(pair.ticket(), pair.equipment()))
                        .toList();
                yield page("used", rows, list.limit(), list.offset(), fault, roundTrip);
            }
            case Call.GetUsed get ->
                server.uses(get.ticket(), get.equipment())
                        ? success(used(get.ticket(), get.equipment()), 200, roundTrip)
                        : status(404, sent, null);
            case Call.PostUsed post -> {
                int code = server.add(post.ticket(), post.equipment(), time.now(), cause(post, late));
                yield code == 201
                        ? success(used(post.ticket(), post.equipment()), 201, roundTrip)
                        : status(code, sent, null);
            }
            case Call.DeleteUsed delete -> {
                int code = server.remove(delete.ticket(), delete.equipment(), time.now(), cause(delete, late));
                yield code == 204
                        ? success(new Removed(delete.ticket(), delete.equipment()), 204, roundTrip)
                        : status(code, sent, null);
            }
        };
    }

    /** A change that comes after the grace time is nobody's wish any more, as if another technician had made it. */
    private static @Nullable UUID cause(Call.Write write, boolean late) {
        return late ? null : write.intent();
    }

    private long asOf(@Nullable Fault fault) {
        return fault != null && fault.kind() == Fault.Kind.LAGGING ? time.now() - fault.arg() * 1000 : time.now();
    }

    private <T> Answer<Page<T>> page(
            String of, List<T> all, int limit, long offset, @Nullable Fault fault, long roundTrip) {
        Long before = versions.put(of, server.version());
        if (offset > 0 && before != null && before != server.version()) {
            met.merge("CHANGED_WHILE_PAGING", 1, Integer::sum);
        }
        int most = limit;
        long total = all.size();
        boolean told = true;
        int unreadable = 0;
        int missing = 0;
        boolean twice = false;
        if (fault != null) {
            switch (fault.kind()) {
                case CLAMPED -> most = Math.min(limit, (int) fault.arg());
                case WRONG_TOTAL -> total += fault.arg();
                case NO_TOTAL -> told = false;
                case CUT -> unreadable = (int) Math.min(fault.arg(), all.size());
                case FEWER -> missing = (int) Math.min(fault.arg(), all.size());
                case DOUBLE -> twice = true;
                default -> {}
            }
        }
        int from = (int) Math.min(offset, all.size());
        List<T> rows = new ArrayList<>(all.subList(from, Math.min(all.size(), from + most)));
        for (int i = Math.min(rows.size(), unreadable + missing); i > 0; i--) {
            rows.removeLast();
        }
        if (twice && rows.size() > 1) {
            rows.set(rows.size() - 1, rows.getFirst());
        }
        Map<String, Object> echoed = new HashMap<>();
        echoed.put("limit", BigDecimal.valueOf(most));
        echoed.put("offset", BigDecimal.valueOf(offset));
        return success(new Page<>(rows, told ? total : null, echoed, unreadable), 200, roundTrip);
    }

    private static UsedEquipment used(UUID ticket, int equipment) {
        return new UsedEquipment(ticket, new Equipment(equipment, "Equipment " + equipment, null));
    }

    private <T> Answer<T> success(T body, int status, long roundTrip) {
        return new Answer<>(Outcome.SUCCESS, body, status, date(), roundTrip, null, null, "ok", 1);
    }

    private Answer<?> status(int code, long sent, @Nullable Duration retryAfter) {
        if (code == 302) {
            return failed(Outcome.REDIRECTED, code, sent);
        }
        Problem problem = new Problem(null, "Problem " + code, code, null, List.of(), "{\"status\":" + code + "}");
        return new Answer<>(
                Outcome.REFUSED, null, code, date(), time.now() - sent, problem, retryAfter, "status " + code, 1);
    }

    private Answer<?> failed(Outcome outcome, int status, long sent) {
        boolean own = outcome == Outcome.UNREADABLE || outcome == Outcome.OTHER_SUCCESS;
        return new Answer<>(
                outcome, null, status, own ? date() : null, time.now() - sent, null, null, outcome.name(), 1);
    }

    private Answer<?> lost(long sent) {
        return failed(Outcome.UNKNOWN, 0, sent);
    }

    private Instant date() {
        return time.server().plusMillis(gatewayMs).truncatedTo(ChronoUnit.SECONDS);
    }
}
