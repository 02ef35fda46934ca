package app.werkbank.ui.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Documents as PDF files, their font embedded. */
public final class PdfFile {
    /** The font has one weight: what is bold gets an outline as thick as this part of its size. */
    static final double BOLD = 0.035;

    private PdfFile() {}

    /**
     * Writes a document; a file of that name is replaced once the new one is complete. Not on the FX thread.
     *
     * @throws IOException where it cannot be written; then the former file is as it was
     */
    public static void write(PaperDocument document, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path whole = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (PDDocument pdf = new PDDocument();
                    InputStream in = PaperFont.open()) {
                pdf.getDocumentInformation().setTitle(document.title());
                pdf.getDocumentInformation().setCreator("Werkbank");
                PDFont font = PDType0Font.load(pdf, in, true);
                for (List<PaperItem> items : document.pages()) {
                    page(pdf, font, document.size(), items);
                }
                pdf.save(whole.toFile());
            }
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void page(PDDocument pdf, PDFont font, PaperSize size, List<PaperItem> items) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            for (PaperItem item : items) {
                switch (item) {
                    case PaperItem.Words words -> words(out, font, size, words);
                    case PaperItem.Area area -> {
                        out.setNonStrokingColor(colour(area.shade()));
                        out.addRect(
                                (float) area.x(),
                                (float) (size.height() - area.y() - area.height()),
                                (float) area.width(),
                                (float) area.height());
                        out.fill();
                    }
                    case PaperItem.Picture picture ->
                        out.drawImage(
                                LosslessFactory.createFromImage(pdf, image(picture.pixels())),
                                (float) picture.x(),
                                (float) (size.height() - picture.y() - picture.height()),
                                (float) picture.width(),
                                (float) picture.height());
                }
            }
        }
    }

    private static void words(PDPageContentStream out, PDFont font, PaperSize size, PaperItem.Words words)
            throws IOException {
        Color colour = colour(words.shade());
        out.beginText();
        out.setFont(font, (float) words.size());
        out.setNonStrokingColor(colour);
        out.setRenderingMode(words.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.setStrokingColor(colour);
        out.setLineWidth((float) (BOLD * words.size()));
        out.newLineAtOffset((float) words.x(), (float) (size.height() - words.baseline()));
        out.showText(words.text());
        out.endText();
    }

    private static Color colour(Shade shade) {
        return new Color(shade.rgb());
    }

    private static BufferedImage image(PaperPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }
}
