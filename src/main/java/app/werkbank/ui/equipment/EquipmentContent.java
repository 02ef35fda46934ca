package app.werkbank.ui.equipment;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Db;
import app.werkbank.store.EquipmentRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.Equipments.UsedLine;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Intents;
import app.werkbank.store.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the pane shows of one ticket at one moment.
 *
 * @param ticket null where it is not known here
 * @param maker numbers of the equipment used before on vehicles of the same maker
 */
record EquipmentContent(
        @Nullable Ticket ticket, List<EquipmentLine> lines, List<EquipmentRow> catalogue, Set<Integer> maker) {
    private static final int MAKER_EQUIPMENT = 20;

    static EquipmentContent read(Db db, UUID id) {
        Equipments equipments = new Equipments(db);
        Ticket ticket = new Tickets(db).find(id).orElse(null);
        Optional<Vin> vin = Optional.ofNullable(ticket).flatMap(Ticket::entryVin);
        return new EquipmentContent(
                ticket,
                equipments.ofTicket(id).stream().map(line -> line(db, line)).toList(),
                equipments.catalogue(),
                vin.map(of -> Set.copyOf(equipments.usedForMaker(of, MAKER_EQUIPMENT)))
                        .orElse(Set.of()));
    }

    private static EquipmentLine line(Db db, UsedLine line) {
        HistoryRow.Entry entry = line.entry();
        if (entry == null) {
            return new EquipmentLine(line, null);
        }
        List<AttemptRow> attempts = new Intents(db).attempts(entry.intent());
        return new EquipmentLine(line, attempts.isEmpty() ? null : attempts.getLast());
    }
}
