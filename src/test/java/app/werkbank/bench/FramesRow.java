package app.werkbank.bench;

import app.werkbank.OpenedWindow;
import app.werkbank.ui.Fx;
import app.werkbank.ui.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the window stays smooth: the longest gap between two frames, while a first sync runs and in a tour. */
final class FramesRow implements BenchRow {
    private static final int ROWS = 10_000;
    private static final int READINGS_PER_TICKET = 95;
    private static final double MOST_MS = 50;

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public List<Measure> measure() throws Exception {
        List<Measure> measures = new ArrayList<>();
        measures.add(measure("frames/sync", "longest gap between frames while 10 000 rows are synced", synced()));
        measures.add(measure("frames/tour", "longest gap between frames in a tour over the large home", toured()));
        measures.addAll(firstTour());
        return measures;
    }

    private static Measure measure(String id, String what, double gap) {
        return Measure.alone(id, what, gap, "ms", "< 50 ms", gap < MOST_MS);
    }

    /** A sync before it, in a window of its own, warms up: a program that was just started is another row. */
    private static double synced() throws Exception {
        double gap = 0;
        for (int run = 0; run < 2; run++) {
            Path folder = Stores.fresh("frames");
            try (Loopback loopback = new Loopback(
                            Stores.FOLDER.resolve("reference-" + ROWS), 50 + ROWS / READINGS_PER_TICKET, ROWS);
                    OpenedWindow window = new OpenedWindow(folder, loopback.environment())) {
                loopback.openVehicles(ROWS);
                gap = Frames.longestGap(() -> {
                    Fx.run(window.desktop::connect);
                    return window.connected();
                });
            } finally {
                System.gc();
            }
        }
        return gap;
    }

    /** Of the installed program that was just started, where each screen is made and its code runs for the first time. */
    private static List<Measure> firstTour() throws Exception {
        Optional<Installed> image = Installed.image("frames/first", true);
        if (image.isEmpty()) {
            return List.of();
        }
        LargeHome.leftOnTheTickets();
        List<String> arguments = new ArrayList<>(List.of(StartProbe.TOUR + Stores.vin(0) + "," + Stores.vin(33)));
        arguments.addAll(LargeHome.ARGUMENTS);
        try (Installed.Run program = image.get().start(LargeHome.ENVIRONMENT, arguments)) {
            program.ready();
            Map<String, Double> gaps = program.toured();
            System.out.println("frames/first: " + gaps);
            return List.of(measure(
                    "frames/first",
                    "the same in the first tour of the installed program, each screen made",
                    gaps.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElseThrow()));
        }
    }

    private static double toured() throws Exception {
        Stores.large().close();
        try (OpenedWindow window = new OpenedWindow(LargeHome.FOLDER, LargeHome.ENVIRONMENT)) {
            Fx.run(window.desktop::connect);
            Fx.await("a session is open", () -> window.desktop.session().isPresent());
            tour(window);
            return Frames.longestGap(() -> tour(window));
        }
    }

    private static int tour(OpenedWindow window) throws Exception {
        List<Place> places = List.of(
                new Place.Tickets(),
                new Place.Vehicle(Stores.vin(0)),
                new Place.Vehicles(),
                new Place.Outbox(),
                new Place.Shift(),
                new Place.Vehicle(Stores.vin(33)),
                new Place.Settings(),
                new Place.Tickets());
        for (Place place : places) {
            Fx.run(() -> window.desktop.navigator().go(place));
            Fx.settle();
        }
        return places.size();
    }
}
