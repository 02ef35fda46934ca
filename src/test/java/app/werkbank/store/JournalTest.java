package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.sync.NewReading;
import app.werkbank.ui.Workshop;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sync section 6, fault F27: the journal is the rescue behind the database. */
class JournalTest {
    @TempDir
    Path folder;

    private Path journal() {
        return folder.resolve("werkbank.journal");
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(journal());
    }

    /** What the journal alone would bring back. */
    private <T> T rescued(Function<Db, T> question) throws Exception {
        Path other = Files.createTempDirectory(folder, "rescued");
        try (Store fresh = Store.open(StoreOptions.of(other.resolve("werkbank.db"), other))) {
            Journaled journaled = Journaled.read(journal());
            fresh.writeNow(db -> {
                journaled.into(db);
                return true;
            });
            assertEquals(List.of(), fresh.check());
            return fresh.read(question);
        }
    }

    private static List<IntentRow> all(Db db) {
        return new Intents(db).in(EnumSet.allOf(IntentState.class));
    }

    @Test
    void f27WhatWasEnteredComesBackWithAllThatIsKnownOfIt() throws Exception {
        IntentRow reading;
        IntentRow tool;
        IntentRow sent;
        VehicleDraft draft;
        UUID remote = UUID.randomUUID();
        try (Workshop workshop = new Workshop(folder)) {
            Ticket ticket = workshop.inProgress(7);
            reading = workshop.desk
                    .saveReading(
                            new NewReading(
                                    new Vin(Workshop.VIN), new BigDecimal("100000.5"), DistanceUnit.MI, Workshop.START),
                            ticket.id())
                    .join();
            tool = workshop.desk
                    .addEquipment(ticket.id(), workshop.equipment(12, "Tester \"A\"\n", null))
                    .join()
                    .orElseThrow();
            sent = workshop.reading(ticket, "161000");
            workshop.attempt(sent, AttemptOutcome.CONFIRMED, 201, null, null, null);
            workshop.store.writeNow(db -> {
                SqlLedger ledger = new SqlLedger(db);
                OdometerRow own = ledger.registration(sent.row()).orElseThrow();
                ledger.put(own.confirmed(remote, Workshop.START, Kilometres.of("161000"), 1, true));
                ledger.put(sent.in(IntentState.CONFIRMED, null));
                return true;
            });
            draft = workshop.desk
                    .saveDraft(new NewReading(
                            new Vin(Workshop.OTHER_VIN), BigDecimal.TEN, DistanceUnit.KM, Workshop.START))
                    .join();
            VehicleDraft gone = workshop.desk
                    .saveDraft(new NewReading(
                            new Vin(Workshop.OTHER_VIN), BigDecimal.TWO, DistanceUnit.KM, Workshop.START))
                    .join();
            workshop.desk.discardDraft(gone).join();
        }
        List<IntentRow> rows = rescued(JournalTest::all);
        assertEquals(
                List.of(reading.id(), tool.id(), sent.id()),
                rows.stream().map(IntentRow::id).toList());
        assertEquals(
                List.of(IntentState.HELD, IntentState.HELD, IntentState.CONFIRMED),
                rows.stream().map(IntentRow::state).toList());
        assertEquals(reading.km(), rows.getFirst().km());
        assertEquals(reading.observedAt(), rows.getFirst().observedAt());
        assertEquals(reading.lane(), rows.getFirst().lane());
        OdometerRow typed =
                rescued(db -> new Odometer(db).find(all(db).getFirst().row())).orElseThrow();
        assertEquals("100000.5", typed.typed());
        assertEquals(DistanceUnit.MI, typed.unit());
        OdometerRow confirmed = rescued(db -> new Odometer(db).ofRemote(remote)).orElseThrow();
        assertEquals("161000", confirmed.km().plain());
        assertEquals(
                AttemptOutcome.CONFIRMED,
                rescued(db -> new Intents(db).attempts(sent.id())).getFirst().outcome());
        assertEquals(
                "Tester \"A\"\n",
                rescued(db -> new Equipments(db).find(12))
                        .orElseThrow()
                        .equipment()
                        .name());
        assertTrue(rescued(db -> new Equipments(db).used(tool.ticketId(), 12))
                .orElseThrow()
                .desired());
        assertEquals(
                7L,
                rescued(db -> new Tickets(db).find(tool.ticketId()))
                        .orElseThrow()
                        .number());
        assertEquals(List.of(draft), rescued(db -> new Drafts(db).waiting()));
    }

    @Test
    void whatWasRolledBackIsNotTold() throws Exception {
        try (Workshop workshop = new Workshop(folder)) {
            IntentRow kept = workshop.reading(workshop.inProgress(1), "100");
            int before = lines().size();
            workshop.store
                    .write(db -> {
                        new SqlLedger(db).put(kept.in(IntentState.CANCELLED, null));
                        throw new IllegalStateException("half way");
                    })
                    .exceptionally(failed -> null)
                    .join();
            assertEquals(before, lines().size());
        }
    }

    @Test
    void aTornOrDamagedLineIsLeftOutAndSpoilsNoOther() throws Exception {
        IntentRow first;
        IntentRow second;
        try (Workshop workshop = new Workshop(folder)) {
            first = workshop.reading(workshop.inProgress(1), "100");
            second = workshop.reading(workshop.inProgress(1), "200");
        }
        byte[] bytes = Files.readAllBytes(journal());
        String text = new String(bytes, StandardCharsets.UTF_8);
        bytes[text.indexOf(first.id().toString()) + 200] ^= 0x41;
        Files.write(journal(), bytes);
        Files.writeString(journal(), "1234abcd ENTRY " + UUID.randomUUID() + " HE", StandardOpenOption.APPEND);
        Journaled told = Journaled.read(journal());
        assertEquals(2, told.damaged());
        assertFalse(told.knows(first.id()));
        assertTrue(told.knows(second.id()));

        IntentRow third;
        try (Workshop workshop = new Workshop(folder)) {
            third = workshop.reading(workshop.inProgress(1), "300");
        }
        Journaled later = Journaled.read(journal());
        assertTrue(later.knows(first.id()), "what a start finds missing is told again");
        assertTrue(later.knows(third.id()), "and a torn end spoils no later line");
    }

    @Test
    void f24AJournalThatCannotBeWrittenFailsNoSaveAndIsCaughtUpWithLater() throws Exception {
        Files.createDirectory(journal());
        try (Workshop workshop = new Workshop(folder)) {
            IntentRow saved = workshop.reading(workshop.inProgress(1), "100");
            assertEquals(IntentState.HELD, workshop.intent(saved.id()).state());
            assertTrue(workshop.store.journalTrouble().isPresent());
            Files.delete(journal());
            IntentRow next = workshop.reading(workshop.inProgress(1), "200");
            assertTrue(workshop.store.journalTrouble().isEmpty());
            Journaled told = Journaled.read(journal());
            assertTrue(told.knows(saved.id()) && told.knows(next.id()));
        }
    }

    @Test
    void aJournalThatWasLostIsWrittenAnewAtTheNextStart() throws Exception {
        IntentRow saved;
        try (Workshop workshop = new Workshop(folder)) {
            saved = workshop.reading(workshop.inProgress(1), "100");
        }
        Files.delete(journal());
        new Workshop(folder).close();
        assertTrue(Journaled.read(journal()).knows(saved.id()));
        long size = Files.size(journal());
        new Workshop(folder).close();
        assertEquals(size, Files.size(journal()), "a start that finds nothing missing tells nothing");
    }

    @Test
    void whatIsSuperfluousGoesAtACleanStartAndNothingElse() throws Exception {
        IntentRow open;
        try (Workshop workshop = new Workshop(folder)) {
            open = workshop.reading(workshop.inProgress(1), "100");
            for (int i = 0; i < 1500; i++) {
                IntentRow again = open.due(Instant.ofEpochSecond(i));
                workshop.store.writeNow(db -> {
                    new SqlLedger(db).put(again);
                    return true;
                });
            }
        }
        assertTrue(Files.size(journal()) > 1 << 20);
        new Workshop(folder).close();
        assertEquals(2, lines().size(), "the ticket and the entry");
        assertEquals(
                Instant.ofEpochSecond(1499),
                rescued(JournalTest::all).getFirst().dueAt());
    }
}
