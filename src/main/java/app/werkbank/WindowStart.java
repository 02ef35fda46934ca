package app.werkbank;

import app.werkbank.Complaints.Obstacle;
import app.werkbank.command.CommandContext;
import app.werkbank.command.ExitCode;
import app.werkbank.command.UnexpectedEnd;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One window for a data folder: a second start brings the first one's to the front and ends (invariant I26), or opens its own
 * once the first has closed.
 */
final class WindowStart {

    /** Opens the window on a locked data folder and comes back when it is closed. */
    interface Opening {
        void open(Home home, HomeLock lock) throws SentenceException;
    }

    /** Shows what stands in the way to a person who sees no standard error, and comes back when it was read. */
    interface Showing {
        void obstacle(Obstacle obstacle, String sentence);

        void fault(Throwable fault, String sentence);
    }

    private final CommandContext context;
    private final Opening opening;
    private final Showing showing;

    WindowStart(CommandContext context, Opening opening, Showing showing) {
        this.context = context;
        this.opening = opening;
        this.showing = showing;
    }

    /**
     * Answers the exit code; what stands in the way is said in one sentence.
     *
     * @param file handed to the window that is open already, where there is one
     */
    int run(Optional<Path> file) {
        try {
            return start(file);
        } catch (SentenceException e) {
            return refuse(e instanceof HomeException ? Obstacle.HOME_UNUSABLE : Obstacle.START_FAILED, e.sentence());
        } catch (RuntimeException | Error e) {
            String sentence = UnexpectedEnd.of(e, context);
            context.output().say(sentence);
            showing.fault(e, sentence);
            return ExitCode.FAILED;
        }
    }

    private int start(Optional<Path> file) throws SentenceException {
        return switch (HomeLock.tryAcquire(context.home())) {
            case HomeLock.Held(HomeLock lock) -> open(lock);
            case HomeLock.Busy busy -> giveWay(busy, file);
        };
    }

    private int open(HomeLock held) throws SentenceException {
        try (HomeLock lock = held) {
            opening.open(context.home(), lock);
        }
        return ExitCode.DONE;
    }

    private int giveWay(HomeLock.Busy busy, Optional<Path> file) throws SentenceException {
        Runnable closing = () -> context.output().say("Werkbank is just closing; this start waits for its end.");
        return switch (HomeLock.bringToFront(context.home(), file, closing)) {
            case SHOWN -> {
                context.output().say("Werkbank is open already; its window comes to the front.");
                yield ExitCode.DONE;
            }
            case CLOSED -> start(file);
            case NONE -> refuse(Obstacle.HOME_LOCKED, busy.sentence());
        };
    }

    private int refuse(Obstacle obstacle, String sentence) {
        context.output().say(sentence);
        showing.obstacle(obstacle, sentence);
        return ExitCode.FAILED;
    }
}
