package app.werkbank.ui.paper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The operating system's files and printers. */
public final class SystemOutlet implements Outlet {
    private static final double POINTS_OF_LETTER = 792;

    @Override
    public Optional<Path> file(Window owner, String name, String kind, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
        chooser.setInitialFileName(name + ending);
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Choice printer(Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return new Choice.NoPrinter();
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return new Choice.Cancelled();
        }
        Paper paper = job.getJobSettings().getPageLayout().getPaper();
        boolean letter = Math.round(paper.getHeight()) == POINTS_OF_LETTER;
        return new Choice.Chosen(letter ? PaperSize.LETTER : PaperSize.A4, document -> print(job, paper, document));
    }

    /** The printer's own margins are smaller than ours: the page begins where the sheet begins. */
    private static void print(PrinterJob job, Paper paper, PaperDocument document) throws IOException {
        PageLayout layout =
                job.getPrinter().createPageLayout(paper, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
        job.getJobSettings().setJobName(document.title());
        for (List<PaperItem> items : document.pages()) {
            PaperNode page = new PaperNode(document.size(), items);
            page.setTranslateX(-layout.getLeftMargin());
            page.setTranslateY(-layout.getTopMargin());
            if (!job.printPage(layout, page)) {
                job.cancelJob();
                throw new IOException(String.valueOf(job.getJobStatus()));
            }
        }
        if (!job.endJob()) {
            throw new IOException(String.valueOf(job.getJobStatus()));
        }
    }
}
