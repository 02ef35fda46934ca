package app.werkbank.data;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.EquipmentRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Journaled;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Progress;
import app.werkbank.store.Progress.Step;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.store.UsedRow;
import app.werkbank.store.VehicleDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store that is being replaced knows and no backup may take away: every intent with its fate, the readings that
 * wait for a ticket.
 *
 * @param entries in the order of entry
 * @param used the pairs that some intent is about, with their equipment
 * @param tickets those that some intent is about
 */
record Replaced(List<Entry> entries, Map<UsedRow, Equipment> used, List<Ticket> tickets, List<VehicleDraft> drafts) {

    /** Where there was no store, or none that can be read. */
    static final Replaced NOTHING = new Replaced(List.of(), Map.of(), List.of(), List.of());

    /**
     * An intent with all that belongs to it.
     *
     * @param registration its own row; null for equipment
     * @param sameAs the server's id of the row that it turned out to be; null where it is a row of its own
     */
    record Entry(
            IntentRow intent,
            List<AttemptRow> attempts,
            @Nullable OdometerRow registration,
            @Nullable UUID sameAs) {}

    /** What the journal knows of a store that cannot be read. */
    static Replaced told(StoreOptions store, Progress progress) throws IOException {
        Journaled told = Journaled.of(store);
        Path scratch = store.file().resolveSibling(store.file().getFileName() + ".told");
        StoreFiles.remove(scratch);
        try (Store made = Store.open(store.beside(scratch))) {
            made.writeNow(told::into);
            return made.read(db -> read(db, progress));
        } finally {
            StoreFiles.remove(scratch);
        }
    }

    static Replaced read(Db db, Progress progress) {
        SqlLedger ledger = new SqlLedger(db);
        List<Entry> entries = new ArrayList<>();
        Map<UsedRow, Equipment> used = new HashMap<>();
        Map<UUID, Optional<Ticket>> tickets = new HashMap<>();
        List<IntentRow> all = new Intents(db).in(EnumSet.allOf(IntentState.class));
        for (IntentRow intent : all) {
            progress.at(Step.GATHERING, entries.size(), all.size());
            entries.add(entry(ledger, intent));
            tickets.computeIfAbsent(intent.ticketId(), ledger::ticket);
            Integer equipment = intent.equipmentId();
            if (equipment != null) {
                ledger.used(intent.ticketId(), equipment).ifPresent(row -> used.put(row, equipment(db, equipment)));
            }
        }
        return new Replaced(
                List.copyOf(entries),
                Map.copyOf(used),
                tickets.values().stream().flatMap(Optional::stream).toList(),
                new Drafts(db).waiting());
    }

    private static Entry entry(SqlLedger ledger, IntentRow intent) {
        Long number = intent.registration();
        OdometerRow row = number == null ? null : ledger.registration(number).orElseThrow();
        Long same = row == null ? null : row.sameAs();
        return new Entry(
                intent,
                ledger.attempts(intent.id()),
                row,
                same == null
                        ? null
                        : ledger.registration(same).map(OdometerRow::remoteId).orElse(null));
    }

    private static Equipment equipment(Db db, int id) {
        return new Equipments(db).find(id).map(EquipmentRow::equipment).orElseGet(() -> new Equipment(id, "", null));
    }
}
