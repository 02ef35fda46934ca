package app.werkbank.sync;

import java.util.UUID;

/** What is sent one after the other: a vehicle's readings, or the wishes for one equipment on one ticket (sync rule 2). */
final class LaneName {
    private LaneName() {}

    static String odometer(String vin) {
        return vin;
    }

    static String equipment(UUID ticket, int equipment) {
        return ticket + "/" + equipment;
    }
}
