package app.werkbank.ui.vehicle;

import app.werkbank.data.CsvFormat;
import app.werkbank.data.Export;
import app.werkbank.domain.VinReading;
import app.werkbank.ui.entry.Workplace;
import app.werkbank.ui.paper.Outlet;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperPicture;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PaperWork;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of a vehicle goes into files and onto paper. */
public final class VehicleFiles {
    private static final int NAMED_BY = 6;

    private final Workplace place;
    private final Supplier<@Nullable VinReading> vin;
    private final Supplier<@Nullable VehicleHistory> history;
    private final PaperWork work;

    VehicleFiles(Workplace place, Supplier<@Nullable VinReading> vin, Supplier<@Nullable VehicleHistory> history) {
        this.place = place;
        this.vin = vin;
        this.history = history;
        this.work = new PaperWork(place.background(), place.texts());
    }

    /** What is being made, and what became of it. */
    public PaperWork work() {
        return work;
    }

    /** How a file is called without its ending: by the end of the VIN only, for names travel further than contents. */
    public String name() {
        VinReading open = vin.get();
        String text = open == null ? "" : open.text();
        return "odometer-" + text.substring(Math.max(0, text.length() - NAMED_BY));
    }

    /** Writes the whole history as a table for the spreadsheets of the language of the moment. */
    public void saveTable(Path file) {
        saveTable(file, CsvFormat.of(place.texts().localeProperty().get()));
    }

    /** Writes the whole history as a table in the one format for programs, whatever the language. */
    public void saveMachineTable(Path file) {
        saveTable(file, CsvFormat.MACHINE);
    }

    /** Writes the vehicle sheet as a PDF file. */
    public void saveSheet(Path file, PaperSize size, PaperPicture chart) {
        work.save(file, sheet(size, chart));
    }

    /** Prints the vehicle sheet. */
    public void print(Outlet.Choice choice, PaperSize size, PaperPicture chart) {
        work.print(choice, sheet(size, chart));
    }

    private void saveTable(Path file, CsvFormat format) {
        VinReading open = vin.get();
        if (open == null) {
            return;
        }
        work.save(file, path -> {
            Export<?> export = place.store().read(db -> Export.odometer(db, open.text()));
            try (Writer out = Files.newBufferedWriter(path)) {
                export.csv(out, format);
            }
        });
    }

    /** What is shown now is what is printed, whatever comes in meanwhile. */
    private Supplier<PaperDocument> sheet(PaperSize size, PaperPicture chart) {
        VinReading open = vin.get();
        VehicleHistory shown = history.get();
        if (open == null || shown == null) {
            throw new IllegalStateException("no history is shown that could be put on paper");
        }
        VehicleSheet sheet = new VehicleSheet(place.texts(), place.clock().instant());
        return () -> sheet.compose(open, shown, size, chart);
    }
}
