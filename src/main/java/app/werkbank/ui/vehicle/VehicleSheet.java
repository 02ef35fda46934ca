package app.werkbank.ui.vehicle;

import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import app.werkbank.domain.VinReading;
import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.Mark;
import app.werkbank.ui.paper.PaperComposer;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperPicture;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PaperTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A vehicle's whole history on paper: chart, what its marks mean, every reading, and from when the data are. */
record VehicleSheet(Texts texts, Instant now) {
    /** Of the chart, in points. */
    static final double CHART_HEIGHT = 236;

    /** Of the chart, in points. */
    static final double CHART_TEXT = 9;

    private static final String BREAKS = "\u25BC ";

    /** @param chart as wide as the space between the margins, {@link #CHART_HEIGHT} high */
    PaperDocument compose(VinReading vin, VehicleHistory history, PaperSize size, PaperPicture chart) {
        String name = vin.vin().map(Vin::grouped).orElse(vin.text());
        PaperComposer sheet = new PaperComposer(size, texts.get("vehicle.sheet.title", name));
        String echo = new VinWords(texts).echo(vin);
        if (!echo.isEmpty()) {
            sheet.line(echo);
        }
        sheet.line(freshness(history));
        sheet.picture(chart, CHART_HEIGHT);
        legend(sheet, history);
        sheet.heading(texts.get("vehicle.table"));
        sheet.table(new PaperTable(columns(), rows(history)));
        return sheet.build(
                texts, texts.get("vehicle.sheet.made", texts.formats().dateTime(now)));
    }

    private String freshness(VehicleHistory history) {
        Instant readAt = history.readAt();
        String asOf = readAt == null
                ? texts.get("vehicle.sheet.never")
                : texts.get("vehicle.sheet.asof", texts.formats().dateTime(readAt));
        String unsent = history.unsent() == 0 ? "" : " " + texts.get("vehicle.sheet.unsent", history.unsent());
        return asOf + " " + texts.get("vehicle.count", history.lines().size()) + "." + unsent;
    }

    private void legend(PaperComposer sheet, VehicleHistory history) {
        List<Mark> found = HistoryWords.SHOWN.stream()
                .filter(mark ->
                        history.lines().stream().anyMatch(line -> line.marks().contains(mark)))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        HistoryWords words = new HistoryWords(texts);
        sheet.heading(texts.get("vehicle.sheet.marks"));
        found.forEach(mark -> sheet.line(symbol(mark) + words.mark(mark) + ": " + words.aboutMark(mark)));
    }

    private List<PaperTable.Column> columns() {
        return List.of(
                new PaperTable.Column(texts.get("vehicle.column.date"), 0.2, false),
                new PaperTable.Column(texts.get("vehicle.column.value"), 0.14, true),
                new PaperTable.Column(texts.get("vehicle.column.difference"), 0.14, true),
                new PaperTable.Column(texts.get("vehicle.column.marks"), 0.36, false),
                new PaperTable.Column(texts.get("vehicle.column.state"), 0.16, false));
    }

    private List<PaperTable.Row> rows(VehicleHistory history) {
        HistoryWords words = new HistoryWords(texts);
        return history.lines().reversed().stream()
                .map(line -> new PaperTable.Row(
                        List.of(
                                words.date(line),
                                words.value(line),
                                words.difference(line),
                                marks(words, line),
                                state(words, line)),
                        line.breaks()))
                .toList();
    }

    /** Paper does not count down: what is on its way is not sent yet, for as long as the sheet is read. */
    private String state(HistoryWords words, HistoryLine line) {
        boolean moves = line.state() == IntentState.HELD
                || line.state() == IntentState.QUEUED
                || line.state() == IntentState.SENDING;
        return moves ? texts.get("vehicle.sheet.state.unsent") : words.state(line);
    }

    private String marks(HistoryWords words, HistoryLine line) {
        List<String> said = new ArrayList<>();
        HistoryWords.SHOWN.stream()
                .filter(line.marks()::contains)
                .forEach(mark -> said.add(symbol(mark) + words.mark(mark)));
        if (line.disagreement() != null) {
            said.add(texts.get("vehicle.mark.differs"));
        }
        if (line.note() != null) {
            said.add(texts.get("entry.reason." + line.note().reason().name().toLowerCase(Locale.ROOT)));
        }
        if (line.reported() != null) {
            said.add(texts.get("vehicle.mark.reported"));
        }
        return String.join(", ", said);
    }

    private static String symbol(Mark mark) {
        return mark == Mark.BREAKING || mark == Mark.PREDICTED_BREAKING ? BREAKS : "";
    }
}
