package app.werkbank.ui.paper;

import java.util.List;

/**
 * A document as it goes onto paper.
 *
 * @param title for the file's properties and the print queue
 * @param pages what is on each, in the order of painting
 */
public record PaperDocument(String title, PaperSize size, List<List<PaperItem>> pages) {
    public PaperDocument {
        pages = pages.stream().map(List::copyOf).toList();
    }
}
