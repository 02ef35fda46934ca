package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.ModelServer;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells one plan to the engine, in simulated time: every seed gives the same story, event by event (invariant I30). */
final class Simulation {
    private static final long PULLS_SETTLE_MS = 900_000;
    private static final long LONGEST_HEALING_MS = Duration.ofHours(4).toMillis();
    private static final List<Vin> VINS =
            List.of(new Vin("SIMULATED00000001"), new Vin("SIMULATED00000002"), new Vin("SIMULATED00000003"));

    /** What came of it. */
    record Outcome(
            Plan plan,
            int events,
            int requests,
            int crashes,
            int adopted,
            Map<String, Integer> faults,
            long trace,
            @Nullable Violation violation) {
        /** Which invariant did not hold, and how; empty where all did. */
        String broken() {
            return violation == null ? "" : String.valueOf(violation.getMessage());
        }
    }

    /** An invariant that did not hold. */
    static final class Violation extends AssertionError {
        private static final long serialVersionUID = 1;

        Violation(String invariant, String what) {
            super(invariant + ": " + what);
        }
    }

    private final Plan plan;
    private final SyncSettings settings;
    private final MemoryLedger ledger;
    private final ModelServer server = new ModelServer();
    private final SimTime time;
    private final SplittableRandom random;
    private final SimNetwork network;
    private final HistoryChecker checker;
    private final Decisions decisions;
    private final Wishes wishes;
    private final @Nullable StringBuilder story;
    private Engine engine;
    private int life;
    private int crashes;
    private boolean up;
    private long writerFree;
    private long storeFailsUntil;
    private long tickAt = Long.MAX_VALUE;
    private int events;
    private int idleTicks;
    private long trace = 17;

    Simulation(Plan plan, SyncSettings settings, MemoryLedger ledger, boolean told) {
        this.plan = plan;
        this.settings = settings;
        this.ledger = ledger;
        this.random = new SplittableRandom(plan.seed() ^ 0x5DEE_CE66DL);
        this.time = new SimTime(
                random.nextInt(3) == 0
                        ? random.nextLong(-1_000_000_000L, 1_000_000_000L)
                        : random.nextLong(-9_000, 9_000));
        this.network = new SimNetwork(time, server, plan, random);
        this.checker = new HistoryChecker(ledger, server, time, settings);
        this.decisions = new Decisions(time);
        SplittableRandom ids = new SplittableRandom(plan.seed());
        this.wishes = new Wishes(time, settings::hold, () -> new UUID(ids.nextLong(), ids.nextLong()));
        this.engine = new Engine(settings, plan.seed());
        this.story = told ? new StringBuilder() : null;
    }

    static Outcome of(Plan plan) {
        return new Simulation(plan, SyncSettings.defaults(), new MemoryLedger(), false).run();
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
        return new Outcome(plan, events, network.requests(), crashes, checker.adopted(), network.met, trace, violation);
    }

    private void tell() {
        for (int i = 0; i < 4; i++) {
            server.ticket(ticket(i), VINS.get(i % VINS.size()).text(), TicketState.IN_PROGRESS, time.server());
        }
        for (Vin vin : VINS) {
            server.register(vin.text(), Kilometres.of(100_000), 0, time.server(), null, false);
        }
        plan.steps().forEach(step -> time.in(step.at(), () -> take(step)));
        time.in(Plan.TROUBLE_ENDS, () -> {
            if (!up) {
                start();
            }
            step(new Event.Switched(true));
        });
        start();
        long settledAt = Long.MAX_VALUE;
        while (time.next()) {
            if (time.now() < Plan.TROUBLE_ENDS + 1) {
                continue;
            }
            boolean settled = checker.settled();
            settledAt =
                    settled ? Math.min(settledAt, Math.max(time.now(), Plan.TROUBLE_ENDS + 410_000)) : Long.MAX_VALUE;
            if (settled
                    && time.now() > settledAt + PULLS_SETTLE_MS
                    && engine.quiet(time.moment())
                    && writerFree < time.now()) {
                break;
            }
            if (time.now() > Plan.TROUBLE_ENDS + LONGEST_HEALING_MS) {
                throw new Violation("I20", "not settled long after all was well: " + checker.open());
            }
        }
        checker.end(engine.status(time.moment()));
    }

    private void start() {
        life++;
        up = true;
        engine = new Engine(settings, plan.seed() + life);
        idleTicks = 0;
        write("Opening", book -> Opening.run(book, time.instant()), found -> step(new Event.Opened(found)), () -> {
            throw new Violation("I28", "the store did not open");
        });
    }

    private void crash(long downMs) {
        if (!up) {
            return;
        }
        crashes++;
        life++;
        up = false;
        tickAt = Long.MAX_VALUE;
        writerFree = 0;
        checker.crashed();
        storeFailsUntil = 0;
        time.in(downMs, () -> {
            if (!up) {
                start();
            }
        });
    }

    /** In this life of the program, after a while; a crash makes it never happen. */
    private void soon(long ms, Runnable what) {
        int born = life;
        time.in(ms, () -> {
            if (born == life) {
                what.run();
            }
        });
    }

    private <T> void write(String name, Function<Ledger, T> work, Consumer<T> done, Runnable failed) {
        writerFree = Math.max(writerFree, time.now()) + random.nextLong(1, 6);
        soon(writerFree - time.now(), () -> {
            if (time.now() < storeFailsUntil && !name.equals("Opening")) {
                soon(1, failed);
                return;
            }
            T result;
            try {
                result = work.apply(ledger);
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
            soon(random.nextLong(1, 4), () -> done.accept(result));
        });
    }

    private void step(Event event) {
        if (!up) {
            return;
        }
        events++;
        Moment now = time.moment();
        List<Effect> effects = engine.step(event, now);
        trace = trace * 31 + now.mono() * 7 + event.getClass().getSimpleName().hashCode();
        tellStory(() -> time.now() + " " + (event instanceof Event.Stored ? "Stored" : event) + " -> " + effects);
        for (Effect effect : effects) {
            trace = trace * 31 + effect.getClass().getSimpleName().hashCode();
            perform(effect);
        }
        idleTicks = event instanceof Event.Tick && effects.isEmpty() ? idleTicks + 1 : 0;
        if (idleTicks > 100) {
            throw new Violation("I21", "the engine spins: a hundred ticks without an effect");
        }
        long wake = engine.wakeAt(now);
        checker.stepped(wake, engine, now);
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
                network.ask(ask.call(), answer -> {
                    if (born == life) {
                        step(new Event.Answered(ask.id(), answer));
                    }
                });
            }
            case Effect.Keep keep ->
                write(
                        keep.op().getClass().getSimpleName(),
                        book -> keep.op().on(book),
                        result -> {
                            checker.again(keep.op());
                            step(new Event.Stored(keep.id(), result));
                        },
                        () -> step(new Event.NotStored(keep.id(), "the store refuses")));
            case Effect.Follow follow ->
                soon(random.nextLong(1, 5), () -> step(new Event.Followed(ledger.followedVins(time.instant()))));
        }
    }

    private void take(Step step) {
        switch (step.kind()) {
            case OTHERS_READING ->
                server.register(vin(step.a()).text(), km(step.b()), time.now(), time.server(), null, false);
            case OTHERS_ADD -> server.add(ticket(step.a()), equipment(step.b()), time.now(), null);
            case OTHERS_REMOVE -> server.remove(ticket(step.a()), equipment(step.b()), time.now(), null);
            case TICKET_STATE ->
                server.ticket(
                        ticket(step.a()),
                        VINS.get((int) (step.a() % VINS.size())).text(),
                        step.b() == 1 ? TicketState.IN_PROGRESS : TicketState.PENDING,
                        time.server());
            case OFFLINE, STORM, FORBIDDEN, THROTTLED, SIGNED_OUT, PORTAL -> network.trouble(step);
            case CLOCK_JUMP -> time.jump(step.a());
            case STORE_FAILS -> storeFailsUntil = time.now() + step.a();
            case CRASH -> crash(step.a());
            default -> {
                if (up) {
                    person(step);
                }
            }
        }
    }

    private void person(Step step) {
        switch (step.kind()) {
            case READING -> {
                NewReading reading =
                        new NewReading(vin(step.a()), BigDecimal.valueOf(step.b(), 3), DistanceUnit.KM, time.instant());
                entry("reading", book -> Optional.of(wishes.reading(book, reading, ticket(step.a()))));
            }
            case ADD -> entry("add", book -> wishes.equipment(book, ticket(step.a()), equipment(step.b()), true));
            case REMOVE ->
                entry("remove", book -> wishes.equipment(book, ticket(step.a()), equipment(step.b()), false));
            case UNDO -> decide(step, decisions::takeBack);
            case DISCARD -> decide(step, decisions::discard);
            case UNDO_DISCARD -> decide(step, decisions::undoDiscard);
            case RETRY -> decide(step, decisions::retry);
            case SEND_ANYWAY -> decide(step, decisions::sendAnyway);
            case KEEP_AS_NOTE -> decide(step, decisions::keepAsNote);
            case PICK ->
                decide(step, (book, row) -> {
                    List<OdometerRow> candidates = row.vin() == null
                            ? List.of()
                            : Candidates.of(book, row).all();
                    return candidates.isEmpty()
                            ? Optional.empty()
                            : decisions.pick(book, row, candidates.getFirst().number());
                });
            case EDIT ->
                decide(
                        step,
                        (book, row) -> decisions.edit(
                                book,
                                row,
                                BigDecimal.valueOf(step.b(), 3),
                                DistanceUnit.KM,
                                row.ticketId(),
                                time.instant().plus(settings.hold())));
            case SEND_NOW ->
                write(
                        "desk send now",
                        book -> ledger.intents(EnumSet.of(IntentState.HELD)).stream()
                                .flatMap(row -> decisions.release(book, row).stream())
                                .toList(),
                        rows -> step(
                                new Event.Told(rows.stream().map(IntentRow::id).toList())),
                        () -> {});
            case SYNC_NOW -> step(new Event.Now());
            case SWITCH_OFF -> {
                step(new Event.Switched(false));
                soon(step.a(), () -> step(new Event.Switched(true)));
            }
            case OPEN_VEHICLE -> step(new Event.VehicleOpened(vin(step.a()).text()));
            case SHOW_TICKET -> step(new Event.Showing(ticket(step.a())));
            default -> throw new IllegalStateException("no person does " + step.kind());
        }
    }

    private void entry(String name, Function<Ledger, Optional<IntentRow>> work) {
        write(
                "desk " + name,
                work,
                made -> made.ifPresent(row -> {
                    checker.saved(row);
                    step(new Event.Told(List.of(row.id())));
                }),
                () -> {});
    }

    private void decide(Step step, Decisions.Decision decision) {
        List<IntentRow> all = ledger.intents();
        if (all.isEmpty()) {
            return;
        }
        UUID chosen = all.get((int) (step.a() % all.size())).id();
        write(
                "desk " + step.kind(),
                book -> decision.on(book, ledger.intent(chosen).orElseThrow()),
                changed -> changed.ifPresent(row -> {
                    checker.decided(step.kind(), row);
                    step(new Event.Told(List.of(row.id())));
                }),
                () -> {});
    }

    private static Vin vin(long number) {
        return VINS.get((int) (number % VINS.size()));
    }

    private static UUID ticket(long number) {
        return new UUID(0x71C, 1 + number % 4);
    }

    private static int equipment(long number) {
        return (int) (1 + number % 3);
    }

    private static Kilometres km(long metres) {
        return new Kilometres(BigDecimal.valueOf(metres, 3));
    }

    private void tellStory(Supplier<String> line) {
        if (story != null) {
            story.append(line.get()).append('\n');
        }
    }
}
