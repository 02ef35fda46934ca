package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Reading;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class GapNameTest {
    @Test
    void theNameOfAPauseIsNotWrittenWhereTheDifferenceOfABreakStands() {
        Instant start = Histories.START;
        List<Reading> readings = new ArrayList<>();
        for (int month = 0; month < 120; month++) {
            readings.add(new Reading(Kilometres.of(2_000L * (month + 1)), start.plus(Duration.ofDays(30L * month))));
        }
        readings.add(new Reading(Kilometres.of(240_200), start.plus(Duration.ofDays(4400))));
        readings.add(new Reading(Kilometres.of(8_243), start.plus(Duration.ofDays(4401))));
        ChartContent content = new ChartContent(Histories.judged(readings), null, null);
        Pen pen = new Pen(Palette.PAPER, Font.font(9), 0.6);
        ChartWords words = new ChartWords(new Texts(Locale.GERMANY, Clock.systemUTC()), DistanceUnit.KM);
        Plot plot = new Plot(content, content.all(), words, pen, new Reduction(), 511, 236, true);
        List<MarkPainter.Label> labels = MarkPainter.labels(plot, pen);
        List<GapName> names = GapName.of(plot, pen, labels);
        assertEquals(
                List.of("2 Jahre 3 Monate"), names.stream().map(GapName::text).toList());
        assertEquals(
                List.of("\u2212231.957\u00a0km"),
                labels.stream().map(MarkPainter.Label::text).toList());
        assertEquals(
                List.of(),
                labels.stream()
                        .filter(label ->
                                names.stream().anyMatch(name -> name.box().touches(label.box())))
                        .toList());
    }
}
