package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.contract.Relay;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoiled answers through the real client, engine and store: nothing breaks, nothing is lost, nothing is there twice. */
@Isolated("it listens to what the whole program logs")
class MutatedAnswersTest {
    private static final int MUTATIONS = 250;
    private static final int MOST_ROUNDS = 400;

    @TempDir
    Path folder;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("app.werkbank");
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                faults.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(listening);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void afterTwoHundredAndFiftySpoiledAnswersEveryEntryIsThereOnce(long seed) throws Exception {
        Mutator mutator = new Mutator(seed, 0.6);
        List<IntentRow> readings = new ArrayList<>();
        List<IntentRow> tools = new ArrayList<>();
        try (Workplace work =
                new Workplace(folder, 20, 200, Duration.ofSeconds(1), target -> Relay.to(target, mutator))) {
            work.oneRound();
            List<Ticket> tickets = work.openTickets();
            List<Equipment> catalogue = Catalogue.of(work.store);
            mutator.on(true);
            for (int round = 0; mutator.total() < MUTATIONS; round++) {
                assertTrue(round < MOST_ROUNDS, "too few answers to spoil: " + mutator.made());
                Ticket ticket = tickets.get(round % tickets.size());
                if (round < 60) {
                    readings.add(work.enter(ticket, Integer.toString(600_000 + round)));
                    Equipment tool = catalogue.get(round % catalogue.size());
                    work.desk.addEquipment(ticket.id(), tool).join().ifPresent(tools::add);
                }
                work.oneRound();
            }
            mutator.on(false);
            assertNull(work.untilSettled().trouble());
            for (IntentRow reading : readings) {
                answered(work, reading);
            }
            assertNull(work.untilSettled().trouble());
            assertEquals(List.of(), faults);
            assertEquals(List.of(), work.store.check());
            for (IntentRow reading : readings) {
                assertEquals(1, work.copies(reading.vehicle(), reading.value().plain()), reading.toString());
                assertEquals(
                        IntentState.CONFIRMED,
                        work.state(reading.id()),
                        () -> work.intent(reading.id()).toString());
            }
            for (IntentRow tool : tools) {
                assertTrue(work.server.usedEquipment(tool.ticketId()).contains(tool.equipmentId()), tool.toString());
            }
            assertEquals(
                    Mutator.Kind.values().length,
                    mutator.made().size(),
                    mutator.made().toString());
        }
    }

    /** Where the only candidate came without its instant, a person says that it is the one (sync rule 4). */
    private static void answered(Workplace work, IntentRow reading) {
        if (work.state(reading.id()) == IntentState.NEEDS_USER) {
            assertEquals(Reason.DOUBTFUL_CANDIDATE, work.intent(reading.id()).reason());
            OdometerRow only = work.desk.candidates(reading.id()).getFirst();
            assertTrue(work.desk.pick(reading.id(), only.number()).join());
        }
    }
}
