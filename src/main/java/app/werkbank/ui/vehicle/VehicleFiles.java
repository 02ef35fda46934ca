package app.werkbank.ui.vehicle;

import app.werkbank.data.CsvFormat;
import app.werkbank.data.Export;
import app.werkbank.domain.VinReading;
import app.werkbank.ui.entry.Workplace;
import app.werkbank.ui.paper.Outlet;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperPicture;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PdfFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What of a vehicle goes into files and onto paper; the work is done off the FX thread, and its end is told. */
public final class VehicleFiles {
    private static final int NAMED_BY = 6;

    private final Workplace place;
    private final Supplier<@Nullable VinReading> vin;
    private final Supplier<@Nullable VehicleHistory> history;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");

    VehicleFiles(Workplace place, Supplier<@Nullable VinReading> vin, Supplier<@Nullable VehicleHistory> history) {
        this.place = place;
        this.vin = vin;
        this.history = history;
    }

    /** What became of the last file or print, or that it is being made; empty where there was none. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** How a file is called without its ending: by the end of the VIN only, for names travel further than contents. */
    public String name() {
        VinReading open = vin.get();
        String text = open == null ? "" : open.text();
        return "odometer-" + text.substring(Math.max(0, text.length() - NAMED_BY));
    }

    /** Forgets what was told: another vehicle is shown. */
    void forget() {
        told.set("");
    }

    /** Writes the whole history as a table for the spreadsheets of the language of the moment. */
    public void saveTable(Path file) {
        saveTable(file, CsvFormat.of(place.texts().localeProperty().get()));
    }

    /** Writes the whole history as a table in the one format for programs, whatever the language. */
    public void saveMachineTable(Path file) {
        saveTable(file, CsvFormat.MACHINE);
    }

    private void saveTable(Path file, CsvFormat format) {
        VinReading open = vin.get();
        if (open == null) {
            return;
        }
        save(file, path -> {
            Export<?> export = place.store().read(db -> Export.odometer(db, open.text()));
            try (Writer out = Files.newBufferedWriter(path)) {
                export.csv(out, format);
            }
        });
    }

    /** Writes the vehicle sheet as a PDF file. */
    public void saveSheet(Path file, PaperSize size, PaperPicture chart) {
        Supplier<PaperDocument> sheet = sheet(size, chart);
        save(file, path -> PdfFile.write(sheet.get(), path));
    }

    /** Prints the vehicle sheet. */
    public void print(Outlet.Choice choice, PaperPicture chart) {
        switch (choice) {
            case Outlet.Choice.Cancelled cancelled -> {}
            case Outlet.Choice.NoPrinter none -> told.set(place.texts().get("vehicle.print.none"));
            case Outlet.Choice.Chosen chosen -> {
                Supplier<PaperDocument> sheet = sheet(chosen.size(), chart);
                told.set(place.texts().get("vehicle.print.working"));
                place.background()
                        .run(
                                () -> {
                                    chosen.job().print(sheet.get());
                                    return true;
                                },
                                done -> told.set(place.texts().get("vehicle.print.done")),
                                error -> told.set(
                                        place.texts().get("vehicle.print.failed", String.valueOf(error.getMessage()))));
            }
        }
    }

    /** Writes a file off the FX thread, and says what became of it. */
    public void save(Path file, FileWork work) {
        told.set(place.texts().get("vehicle.saving", String.valueOf(file.getFileName())));
        place.background()
                .run(
                        () -> {
                            work.write(file);
                            return file;
                        },
                        done -> told.set(place.texts().get("vehicle.saved", String.valueOf(done.getFileName()))),
                        error -> told.set(place.texts().get("vehicle.notsaved", String.valueOf(error.getMessage()))));
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

    /** Writes one file. */
    @FunctionalInterface
    public interface FileWork {
        void write(Path file) throws IOException;
    }
}
