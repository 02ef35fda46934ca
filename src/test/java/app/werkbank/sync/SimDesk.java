package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.sync.sim.MemoryLedger;
import app.werkbank.sync.sim.Plan;
import app.werkbank.sync.sim.Step;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** What people do in a story: entries, and decisions about them, each one transaction. */
final class SimDesk {
    private static final List<Vin> VINS =
            List.of(new Vin("SIMULATED00000001"), new Vin("SIMULATED00000002"), new Vin("SIMULATED00000003"));
    static final int TICKETS = 4;

    private final Simulation simulation;
    private final MemoryLedger ledger;
    private final HistoryChecker checker;
    private final SimTime time;
    private final SyncSettings settings;
    private final Map<String, Integer> met;
    private final Decisions decisions;
    private final Wishes wishes;

    SimDesk(
            Simulation simulation,
            MemoryLedger ledger,
            HistoryChecker checker,
            SimTime time,
            SyncSettings settings,
            Plan plan,
            Map<String, Integer> met) {
        this.simulation = simulation;
        this.ledger = ledger;
        this.checker = checker;
        this.time = time;
        this.settings = settings;
        this.met = met;
        this.decisions = new Decisions(time);
        SplittableRandom ids = new SplittableRandom(plan.seed());
        this.wishes = new Wishes(time, settings::hold, () -> new UUID(ids.nextLong(), ids.nextLong()));
    }

    static List<Vin> vins() {
        return VINS;
    }

    static Vin vin(long number) {
        return VINS.get((int) (number % VINS.size()));
    }

    static UUID ticket(long number) {
        return new UUID(0x71C, 1 + number % TICKETS);
    }

    static int equipment(long number) {
        return (int) (1 + number % 3);
    }

    void person(Step step) {
        switch (step.kind()) {
            case READING -> {
                NewReading reading =
                        new NewReading(vin(step.a()), BigDecimal.valueOf(step.b(), 3), DistanceUnit.KM, time.instant());
                entry("reading", book -> Optional.of(wishes.reading(book, reading, ticket(step.a()))));
            }
            case ADD -> wish(step, true);
            case REMOVE -> wish(step, false);
            case UNDO -> decide(step, decisions::takeBack);
            case DISCARD -> decide(step, decisions::discard);
            case UNDO_DISCARD -> decide(step, decisions::undoDiscard);
            case RETRY -> decide(step, decisions::retry);
            case SEND_ANYWAY -> decide(step, decisions::sendAnyway);
            case KEEP_AS_NOTE -> decide(step, decisions::keepAsNote);
            case PICK -> decide(step, this::pick);
            case EDIT -> decide(step, (book, row) -> edit(step, book, row));
            case SEND_NOW -> sendNow();
            case SYNC_NOW -> simulation.step(new Event.Now());
            case SWITCH_OFF -> {
                simulation.step(new Event.Switched(false));
                simulation.soon(step.a(), () -> simulation.step(new Event.Switched(true)));
            }
            case OPEN_VEHICLE ->
                simulation.step(new Event.VehicleOpened(vin(step.a()).text()));
            case SHOW_TICKET -> simulation.step(new Event.Showing(ticket(step.a())));
            default -> throw new IllegalStateException("no person does " + step.kind());
        }
    }

    private void wish(Step step, boolean present) {
        UUID ticket = ticket(step.a());
        int equipment = equipment(step.b());
        boolean unknown = ledger.lane(LaneName.equipment(ticket, equipment)).stream()
                .anyMatch(row -> row.state() == IntentState.IN_DOUBT || row.state() == IntentState.SENDING);
        if (unknown) {
            met.merge("WISH_CHANGED_IN_DOUBT", 1, Integer::sum);
        }
        entry(present ? "add" : "remove", book -> wishes.equipment(book, ticket, equipment, present));
    }

    private Optional<IntentRow> edit(Step step, Ledger book, IntentRow row) {
        BigDecimal typed = BigDecimal.valueOf(step.b(), 3);
        return decisions.edit(
                book,
                row,
                typed,
                DistanceUnit.KM,
                row.ticketId(),
                time.instant().plus(settings.hold()));
    }

    private Optional<IntentRow> pick(Ledger book, IntentRow row) {
        List<OdometerRow> candidates =
                row.vin() == null ? List.of() : Candidates.of(book, row).all();
        return candidates.isEmpty()
                ? Optional.empty()
                : decisions.pick(book, row, candidates.getFirst().number());
    }

    private void sendNow() {
        simulation.write(
                "desk send now",
                book -> book.intents(EnumSet.of(IntentState.HELD)).stream()
                        .flatMap(row -> decisions.release(book, row).stream())
                        .toList(),
                rows -> simulation.step(
                        new Event.Told(rows.stream().map(IntentRow::id).toList())),
                () -> {});
    }

    private void entry(String name, Function<Ledger, Optional<IntentRow>> work) {
        simulation.write(
                "desk " + name,
                work,
                made -> made.ifPresent(row -> {
                    checker.saved(row);
                    simulation.step(new Event.Told(List.of(row.id())));
                }),
                () -> {});
    }

    private void decide(Step step, Decisions.Decision decision) {
        List<IntentRow> all = ledger.intents();
        if (all.isEmpty()) {
            return;
        }
        UUID chosen = all.get((int) (step.a() % all.size())).id();
        simulation.write(
                "desk " + step.kind(),
                book -> decision.on(book, book.intent(chosen).orElseThrow()),
                changed -> changed.ifPresent(row -> {
                    checker.decided(step.kind(), row);
                    simulation.step(new Event.Told(List.of(row.id())));
                }),
                () -> {});
    }
}
