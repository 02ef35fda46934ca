package app.werkbank.sync;

import app.werkbank.store.ScopeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is pulled, and when next: all tickets, all used equipment, and the history of each VIN that is followed. */
final class PullPlan {

    /** One scope. */
    static final class Scope {
        private final String name;
        private final @Nullable String vin;
        private long due;
        private int failures;
        boolean known;
        boolean busy;

        @Nullable
        Instant completeAt;

        Scope(String name, @Nullable String vin) {
            this.name = name;
            this.vin = vin;
        }

        String name() {
            return name;
        }

        /** Null for tickets and used equipment. */
        @Nullable
        String vin() {
            return vin;
        }

        /** The part of the service that it belongs to. */
        Call.Group group() {
            return switch (name) {
                case ScopeRow.TICKETS -> Call.Group.TICKETS;
                case ScopeRow.USED -> Call.Group.EQUIPMENT;
                default -> Call.Group.ODOMETER;
            };
        }
    }

    private static final String ODOMETER = ScopeRow.odometer("");
    private static final long FRESH_MS = 60_000;
    private static final Comparator<Scope> BY_DUE =
            Comparator.<Scope>comparingLong(scope -> scope.due).thenComparing(Scope::name);

    private final long everyMs;
    private final Backoff backoff;
    private final Map<String, Scope> scopes = new HashMap<>();
    private final List<Scope> fixed = new ArrayList<>();
    /** Vehicles that are followed and not being read. */
    private final NavigableSet<Scope> vehicles = new TreeSet<>(BY_DUE);

    PullPlan(long everyMs, Backoff backoff) {
        this.everyMs = everyMs;
        this.backoff = backoff;
    }

    /** The scope that every program has; due at once. */
    Scope fixed(String name) {
        Scope scope = scope(name, null);
        fixed.add(scope);
        return scope;
    }

    /** When the scope was last read completely, UTC; null where it never was. */
    @Nullable
    Instant fixedCompleteAt(String name) {
        Scope scope = scopes.get(name);
        return scope == null ? null : scope.completeAt;
    }

    /** Takes up what an earlier run has read. */
    void remember(ScopeRow row) {
        String vin = row.scope().startsWith(ODOMETER) ? row.scope().substring(ODOMETER.length()) : null;
        Scope scope = scope(row.scope(), vin);
        scope.known = row.complete();
        scope.completeAt = row.complete() ? row.readAt() : null;
    }

    /** A person looks at the vehicle: it is read unless that was done just now. */
    void want(String vin, Moment now) {
        Scope scope = vin(vin);
        Instant read = scope.completeAt;
        boolean fresh = read != null
                && now.wall().isBefore(read.plusMillis(FRESH_MS))
                && !now.wall().isBefore(read);
        if (!scope.busy && !fresh) {
            again(scope, now.mono());
        }
    }

    Scope vin(String vin) {
        return scope(ScopeRow.odometer(vin), vin);
    }

    /** These VINs are followed; others are not pulled any more by themselves. */
    void follow(Collection<String> vins, Moment now) {
        Set<String> names = vins.stream().map(ScopeRow::odometer).collect(Collectors.toSet());
        for (Scope scope : List.copyOf(scopes.values())) {
            if (scope.vin != null && !names.contains(scope.name) && !scope.busy) {
                vehicles.remove(scope);
            }
        }
        for (String vin : vins) {
            Scope scope = vin(vin);
            if (!vehicles.contains(scope) && !scope.busy) {
                scope.due = Math.max(scope.due, now.mono());
                vehicles.add(scope);
            }
        }
    }

    /** The first that is due of the open parts, tickets before equipment before vehicles; null where none is. */
    @Nullable
    Scope due(Moment now, Predicate<Call.Group> open) {
        for (Scope scope : fixed) {
            if (!scope.busy && scope.due <= now.mono() && open.test(scope.group())) {
                return scope;
            }
        }
        boolean vehicle = !vehicles.isEmpty() && vehicles.first().due <= now.mono() && open.test(Call.Group.ODOMETER);
        return vehicle ? vehicles.first() : null;
    }

    /** When the next of the open parts is due, by the monotonic clock; Long.MAX_VALUE where none is. */
    long nextDue(Predicate<Call.Group> open) {
        long next = vehicles.isEmpty() || !open.test(Call.Group.ODOMETER) ? Long.MAX_VALUE : vehicles.first().due;
        for (Scope scope : fixed) {
            if (!scope.busy && open.test(scope.group())) {
                next = Math.min(next, scope.due);
            }
        }
        return next;
    }

    void begin(Scope scope) {
        vehicles.remove(scope);
        scope.busy = true;
    }

    /** A person stopped the read: it is no failure, and its next regular time stands. */
    void stopped(Scope scope, Moment now) {
        again(scope, now.mono() + everyMs);
    }

    void done(Scope scope, boolean complete, Moment now) {
        scope.failures = 0;
        scope.known |= complete;
        if (complete) {
            scope.completeAt = now.wall();
        }
        again(scope, now.mono() + everyMs);
    }

    void failed(Scope scope, Moment now) {
        again(scope, now.mono() + backoff.delayMs(scope.failures++));
    }

    /** Not now, for somebody else works on it. */
    void postpone(Scope scope, long untilMono) {
        again(scope, untilMono);
    }

    /** Nothing is due before its next regular time. */
    void later(Moment now) {
        for (Scope scope : waiting()) {
            again(scope, Math.max(scope.due, now.mono() + everyMs));
        }
    }

    /** Everything is due at once. */
    void all(Moment now) {
        for (Scope scope : waiting()) {
            scope.failures = 0;
            again(scope, now.mono());
        }
    }

    private List<Scope> waiting() {
        return Stream.concat(fixed.stream().filter(scope -> !scope.busy), vehicles.stream())
                .toList();
    }

    private void again(Scope scope, long due) {
        vehicles.remove(scope);
        scope.busy = false;
        scope.due = due;
        if (scope.vin != null) {
            vehicles.add(scope);
        }
    }

    private Scope scope(String name, @Nullable String vin) {
        return scopes.computeIfAbsent(name, n -> new Scope(n, vin));
    }
}
