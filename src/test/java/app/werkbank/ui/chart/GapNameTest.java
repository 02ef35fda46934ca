package app.werkbank.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Reading;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class GapNameTest {
    @Test
    void theDifferenceOfABreakIsNotWrittenOverTheNameOfThePauseBeforeIt() {
        Instant start = Histories.START;
        List<Reading> readings = List.of(
                new Reading(Kilometres.of(90_000), start),
                new Reading(Kilometres.of(200_000), start.plus(Duration.ofDays(600))),
                new Reading(Kilometres.of(18_243), start.plus(Duration.ofDays(1400))));
        ChartContent content = new ChartContent(Histories.judged(readings), null, null);
        Pen pen = new Pen(Palette.PAPER, Font.font(9), 0.6);
        ChartWords words = new ChartWords(new Texts(Locale.GERMANY, Clock.systemUTC()), DistanceUnit.KM);
        Plot plot = new Plot(content, content.all(), words, pen, new Reduction(), 511, 236);
        List<GapName> names = GapName.of(plot, pen);
        List<MarkPainter.Label> labels = MarkPainter.labels(plot, pen);
        assertFalse(names.isEmpty());
        assertEquals(
                List.of("\u2212181.757\u00a0km"),
                labels.stream().map(MarkPainter.Label::text).toList());
        assertEquals(
                List.of(),
                labels.stream()
                        .filter(label ->
                                names.stream().anyMatch(name -> name.box().touches(label.box())))
                        .toList());
    }
}
