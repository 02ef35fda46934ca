package app.werkbank.ui.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is selected after the lines have changed, so that the keyboard goes on from where it was. */
final class Successor {
    private Successor() {}

    /**
     * The line with the same key; where that is gone, what took its place; null where nothing is left.
     *
     * @param place where the line stood before; -1 for nowhere
     */
    static @Nullable OutboxLine of(OutboxLine before, int place, List<OutboxLine> lines) {
        for (OutboxLine line : lines) {
            if (line.key().equals(before.key())) {
                return line;
            }
        }
        for (int i = Math.max(0, place); i < lines.size(); i++) {
            if (!lines.get(i).head()) {
                return lines.get(i);
            }
        }
        for (int i = Math.min(place, lines.size()) - 1; i >= 0; i--) {
            if (!lines.get(i).head()) {
                return lines.get(i);
            }
        }
        return null;
    }
}
