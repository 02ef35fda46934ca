package app.werkbank.ui.shift;

import app.werkbank.ui.Texts;
import app.werkbank.ui.paper.PaperComposer;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PaperTable;
import java.time.Instant;
import java.util.List;

/** The shift sheet on paper. */
record ShiftSheet(Texts texts, Instant now) {

    PaperDocument compose(ShiftContent content, PaperSize size) {
        ShiftWords words = new ShiftWords(texts);
        PaperComposer sheet = new PaperComposer(
                size, texts.get("shift.title") + ", " + texts.formats().date(content.day()));
        sheet.line(texts.get("shift.count", content.entries()));
        for (ShiftContent.Group group : content.groups()) {
            String vin = group.ticket() == null ? null : group.ticket().vin();
            sheet.heading(texts.get("outbox.ticket", group.label()) + (vin == null ? "" : "  ·  " + vin));
            sheet.table(new PaperTable(
                    columns(),
                    group.rows().stream()
                            .map(row -> new PaperTable.Row(
                                    List.of(words.time(row), words.kind(row), words.what(row), words.state(row)),
                                    false))
                            .toList()));
        }
        if (!content.drafts().isEmpty()) {
            sheet.heading(texts.get("shift.drafts"));
            sheet.table(new PaperTable(
                    columns(),
                    content.drafts().stream()
                            .map(draft -> new PaperTable.Row(
                                    List.of(
                                            texts.formats().time(draft.observedAt()),
                                            draft.vin(),
                                            words.what(draft),
                                            texts.get("outbox.chip.draft")),
                                    false))
                            .toList()));
        }
        return sheet.build(
                texts, texts.get("vehicle.sheet.made", texts.formats().dateTime(now)));
    }

    private List<PaperTable.Column> columns() {
        return List.of(
                new PaperTable.Column(texts.get("shift.column.time"), 0.1, false),
                new PaperTable.Column(texts.get("shift.column.kind"), 0.26, false),
                new PaperTable.Column(texts.get("shift.column.what"), 0.38, false),
                new PaperTable.Column(texts.get("shift.column.state"), 0.26, false));
    }
}
