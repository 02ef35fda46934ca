package app.werkbank.ui.shell;

import app.werkbank.ui.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Stands in for sync and for the store: a status that tests set, and what was asked of it. */
final class FakeShell implements ShellModel, SearchSource {
    static final Instant NOW = Instant.parse("2023-03-15T14:05:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Instant SINCE = Instant.parse("2023-03-15T13:40:00Z");
    static final Instant PULLED = Instant.parse("2023-03-15T13:38:00Z");

    final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.UNKNOWN);
    final List<String> asked = new ArrayList<>();

    @Override
    public ObservableValue<Status> statusProperty() {
        return status;
    }

    @Override
    public void switchOff(boolean off) {
        asked.add(off ? "off" : "on");
    }

    @Override
    public void syncNow() {
        asked.add("sync");
    }

    @Override
    public void stopPull() {
        asked.add("stop");
    }

    @Override
    public List<Hit> find(String text) {
        List<Hit> all = List.of(
                new Hit("7440303", "In progress, JH4KA7630PC007649, REF-0012", new Place.Outbox()),
                new Hit("7440310", "Pending, no VIN", new Place.Tickets()),
                new Hit("JH4 KA7630 PC007649", "12 readings, last 182,432 km", new Place.Vehicle("JH4KA7630PC007649")));
        return all.stream().filter(hit -> hit.title().contains(text)).toList();
    }

    /** Offline with three changes. */
    static Status offline() {
        return new Status(false, SINCE, 3, 0, new StatusSentence.Waiting(3, NOW), PULLED);
    }

    /** Everything is well. */
    static Status well() {
        return new Status(false, null, 0, 0, new StatusSentence.AllSent(NOW), NOW);
    }
}
