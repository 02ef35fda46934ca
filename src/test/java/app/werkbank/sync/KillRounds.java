package app.werkbank.sync;

import app.werkbank.command.RealProcess;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.reference.FaultPlan;
import app.werkbank.reference.Faults;
import app.werkbank.reference.Operation;
import app.werkbank.reference.Registration;
import app.werkbank.store.IntentRow;
import app.werkbank.store.SqlLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Kills the real process, again and again, while it enters readings and sends them to a reference API that drops, fails and
 * commits late; then lets it finish, and compares what was reported as saved with what the server holds.
 *
 * @param rounds how often it was killed
 * @param underFire requests to register that the killed processes had made
 * @param saved how many readings it had reported as saved
 * @param lost of these, how many the server does not have
 * @param doubled how many the server has more than once
 * @param disordered how many reached the server before one of their vehicle that was entered earlier
 * @param unsettled entries that are not confirmed in the end
 */
record KillRounds(int rounds, int underFire, int saved, int lost, int doubled, int disordered, long unsettled) {
    static final Duration GRACE = Duration.ofSeconds(1);
    private static final int VEHICLES = 8;
    /** Higher than any reading that the server begins with. */
    private static final long FIRST_KM = 8_000_000;

    private static final int MOST_SAVED_A_ROUND = 40;
    private static final String FAULTS = "odometer.post.drop_after=0.15,odometer.post.drop_before=0.1,"
            + "odometer.post.err503_after=0.03,odometer.post.err502=0.03,odometer.post.late_commit=0.05,"
            + "late_commit_ms=300,odometer.post.half_json=0.05,odometer.list.drop_after=0.05";

    /** @param folder empty */
    static KillRounds run(int rounds, Path folder, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Long> saved = new HashSet<>();
        try (Workplace place = new Workplace(folder, 40, 200, GRACE)) {
            place.oneRound();
            List<Ticket> tickets = place.openTickets().stream().limit(VEHICLES).toList();
            place.shut();
            place.server.faults(FaultPlan.parse(FAULTS, seed));
            for (int round = 0; round < rounds; round++) {
                saved.addAll(killed(place, tickets, FIRST_KM + round * 1000L, random));
            }
            int underFire = place.server.requests(Operation.ADD_ODOMETER_REGISTRATION);
            place.server.faults(Faults.NONE);
            place.open();
            place.untilSettled();
            return judged(rounds, underFire, place, tickets, saved);
        }
    }

    /** One life of the process: killed right after one of its reports. @return what it had reported */
    private static List<Long> killed(Workplace place, List<Ticket> tickets, long first, SplittableRandom random)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                place.file.toString(),
                place.server.api().toString(),
                place.server.tokenUrl().toString(),
                place.server.clientId(),
                place.server.clientSecret(),
                Long.toString(first)));
        tickets.forEach(ticket -> arguments.add(
                ticket.id() + "=" + ticket.entryVin().orElseThrow().text()));
        List<Long> saved = new ArrayList<>();
        try (RealProcess process =
                RealProcess.startMain(KilledHand.class, Map.of(), arguments.toArray(String[]::new))) {
            int reports = random.nextInt(1, MOST_SAVED_A_ROUND);
            for (int i = 0; i < reports; i++) {
                saved.add(Long.parseLong(process.line()));
            }
            String rest = process.kill().out();
            rest.substring(0, rest.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Long::parseLong)
                    .forEach(saved::add);
        }
        return saved;
    }

    private static KillRounds judged(
            int rounds, int underFire, Workplace place, List<Ticket> tickets, Set<Long> saved) {
        Set<Long> lost = new HashSet<>(saved);
        int doubled = 0;
        int disordered = 0;
        for (Ticket ticket : tickets) {
            List<Long> there = place
                    .server
                    .registrations(ticket.entryVin().orElseThrow().text())
                    .stream()
                    .map(Registration::value)
                    .filter(value -> value >= FIRST_KM)
                    .map(value -> (long) (float) value)
                    .toList();
            doubled += there.size() - new HashSet<>(there).size();
            List<Long> inOrder =
                    there.stream().sorted(Comparator.naturalOrder()).toList();
            for (int i = 0; i < there.size(); i++) {
                disordered += there.get(i).equals(inOrder.get(i)) ? 0 : 1;
            }
            there.forEach(lost::remove);
        }
        List<IntentRow> open = place.store.read(db -> new SqlLedger(db)
                .intents(EnumSet.complementOf(EnumSet.of(IntentState.CONFIRMED))).stream()
                        .filter(row -> row.kind() == IntentKind.ODOMETER)
                        .toList());
        return new KillRounds(rounds, underFire, saved.size(), lost.size(), doubled, disordered, open.size());
    }

    boolean good() {
        return underFire > 0 && saved > 0 && lost == 0 && doubled == 0 && disordered == 0 && unsettled == 0;
    }
}
