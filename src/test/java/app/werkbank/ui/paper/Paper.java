package app.werkbank.ui.paper;

import app.werkbank.ui.Shots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What tests ask of documents and of their PDF files. */
public final class Paper {
    private static final int DOTS_AN_INCH = 110;

    private Paper() {}

    /** What reaches over a margin of its sheet, or stands under the foot; empty for a good document. */
    public static List<String> outside(PaperDocument document) {
        List<String> faults = new ArrayList<>();
        double right = document.size().width() - PaperComposer.MARGIN + 0.5;
        double bottom = document.size().height() - PaperComposer.MARGIN + 0.5;
        for (int i = 0; i < document.pages().size(); i++) {
            for (PaperItem item : document.pages().get(i)) {
                boolean good = switch (item) {
                    case PaperItem.Words words ->
                        words.x() >= PaperComposer.MARGIN - 0.5
                                && words.x() + PaperFont.get().width(words.text(), words.size()) <= right
                                && words.baseline() <= bottom;
                    case PaperItem.Area area -> area.x() + area.width() <= right && area.y() + area.height() <= bottom;
                    case PaperItem.Picture picture ->
                        picture.x() + picture.width() <= right && picture.y() + picture.height() <= bottom;
                };
                if (!good) {
                    faults.add("page " + (i + 1) + ": " + item);
                }
            }
        }
        return faults;
    }

    /** All words of a PDF file. */
    public static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** How many pages a PDF file has. */
    public static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /** Renders one page of a PDF file to be looked at, as {@code target/screens/<name>.png}; the first is 0. */
    public static void shoot(Path pdf, int page, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH);
            Path png = Shots.named(name);
            png.toFile().getAbsoluteFile().getParentFile().mkdirs();
            ImageIO.write(image, "png", png.toFile());
        }
    }
}
