package app.werkbank.ui.vehicle;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which readings of a history the table shows.
 *
 * @param breaking only those that break the trend, by the server's word or ours
 * @param madeHere only those entered on this computer
 * @param unsent only those that the server does not have
 * @param from the first day; null for no bound
 * @param to the last day, included; null for no bound
 */
public record HistoryFilter(
        boolean breaking,
        boolean madeHere,
        boolean unsent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final HistoryFilter ALL = new HistoryFilter(false, false, false, null, null);

    boolean admits(HistoryLine line, ZoneId zone) {
        if ((breaking && !line.breaks()) || (madeHere && !line.madeHere()) || (unsent && !line.unsent())) {
            return false;
        }
        if (from == null && to == null) {
            return true;
        }
        LocalDate day = LocalDate.ofInstant(line.row().row().at(), zone);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    HistoryFilter breaking(boolean only) {
        return new HistoryFilter(only, madeHere, unsent, from, to);
    }

    HistoryFilter madeHere(boolean only) {
        return new HistoryFilter(breaking, only, unsent, from, to);
    }

    HistoryFilter unsent(boolean only) {
        return new HistoryFilter(breaking, madeHere, only, from, to);
    }

    HistoryFilter from(@Nullable LocalDate day) {
        return new HistoryFilter(breaking, madeHere, unsent, day, to);
    }

    HistoryFilter to(@Nullable LocalDate day) {
        return new HistoryFilter(breaking, madeHere, unsent, from, day);
    }
}
