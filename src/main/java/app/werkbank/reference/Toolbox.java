package app.werkbank.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The diagnostic equipment that exists: 40 with name and version, one without a version, one without a name. */
final class Toolbox {

    /** @param version null where the equipment has none */
    record Tool(int id, String name, @Nullable String version) {}

    /** The number of the first; the others follow. */
    static final int FIRST_ID = 12;

    private static final String NAMED = """
        iCarsoft CR Pro|2.0
        Motoscan Duo|1.8
        Motoscan Duo|2.1
        Kestrel Diag One|4.12
        Kestrel Diag Truck|4.12
        Nordlys OBD Link|0.9.4
        Nordlys OBD Link XL|1.2.0
        Falkner KTX 350|11.3
        Falkner KTX 570|11.3
        Falkner KTX 590|12.0
        Delvaux AutoDiag|2023.2
        Delvaux AutoDiag|2024.1
        Delvaux AutoDiag Truck|2024.1
        Brightwell ScanPad 7|3.40
        Brightwell ScanPad 10|3.52
        Harmonic J-Link 2534|6.1
        Harmonic DoIP Gateway|1.0.3
        Vetter Multi-Tester|9.0
        Vetter Multi-Tester Pro|9.5
        Vetter Battery Check|2.2
        Polaris TPMS Tool|5.6
        Polaris TPMS Tool Plus|5.6
        Ostwind EV Insulation Meter|1.1
        Ostwind EV Battery Analyser|1.4
        Lindqvist Gas Analyser|7.0
        Lindqvist Smoke Meter|7.1
        Tresco Oscilloscope 4ch|3.0.2
        Tresco Oscilloscope 8ch|3.1.0
        Tresco Current Clamp|1.0
        Mercia ADAS Calibrator|2.8
        Mercia Radar Target|1.3
        Mercia Camera Board|1.3
        Castell Key Programmer|4.4
        Castell Immo Reader|4.1
        Rondo Air-Con Station|6.20
        Rondo Leak Detector|2.0
        Yamato Smart Tester II|2.9
        Pontine CAN Logger|0.8.1
        Pontine LIN Logger|0.8.0
        Grau Injector Bench|5.0
        """;

    private static final String WITHOUT_VERSION = "Workshop multimeter";

    private Toolbox() {}

    static List<Tool> tools() {
        List<Tool> tools = new ArrayList<>();
        for (String line : NAMED.lines().toList()) {
            String[] halves = line.split("\\|", 2);
            tools.add(new Tool(FIRST_ID + tools.size(), halves[0], halves[1]));
        }
        tools.add(new Tool(FIRST_ID + tools.size(), WITHOUT_VERSION, null));
        tools.add(new Tool(FIRST_ID + tools.size(), "", "1.0"));
        return tools;
    }
}
