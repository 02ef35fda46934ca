package app.werkbank.ui.vehicle;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.OdometerRow;
import app.werkbank.ui.Formats;
import app.werkbank.ui.Texts;
import app.werkbank.ui.chart.Mark;
import app.werkbank.ui.vehicle.HistoryLine.Disagreement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the table and the line under it say about a reading. */
record HistoryWords(Texts texts) {
    private static final String MINUS = "\u2212";

    /** The marks in the order of their weight; the state and "made here" have a column of their own. */
    static final List<Mark> SHOWN =
            List.of(Mark.BREAKING, Mark.PREDICTED_BREAKING, Mark.CULPRIT, Mark.BELOW_EARLIER_MAXIMUM, Mark.LATE_UPLOAD);

    String date(HistoryLine line) {
        return formats().dateTime(line.row().row().at());
    }

    String value(HistoryLine line) {
        return formats().number(line.row().row().judged().value());
    }

    String difference(HistoryLine line) {
        BigDecimal difference = line.difference();
        if (difference == null) {
            return "";
        }
        String number = formats().number(difference.abs());
        return difference.signum() < 0 ? MINUS + number : difference.signum() > 0 ? "+" + number : number;
    }

    String mark(Mark mark) {
        return texts.get("vehicle.mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    /** A mark in a whole sentence. */
    String aboutMark(Mark mark) {
        return texts.get("vehicle.about.mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    String state(HistoryLine line) {
        return line.state() == null
                ? texts.get("vehicle.state.server")
                : texts.get("ui.intent." + line.state().name().toLowerCase(Locale.ROOT));
    }

    /** Everything about a reading, one sentence each. */
    List<String> about(HistoryLine line) {
        List<String> said = new ArrayList<>();
        OdometerRow row = line.row().row();
        Instant observed = row.observedAt();
        Kilometres server = row.serverKm();
        if (row.typed() != null && row.unit() != null) {
            said.add(texts.get("vehicle.about.typed", formats().distance(new BigDecimal(row.typed()), row.unit())));
        }
        if (observed != null && row.createdAt() != null && line.marks().contains(Mark.LATE_UPLOAD)) {
            said.add(texts.get("vehicle.about.late", texts.moment(observed), texts.moment(row.createdAt())));
        }
        if (server != null && !server.sameOnWire(row.km())) {
            said.add(texts.get(
                    "vehicle.about.rounded", formats().km(row.km()), formats().km(server)));
        }
        for (Mark mark : SHOWN) {
            if (line.marks().contains(mark) && mark != Mark.LATE_UPLOAD) {
                said.add(aboutMark(mark));
            }
        }
        if (line.disagreement() != null) {
            said.add(disagreement(line.disagreement()));
        }
        BreakNote note = line.note();
        if (note != null && note.continueAt() != null) {
            said.add(texts.get("vehicle.about.continues", formats().km(note.continueAt())));
        }
        if (line.reported() != null) {
            said.add(texts.get("vehicle.about.reported", formats().km(line.reported())));
        }
        if (row.absentReads() > 1) {
            said.add(texts.get("vehicle.about.absent"));
        }
        return said;
    }

    private String disagreement(Disagreement disagreement) {
        String said = texts.get(
                disagreement.serverBreaking() ? "vehicle.about.differs.breaking" : "vehicle.about.differs.rising");
        return disagreement.between() == null
                ? said
                : said
                        + " "
                        + texts.get(
                                "vehicle.about.between",
                                formats().km(disagreement.between().row().judged()));
    }

    /** For a screen reader: value, date, difference, marks, state. */
    String spoken(@Nullable HistoryLine line) {
        if (line == null) {
            return "";
        }
        List<String> parts =
                new ArrayList<>(List.of(formats().km(line.row().row().judged()), date(line), difference(line)));
        SHOWN.stream().filter(line.marks()::contains).map(this::mark).forEach(parts::add);
        parts.add(state(line));
        return String.join(", ", parts);
    }

    private Formats formats() {
        return texts.formats();
    }
}
