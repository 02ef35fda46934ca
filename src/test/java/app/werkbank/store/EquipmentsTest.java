package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.BareTicket;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquipmentsTest {
    private static final int SCANNER = 3;
    private static final int METER = 4;
    private static final int CABLE = 5;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreOptions.of(folder.resolve("werkbank.db"), folder));
        store.writeNow(db -> {
            for (int id : List.of(SCANNER, METER, CABLE)) {
                new Equipments(db).enter(new Equipment(id, "number " + id, null));
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void used(long number, String vin, int... equipment) {
        store.writeNow(db -> {
            UUID id = new UUID(0, number);
            new Tickets(db).put(BareTicket.of(id, number, TicketState.CLOSED, vin, Instant.ofEpochSecond(number)));
            for (int each : equipment) {
                new Equipments(db).put(UsedRow.unknown(id, each).seen(true));
            }
            return true;
        });
    }

    private List<Integer> forMaker(String vin) {
        return store.read(db -> new Equipments(db).usedForMaker(new Vin(vin), 20));
    }

    @Test
    void whatWasUsedOnAMakersVehiclesIsKnownForItsOthersMostUsedFirst() {
        used(1, "WVWDEM00ZE0000085", SCANNER, METER);
        used(2, "WVWDEM00ZE0000086", METER);
        used(3, "TMBDEM00ZE0000276", CABLE);
        assertEquals(List.of(METER, SCANNER), forMaker("WVWDEM00ZE0000099"));
        assertEquals(List.of(CABLE), forMaker("TMBDEM00ZE0000099"));
        assertEquals(List.of(), forMaker("VF1DEM00ZE0000099"));
    }

    @Test
    void onlyAMakersNewestTicketsAreAsked() {
        used(1, "WVWDEM00ZE0000085", CABLE);
        for (int number = 2; number <= 301; number++) {
            used(number, "WVWDEM00ZE0000086", METER);
        }
        assertEquals(List.of(METER), forMaker("WVWDEM00ZE0000099"));
    }

    /** 300 ms in a store of 100 000 tickets, where all of the maker's are read. */
    @Test
    void theyAreFoundInAnIndexOfTheirOwn() {
        List<String> plan = store.read(db -> db.list(
                "EXPLAIN QUERY PLAN SELECT id FROM ticket WHERE substr(vin, 1, 3) = 'WVW' ORDER BY created_at DESC LIMIT 300",
                row -> row.text("detail")));
        assertEquals(List.of("SEARCH ticket USING INDEX ticket_by_maker (<expr>=?)"), plan);
    }
}
