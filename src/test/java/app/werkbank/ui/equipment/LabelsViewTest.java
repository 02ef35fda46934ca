package app.werkbank.ui.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.ScanDetector;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.store.Equipments;
import app.werkbank.ui.Access;
import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.Shots;
import app.werkbank.ui.Workshop;
import app.werkbank.ui.paper.NotedOutlet;
import app.werkbank.ui.paper.Paper;
import app.werkbank.ui.paper.PaperComposer;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PdfFile;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(FxTest.class)
class LabelsViewTest {
    private static final int LABELS = 40;
    private static final int DOTS_AN_INCH = 200;

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void openTheWorkshop() {
        workshop = new Workshop(folder);
    }

    @AfterEach
    void closeTheWorkshop() {
        workshop.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyPrintedCodeIsReadByAScannerAsTheEquipmentOfItsLabel(PaperSize size) throws IOException, ReaderException {
        List<Equipment> all = equipment();
        PaperDocument labels = new LabelSheet(workshop.texts).compose(all, size);
        assertEquals(List.of(), Paper.outside(labels));
        Path pdf = folder.resolve("labels.pdf");
        PdfFile.write(labels, pdf);
        Paper.shoot(pdf, 0, "labels-" + size.name().toLowerCase(Locale.ROOT));
        assertEquals(2, Paper.pages(pdf));
        Set<Integer> read = new TreeSet<>();
        for (String text : codes(pdf, size, LABELS)) {
            ScanDetector.Scan scan = typed(text + "\n");
            assertEquals(ScanDetector.Kind.EQUIPMENT, scan.kind());
            read.add(Integer.parseInt(scan.value()));
        }
        assertEquals(all.stream().map(Equipment::id).collect(Collectors.toSet()), read);
    }

    @Test
    void favouritesAreChosenToBeginWithAndTheSearchIsThatOfThePicker() {
        equipment();
        workshop.store.writeNow(db -> {
            new Equipments(db).favour(7, true);
            return true;
        });
        LabelsViewModel model = new LabelsViewModel(workshop.store, Background.here(), workshop.texts);
        assertEquals(Set.of(7), model.chosen());
        model.queryProperty().set("590");
        model.chooseShown(true);
        assertTrue(model.chosen().contains(12));
        assertEquals(2, model.chosen().size());
        model.close();
    }

    @Test
    void theLabelsThatAreTickedArePrinted() {
        equipment();
        NotedOutlet outlet = new NotedOutlet(folder);
        LabelsViewModel model = Fx.get(() -> new LabelsViewModel(workshop.store, Fx.background(), workshop.texts));
        Stage stage = Fx.show(
                () -> {
                    LabelsView view = new LabelsView(model, workshop.texts, outlet);
                    return view;
                },
                new Place.Labels(),
                1280,
                720);
        Fx.await("the equipment is listed", () -> model.shown().size() == LABELS);
        Fx.run(() -> model.shown().stream().limit(5).toList().forEach(line -> model.choose(line, true)));
        Fx.settle();
        assertEquals(List.of(), Fx.get(() -> Access.faults(stage.getScene().getRoot())));
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("labels-light")));
        Fx.run(() -> model.work().print(outlet.printer(stage), model.labels(PaperSize.A4)));
        Fx.await("they are printed", () -> !outlet.printed.isEmpty());
        assertEquals(1, outlet.printed.getFirst().pages().size());
        Fx.run(() -> {
            workshop.texts.speak(Locale.GERMANY);
            FxTest.preferences().themeProperty().set(Theme.DARK);
        });
        Fx.settle();
        Shots.assertShowsSomething(Shots.save(stage, Shots.named("labels-german-dark")));
    }

    @Test
    void aScannedLabelTicksItsEquipmentOnTheOpenTicketAndNowhereElse() {
        workshop.equipment(12, "Bosch KTS 590", null);
        EquipmentViewModel model = workshop.tools(Background.here());
        assertFalse(model.scanned(12), "no ticket is open");
        Ticket ticket = workshop.inProgress(7440303);
        model.show(ticket.id());
        model.queryProperty().set("tex");
        assertTrue(model.scanned(12));
        assertEquals(
                List.of(12),
                model.lines().stream().map(line -> line.equipment().id()).toList());
        assertEquals("tex", model.queryProperty().get());
        assertTrue(model.scanned(12));
        assertEquals("Bosch KTS 590 is on this ticket already.", workshop.noticed());
        assertTrue(model.scanned(99), "an equipment that nobody has seen yet");
        assertEquals(2, model.lines().size());
        model.show(workshop.ticket(7440310, TicketState.CLOSED, Workshop.VIN).id());
        assertTrue(model.scanned(12));
        assertTrue(workshop.noticed().startsWith("Equipment can be added and removed only while"), workshop.noticed());
        model.close();
    }

    private List<Equipment> equipment() {
        List<Equipment> all = new ArrayList<>();
        for (int i = 1; i <= LABELS; i++) {
            String name = i == 3
                    ? "A very long name of an interface that does not fit into one line"
                    : i == 4 ? "" : "Tester " + i;
            all.add(workshop.equipment(i, i == 12 ? "Bosch KTS 590" : name, i % 2 == 0 ? null : "v" + i + ".1"));
        }
        return all;
    }

    private static ScanDetector.Scan typed(String text) {
        ScanDetector detector = new ScanDetector();
        long millis = 0;
        ScanDetector.Scan scan = null;
        for (char c : text.toCharArray()) {
            scan = detector.typed(c, millis += 5).orElse(scan);
        }
        if (scan == null) {
            throw new AssertionError("not recognised as a scan: " + text);
        }
        return scan;
    }

    /** Each label is read by itself, as a scanner is held to one. */
    private static List<String> codes(Path pdf, PaperSize size, int labels) throws IOException, ReaderException {
        List<String> found = new ArrayList<>();
        double dots = DOTS_AN_INCH / 72.0;
        int left = (int) (PaperComposer.MARGIN * dots);
        int width = (int) (PaperComposer.width(size) / 3 * dots);
        int height = (int) ((size.height() - 2 * PaperComposer.MARGIN) / 9 * dots);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            List<BufferedImage> pages = List.of(page(document, 0), page(document, 1));
            for (int i = 0; i < labels; i++) {
                BufferedImage image = pages.get(i / 27);
                int x = left + i % 3 * width + 4;
                int y = left + i % 27 / 3 * height + 4;
                int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                var label = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)
                        .crop(x, y, width * 2 / 5, height - 8);
                found.add(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(label)), Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText());
            }
        }
        return found;
    }

    private static BufferedImage page(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH);
    }
}
