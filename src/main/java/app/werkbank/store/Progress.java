package app.werkbank.store;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Long work with files or many rows, as the one who waits for it sees it: how far it is, and a way to end it as long as
 * nothing is decided. One for each piece of work; safe between the thread that works and the one that waits.
 */
public final class Progress {

    /** What is being done; the numbers beside it are bytes or rows. */
    public enum Step {
        /** Bytes of a data file. */
        COPYING,
        /** Nobody can say how far a check is. */
        CHECKING,
        /** Bytes of a table that is read. */
        READING,
        /** Lines that become entries. */
        ENTERING,
        /** Entries that are looked at, so that they go along into a restored store. */
        GATHERING,
        /** Entries that go along into a restored store. */
        JOINING,
        /** Lines of a table that is written. */
        WRITING,
        /** What was made takes its place: it can no longer be stopped. */
        FINISHING
    }

    /**
     * How far it is.
     *
     * @param done bytes or rows of this step that are done
     * @param all of how many; 0 where nobody knows
     */
    public record At(Step step, long done, long all) {
        private static final int PARTS = 100;

        /** 0 to 1; negative where nobody knows. */
        public double fraction() {
            return all == 0 ? -1 : (double) done / all;
        }

        private boolean looksLike(@Nullable At other) {
            return other != null
                    && step == other.step
                    && Math.floor(fraction() * PARTS) == Math.floor(other.fraction() * PARTS);
        }
    }

    private final Consumer<At> told;
    private @Nullable At last;
    private boolean stopped;
    private boolean decided;

    /** @param told of each new step and each hundredth of one, on the thread that works; must return at once */
    public Progress(Consumer<At> told) {
        this.told = told;
    }

    /** Of work that nobody watches or stops. */
    public static Progress unwatched() {
        return new Progress(at -> {});
    }

    /**
     * Says how far it is.
     *
     * @param all 0 where nobody knows
     * @throws CancellationException where it was stopped; nothing may be left behind then
     */
    public synchronized void at(Step step, long done, long all) {
        if (stopped) {
            throw new CancellationException("stopped while " + step);
        }
        At now = new At(step, Math.min(done, all), all);
        if (!now.looksLike(last)) {
            last = now;
            told.accept(now);
        }
    }

    /**
     * From here on it cannot be stopped.
     *
     * @throws CancellationException where it was stopped already
     */
    public synchronized void decide() {
        at(Step.FINISHING, 0, 0);
        decided = true;
    }

    /**
     * Asks the work to end and to leave everything as it was.
     *
     * @return false where it is too late for that
     */
    public synchronized boolean stop() {
        stopped |= !decided;
        return stopped;
    }
}
