// Over 300 lines: one story is one program that starts, dies and comes back; what it meets is apart.
package app.werkbank.sync;

import app.werkbank.data.Doubt;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.Ledger;
import app.werkbank.sync.Invariants.Violation;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.ModelServer;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells one plan to the engine, in simulated time: every seed gives the same story, event by event (invariant I30). */
final class Simulation {
    private static final long PULLS_SETTLE_MS = 900_000;
    private static final long LONGEST_HEALING_MS = Duration.ofHours(4).toMillis();
    private static final long LONGEST_LOOKING_MS = Duration.ofHours(60).toMillis();
    private static final long CLOSING_MS = 5_000;
    /** Ticks that follow each other sooner, again and again without an effect, are a spin. */
    private static final long SPINNING_MS = 500;
    /** One in so many of what was pulled waits so long at most for what shares its commit. */
    private static final int BEHIND_LONG = 8;

    private static final long BEHIND_MS = 250;

    /** What came of it. */
    record Outcome(
            Plan plan,
            int events,
            int requests,
            int crashes,
            int adopted,
            Map<String, Integer> faults,
            Map<String, Long> checked,
            long trace,
            @Nullable Violation violation) {
        /** Which invariant did not hold, and how; empty where all did. */
        String broken() {
            return violation == null ? "" : String.valueOf(violation.getMessage());
        }
    }

    /** The program is dead: nothing that it was about to do happens. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Plan plan;
    private final SyncSettings settings;
    private final MemoryLedger ledger;
    private final ModelServer server = new ModelServer();
    private final Invariants invariants = new Invariants();
    private final Map<String, Integer> met = new TreeMap<>();
    private final SimTime time;
    private final SplittableRandom random;
    private final SimNetwork network;
    private final HistoryChecker checker;
    private final EndChecker endChecker;
    private final SimDesk desk;
    private final @Nullable StringBuilder story;
    private Engine engine;
    private int life;
    private int crashes;
    private boolean up;
    private boolean closing;
    private boolean opened;
    private @Nullable MemoryLedger backup;
    private long writerFree;
    /** When the last of what lets all else go first is durable. */
    private long behindUntil;
    /** What is durable is told in the order of the writes. */
    private long toldAt;

    private int untold;
    private long storeFailsUntil;
    private long tickAt = Long.MAX_VALUE;
    private int events;
    private int idleTicks;
    private long steppedAt;
    private int points;
    private int dyingAt;
    private @Nullable Step unsaved;
    private long trace = 17;

    Simulation(Plan plan, SyncSettings given, MemoryLedger ledger, boolean told) {
        this.plan = plan;
        this.settings = settings(plan, given);
        this.ledger = ledger;
        this.random = new SplittableRandom(plan.seed() ^ 0x5DEE_CE66DL);
        this.time = new SimTime(
                random.nextInt(3) == 0
                        ? random.nextLong(-1_000_000_000L, 1_000_000_000L)
                        : random.nextLong(-9_000, 9_000));
        this.network = new SimNetwork(time, server, plan, random, met);
        this.checker = new HistoryChecker(ledger, server, time, settings, invariants);
        this.endChecker = new EndChecker(ledger, server, checker, invariants);
        this.desk = new SimDesk(this, ledger, checker, time, settings, plan, met);
        this.engine = new Engine(settings, plan.seed());
        this.story = told ? new StringBuilder() : null;
    }

    static Outcome of(Plan plan) {
        return new Simulation(plan, SyncSettings.defaults(), new MemoryLedger(), false).run();
    }

    private static SyncSettings settings(Plan plan, SyncSettings s) {
        long page = plan.setting(Step.Kind.PAGE_ROWS);
        return page == 0
                ? s
                : new SyncSettings(
                        s.grace(),
                        s.hold(),
                        s.rate(),
                        s.burst(),
                        s.perDay(),
                        s.lanes(),
                        (int) page,
                        s.pullEvery(),
                        s.shownEvery(),
                        s.backoffBase(),
                        s.backoffCap());
    }

    String story() {
        return story == null ? "" : story.toString();
    }

    /** Rows on the server that entries of this program made. */
    int rowsOfEntries() {
        return (int) server.vins().stream()
                .flatMap(vin -> server.registered(vin).stream())
                .filter(row -> row.intent() != null)
                .count();
    }

    Outcome run() {
        Violation violation = null;
        try {
            tell();
        } catch (Violation e) {
            violation = e;
        }
        return new Outcome(
                plan,
                events,
                network.requests(),
                crashes,
                endChecker.adopted(),
                met,
                invariants.checked(),
                trace,
                violation);
    }

    /**
     * Lets the program die at a point and start again a millisecond later. Points are numbered from 1, as they come: within
     * each transaction before its commit, after it, before a request leaves, while it is under way, when its answer arrives.
     */
    Simulation dyingAt(int point) {
        dyingAt = point;
        return this;
    }

    /** How many points there were. */
    int points() {
        return points;
    }

    private void point() {
        if (++points == dyingAt) {
            crash(1, false);
            throw new Died();
        }
    }

    /** After the story: the program starts once more and looks at everything. @return what the server holds then */
    String onceMore() {
        crash(1, false);
        step(new Event.Now());
        long until = time.now() + PULLS_SETTLE_MS;
        while (time.now() < until && time.next()) {
            step(new Event.Tick());
        }
        return result();
    }

    /** What the server holds, and how every entry stands, without what differs from one telling to another. */
    String result() {
        StringBuilder text = new StringBuilder();
        server.vins()
                .forEach(vin -> text.append(vin)
                        .append(server.registered(vin).stream()
                                .map(row -> row.told().value() + (row.told().breaking() ? "!" : ""))
                                .toList()));
        text.append(server.used().stream()
                .map(pair -> pair.ticket() + "/" + pair.equipment())
                .sorted()
                .toList());
        text.append(ledger.intents().stream()
                .map(row -> row.kind() + " " + row.km() + " " + row.state())
                .sorted()
                .toList());
        return text.toString();
    }

    private void tell() {
        for (int i = 0; i < SimDesk.TICKETS; i++) {
            server.ticket(SimDesk.ticket(i), SimDesk.vin(i).text(), TicketState.IN_PROGRESS, time.server());
        }
        for (Vin vin : SimDesk.vins()) {
            server.register(vin.text(), Kilometres.of(100_000), 0, time.server(), null, false);
        }
        server.roundTo(plan.setting(Step.Kind.ROUNDED));
        plan.steps().forEach(step -> time.in(step.at(), () -> take(step)));
        time.in(Plan.TROUBLE_ENDS, () -> {
            if (!up) {
                start();
            }
            step(new Event.Switched(true));
        });
        start();
        boolean looks = plan.has(Step.Kind.A_DAY_LATER);
        untilWell(looks);
        checker.counted(engine.status(time.moment()));
        endChecker.end(looks);
    }

    /** Lets things happen until all is settled and has been read again. */
    private void untilWell(boolean looks) {
        long settledAt = Long.MAX_VALUE;
        while (next()) {
            if (time.now() < Plan.TROUBLE_ENDS + 1) {
                continue;
            }
            boolean settled = checker.settled();
            settledAt =
                    settled ? Math.min(settledAt, Math.max(time.now(), Plan.TROUBLE_ENDS + 410_000)) : Long.MAX_VALUE;
            boolean looking = looks && ledger.intents().stream().anyMatch(row -> row.recheckAt() != null);
            if (settled
                    && !looking
                    && time.now() > settledAt + PULLS_SETTLE_MS
                    && engine.quiet(time.moment())
                    && Math.max(writerFree, behindUntil) < time.now()) {
                return;
            }
            if (time.now() > Plan.TROUBLE_ENDS + (looks ? LONGEST_LOOKING_MS : LONGEST_HEALING_MS)) {
                throw new Violation("I20", "not settled long after all was well: " + checker.open());
            }
        }
    }

    private boolean next() {
        try {
            return time.next();
        } catch (Died dead) {
            return true;
        }
    }

    private void start() {
        life++;
        up = true;
        closing = false;
        engine = new Engine(settings, plan.seed() + life);
        idleTicks = 0;
        opened = false;
        Consumer<Opening.Found> open = found -> {
            opened = true;
            step(new Event.Opened(found));
        };
        write("Opening", book -> Opening.run(book, time.instant()), open, () -> {
            throw new Violation("I28", "the store did not open");
        });
        Step again = unsaved;
        if (again != null) {
            desk.person(again);
        }
    }

    /** The program ends here and now, and is back after a while. */
    private void crash(long downMs, boolean lost) {
        if (!up) {
            return;
        }
        crashes++;
        life++;
        up = false;
        tickAt = Long.MAX_VALUE;
        writerFree = 0;
        behindUntil = 0;
        untold = 0;
        checker.crashed();
        storeFailsUntil = 0;
        if (lost && backup != null) {
            ledger.become(backup);
            Doubt.of(ledger, Set.of(), time.instant());
            ledger.commit();
            checker.restored();
        }
        time.in(downMs, () -> {
            if (!up) {
                start();
            }
        });
    }

    private void close(long downMs) {
        if (up && !closing) {
            met.merge(engine.mayClose() ? "CLOSED" : "CLOSED_WHILE_BUSY", 1, Integer::sum);
            closing = true;
            step(new Event.Closing());
            soon(CLOSING_MS, () -> crash(downMs, false));
        }
    }

    /** In this life of the program, after a while; a crash makes it never happen. */
    void soon(long ms, Runnable what) {
        int born = life;
        time.in(ms, () -> {
            if (born == life) {
                what.run();
            }
        });
    }

    /** Queues a transaction; it is durable some time later, and some time after that is told. */
    <T> void write(String name, Function<Ledger, T> work, Consumer<T> done, Runnable failed) {
        writerFree = Math.max(writerFree, time.now()) + random.nextLong(1, 6);
        write(writerFree, name, work, done, failed);
    }

    /** The same for what was pulled: whatever is queued later may be durable before it. */
    private <T> void writeBehind(String name, Function<Ledger, T> work, Consumer<T> done, Runnable failed) {
        long waits = random.nextInt(BEHIND_LONG) == 0 ? random.nextLong(BEHIND_MS) : 0;
        behindUntil = Math.max(Math.max(behindUntil, writerFree), time.now()) + random.nextLong(1, 6) + waits;
        write(behindUntil, name, work, done, failed);
    }

    private <T> void write(long durableAt, String name, Function<Ledger, T> work, Consumer<T> done, Runnable failed) {
        untold++;
        soon(durableAt - time.now(), () -> {
            if (time.now() < storeFailsUntil && !name.equals("Opening")) {
                met.merge("STORE_FAILS", 1, Integer::sum);
                soon(1, () -> {
                    untold--;
                    failed.run();
                });
                return;
            }
            T result = transact(name, work);
            if (name.startsWith("desk")) {
                unsaved = null;
            }
            point();
            toldAt = Math.max(toldAt, time.now() + random.nextLong(1, 4));
            soon(toldAt - time.now(), () -> {
                untold--;
                done.accept(result);
            });
        });
    }

    private <T> T transact(String name, Function<Ledger, T> work) {
        T result;
        try {
            result = ledger.transact(book -> {
                T done = work.apply(book);
                point();
                return done;
            });
        } catch (Died dead) {
            throw dead;
        } catch (RuntimeException e) {
            Violation violation = new Violation("I22", name + " failed: " + e);
            violation.initCause(e);
            throw violation;
        }
        tellStory(() -> "  store " + name + " "
                + ledger.pendingChanges().stream()
                        .map(w -> String.valueOf(w.after()))
                        .toList());
        checker.committed(name, ledger.commit());
        return result;
    }

    void step(Event event) {
        if (!up) {
            return;
        }
        events++;
        Moment now = time.moment();
        if (event instanceof Event.Now || event instanceof Event.Switched) {
            checker.impatient();
        }
        List<Effect> effects = engine.step(event, now);
        trace = trace * 31 + now.mono() * 7 + event.getClass().getSimpleName().hashCode();
        tellStory(() -> time.now() + " " + (event instanceof Event.Stored ? "Stored" : event) + " -> " + effects);
        for (Effect effect : effects) {
            trace = trace * 31 + effect.getClass().getSimpleName().hashCode();
            perform(effect);
        }
        boolean idle = event instanceof Event.Tick && effects.isEmpty() && now.mono() - steppedAt < SPINNING_MS;
        idleTicks = idle ? idleTicks + 1 : 0;
        steppedAt = now.mono();
        if (idleTicks > 100) {
            throw new Violation("I21", "the engine spins: a hundred ticks without an effect");
        }
        long wake = engine.wakeAt(now);
        if (!closing && opened) {
            checker.stepped(wake, engine, now, untold > 0);
        }
        if (wake != Long.MAX_VALUE && wake < tickAt) {
            tickAt = Math.max(wake, now.mono() + 1);
            long mine = tickAt;
            soon(mine - now.mono(), () -> {
                if (tickAt == mine) {
                    tickAt = Long.MAX_VALUE;
                    step(new Event.Tick());
                }
            });
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Ask ask -> {
                checker.asked(ask.call());
                trace = trace * 31 + ask.call().hashCode();
                int born = life;
                long askedAt = time.now();
                point();
                network.ask(ask.call(), answer -> {
                    if (born == life) {
                        point();
                        checker.answered(ask.call(), answer, askedAt);
                        step(new Event.Answered(ask.id(), answer));
                    }
                });
                soon(1, this::point);
            }
            case Effect.Keep keep -> {
                invariants.check(
                        !closing || !(keep.op() instanceof Sending), "I22", () -> "sends while it is closing: " + keep);
                String name = keep.op().getClass().getSimpleName();
                Consumer<Op.Result> done = result -> {
                    checker.again(keep.op());
                    step(new Event.Stored(keep.id(), result));
                };
                Runnable failed = () -> step(new Event.NotStored(keep.id(), "the store refuses"));
                if (keep.op() instanceof PullOp) {
                    writeBehind(name, keep.op()::on, done, failed);
                } else {
                    write(name, keep.op()::on, done, failed);
                }
            }
            case Effect.Follow follow ->
                soon(random.nextLong(1, 5), () -> step(new Event.Followed(ledger.followedVins(time.instant()))));
        }
    }

    private void take(Step step) {
        switch (step.kind()) {
            case OTHERS_READING -> othersReading(step);
            case OTHERS_ADD -> server.add(SimDesk.ticket(step.a()), SimDesk.equipment(step.b()), time.now(), null);
            case OTHERS_REMOVE ->
                server.remove(SimDesk.ticket(step.a()), SimDesk.equipment(step.b()), time.now(), null);
            case TICKET_STATE -> ticketState(step);
            case OFFLINE, STORM, FORBIDDEN, THROTTLED, SIGNED_OUT, PORTAL -> network.trouble(step);
            case CLOCK_JUMP -> {
                met.merge("CLOCK_JUMP", 1, Integer::sum);
                time.jump(step.a());
            }
            case STORE_FAILS -> storeFailsUntil = time.now() + step.a();
            case CRASH -> {
                boolean sending = ledger.intents().stream().anyMatch(row -> row.state() == IntentState.SENDING);
                met.merge(sending ? "CRASH_WHILE_SENDING" : "CRASH", up ? 1 : 0, Integer::sum);
                crash(step.a(), false);
            }
            case CLOSE -> close(step.a());
            case BACKUP -> backup = ledger.copy();
            case RESTORE -> {
                met.merge("RESTORE", up ? 1 : 0, Integer::sum);
                crash(step.a(), true);
            }
            case PAGE_ROWS, ROUNDED, GATEWAY_CLOCK, A_DAY_LATER ->
                met.merge(step.kind().name(), 1, Integer::sum);
            default -> {
                if (up && !closing) {
                    unsaved = dyingAt > 0 && step.kind().entry() ? step : null;
                    desk.person(step);
                }
            }
        }
    }

    private void othersReading(Step step) {
        Kilometres km = new Kilometres(BigDecimal.valueOf(step.b(), 3));
        String vin = SimDesk.vin(step.a()).text();
        boolean same = ledger.lane(LaneName.odometer(vin)).stream()
                .anyMatch(row -> (row.state() == IntentState.SENDING || row.state() == IntentState.IN_DOUBT)
                        && row.value().sameOnWire(km));
        if (same) {
            met.merge("SAME_BY_OTHERS", 1, Integer::sum);
        }
        server.register(vin, km, time.now(), time.server(), null, false);
    }

    private void ticketState(Step step) {
        UUID ticket = SimDesk.ticket(step.a());
        boolean waits = ledger.intents().stream()
                .anyMatch(row -> row.ticketId().equals(ticket)
                        && row.vin() == null
                        && row.state().pending());
        if (waits && step.b() == 0) {
            met.merge("TICKET_LEFT", 1, Integer::sum);
        }
        server.ticket(
                ticket,
                SimDesk.vin(step.a() % SimDesk.TICKETS).text(),
                step.b() == 1 ? TicketState.IN_PROGRESS : TicketState.PENDING,
                time.server());
    }

    private void tellStory(Supplier<String> line) {
        if (story != null) {
            story.append(line.get()).append('\n');
        }
    }
}
