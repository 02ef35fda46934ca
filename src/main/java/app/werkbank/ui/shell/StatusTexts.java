package app.werkbank.ui.shell;

import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words for a {@link Status}: one sentence at the bottom, one in the banner. */
final class StatusTexts {
    private final Texts texts;

    StatusTexts(Texts texts) {
        this.texts = texts;
    }

    /** The one sentence at the bottom. */
    String sentence(StatusSentence sentence) {
        return switch (sentence) {
            case StatusSentence.NeverSynced never -> texts.get("shell.status.never");
            case StatusSentence.AllSent(Instant at) -> texts.get("shell.status.sent", texts.moment(at));
            case StatusSentence.Waiting(int changes, Instant nextTry) ->
                nextTry == null
                        ? texts.get("shell.status.waiting", changes)
                        : texts.get("shell.status.next", changes, texts.moment(nextTry));
            case StatusSentence.Queued(int changes) -> texts.get("shell.status.queued", changes);
            case StatusSentence.Held(int changes) -> texts.get("shell.status.held", changes);
            case StatusSentence.Sending(int changes) -> texts.get("shell.status.sending", changes);
            case StatusSentence.Checking(int changes) -> texts.get("shell.status.checking", changes);
            case StatusSentence.NeedsYou(int changes) -> texts.get("shell.status.needs", changes);
            case StatusSentence.Pulling(double fraction) ->
                fraction < 0
                        ? texts.get("shell.status.reading")
                        : texts.get("shell.status.progress", Math.round(fraction * 100));
            case StatusSentence.Paused(StatusSentence.Reason reason, int changes) ->
                changes == 0 ? reason(reason) : reason(reason) + " " + texts.get("shell.status.wait", changes);
        };
    }

    /** What the sentence means. */
    static Tone tone(StatusSentence sentence) {
        return switch (sentence) {
            case StatusSentence.AllSent sent -> Tone.SUCCESS;
            case StatusSentence.NeedsYou needs -> Tone.DANGER;
            case StatusSentence.Paused paused -> Tone.DANGER;
            case StatusSentence.Checking checking -> Tone.WARNING;
            case StatusSentence.NeverSynced never -> Tone.NEUTRAL;
            case StatusSentence.Waiting waiting -> Tone.INFO;
            case StatusSentence.Queued queued -> Tone.INFO;
            case StatusSentence.Held held -> Tone.INFO;
            case StatusSentence.Sending sending -> Tone.INFO;
            case StatusSentence.Pulling pulling -> Tone.INFO;
        };
    }

    /** What the banner says; null where there is nothing that lasts. */
    @Nullable
    String banner(Status status) {
        if (status.sentence() instanceof StatusSentence.Paused(StatusSentence.Reason reason, int changes)) {
            return reason(reason) + " " + texts.get("shell.banner.work") + waiting(changes);
        }
        Instant since = status.offlineSince();
        if (since == null) {
            return null;
        }
        String key = status.switchedOff() ? "shell.banner.switched" : "shell.banner.offline";
        return texts.get(key, texts.moment(since)) + " " + texts.get("shell.banner.work") + waiting(status.pending());
    }

    /** What stands beside the switch at the top. */
    String connection(Status status) {
        Instant since = status.offlineSince();
        if (since == null) {
            return texts.get("shell.online");
        }
        return texts.get(status.switchedOff() ? "shell.offline" : "shell.unreachable", texts.moment(since));
    }

    private String waiting(int changes) {
        return changes == 0 ? "" : " " + texts.get("shell.banner.wait", changes);
    }

    private String reason(StatusSentence.Reason reason) {
        return texts.get("shell.paused." + reason.name().toLowerCase(Locale.ROOT));
    }
}
