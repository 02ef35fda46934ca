// Over 300 lines: the ledger's interface is as wide, and each method is a few lines.
package app.werkbank.sync.sim;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Ticket;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.UsedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in memory, for the simulator: the same rules as over SQLite, with transactions that can be rolled back, and
 * with what each of them changed for a checker to look at.
 */
public class MemoryLedger implements Ledger {

    /**
     * One row written: an IntentRow, AttemptRow, OdometerRow or UsedRow.
     *
     * @param before null where it was inserted
     * @param after null where it was deleted
     */
    public record Written(@Nullable Object before, @Nullable Object after) {}

    private record Pair(UUID ticket, int equipment) {}

    private record Attempt(UUID intent, int number) {}

    private record Flag(long registration, UUID intent) {}

    private static final Comparator<IntentRow> LANE_ORDER =
            Comparator.comparing(IntentRow::observedAt).thenComparingLong(IntentRow::sequence);
    private static final Comparator<OdometerRow> ORDER = Comparator.comparing(
                    OdometerRow::createdAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(row -> row.serverOrder() == null ? Integer.MAX_VALUE : row.serverOrder())
            .thenComparing(OdometerRow::observedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparingLong(OdometerRow::number);

    private final Map<UUID, IntentRow> intents = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> lanes = new HashMap<>();
    private final Map<Attempt, AttemptRow> attempts = new HashMap<>();
    private final Map<Long, OdometerRow> registrations = new HashMap<>();
    private final Map<String, Map<Long, OdometerRow>> ofVin = new HashMap<>();
    private final Map<UUID, Long> ofRemote = new HashMap<>();
    private final Map<Long, UUID> owners = new HashMap<>();
    private final Map<UUID, Ticket> tickets = new LinkedHashMap<>();
    private final Map<Pair, UsedRow> used = new LinkedHashMap<>();
    private final Map<String, ScopeRow> scopes = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Flag, Instant> flags = new LinkedHashMap<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private long nextNumber = 1;

    /** Makes what was written since the last commit durable. @return it, in its order */
    public List<Written> commit() {
        List<Written> all = List.copyOf(written);
        undo.clear();
        written.clear();
        return all;
    }

    /** Forgets what was written since the last commit. */
    public void rollback() {
        for (Runnable step : undo.reversed()) {
            step.run();
        }
        undo.clear();
        written.clear();
    }

    /** What a crash leaves: all that was committed, and nothing else. */
    public void restart() {
        rollback();
    }

    /** Runs one transaction; {@link #commit} follows. */
    public <T> T transact(Function<Ledger, T> work) {
        return work.apply(this);
    }

    /** All that is committed, as a ledger of its own. */
    public MemoryLedger copy() {
        rollback();
        MemoryLedger copy = new MemoryLedger();
        copy.become(this);
        return copy;
    }

    /** From here on holds what the other one holds, and nothing else. */
    public void become(MemoryLedger other) {
        replace(intents, other.intents);
        replace(lanes, other.lanes);
        lanes.replaceAll((name, ids) -> new TreeSet<>(ids));
        replace(attempts, other.attempts);
        replace(registrations, other.registrations);
        replace(ofVin, other.ofVin);
        ofVin.replaceAll((vin, rows) -> new HashMap<>(rows));
        replace(ofRemote, other.ofRemote);
        replace(owners, other.owners);
        replace(tickets, other.tickets);
        replace(used, other.used);
        replace(scopes, other.scopes);
        replace(numbers, other.numbers);
        replace(flags, other.flags);
        undo.clear();
        written.clear();
        nextNumber = other.nextNumber;
    }

    private static <K, V> void replace(Map<K, V> map, Map<K, V> by) {
        map.clear();
        map.putAll(by);
    }

    /** For ledgers that forget on purpose. */
    protected final void forget(AttemptRow attempt) {
        put(attempts, new Attempt(attempt.intent(), attempt.number()), null);
    }

    /** Rows written since the last commit that differ from what was there. */
    public List<Written> pendingChanges() {
        return written.stream()
                .filter(row -> !Objects.equals(row.before(), row.after()))
                .toList();
    }

    @Override
    public Optional<IntentRow> intent(UUID id) {
        return Optional.ofNullable(intents.get(id));
    }

    @Override
    public List<IntentRow> intents(Set<IntentState> states) {
        return intents.values().stream()
                .filter(row -> states.contains(row.state()))
                .sorted(Comparator.comparingLong(IntentRow::sequence))
                .toList();
    }

    /** All of them, in the order of entry. */
    public List<IntentRow> intents() {
        return List.copyOf(intents.values());
    }

    @Override
    public List<IntentRow> lane(String lane) {
        return lanes.getOrDefault(lane, Set.of()).stream()
                .map(id -> Objects.requireNonNull(intents.get(id)))
                .sorted(LANE_ORDER)
                .toList();
    }

    @Override
    public void put(IntentRow intent) {
        Set<UUID> lane = lanes.computeIfAbsent(intent.lane(), name -> new TreeSet<>());
        if (lane.add(intent.id())) {
            undo.add(() -> lane.remove(intent.id()));
        }
        if (intent.registration() != null) {
            owners.put(intent.registration(), intent.id());
        }
        put(intents, intent.id(), intent);
    }

    @Override
    public long nextSequence() {
        return intents.size() + 1L;
    }

    @Override
    public List<AttemptRow> attempts(UUID intent) {
        List<AttemptRow> rows = new ArrayList<>();
        AttemptRow row = attempts.get(new Attempt(intent, 1));
        while (row != null) {
            rows.add(row);
            row = attempts.get(new Attempt(intent, rows.size() + 1));
        }
        return rows;
    }

    @Override
    public void put(AttemptRow attempt) {
        put(attempts, new Attempt(attempt.intent(), attempt.number()), attempt);
    }

    @Override
    public Optional<OdometerRow> registration(long number) {
        return Optional.ofNullable(registrations.get(number));
    }

    @Override
    public Optional<OdometerRow> registrationOf(UUID remoteId) {
        return Optional.ofNullable(ofRemote.get(remoteId)).map(registrations::get);
    }

    @Override
    public Optional<IntentRow> ownerOf(long number) {
        return Optional.ofNullable(owners.get(number)).map(intents::get);
    }

    @Override
    public long highestNumber(String vin) {
        return ofVin.getOrDefault(vin, Map.of()).keySet().stream()
                .mapToLong(n -> n)
                .max()
                .orElse(0);
    }

    @Override
    public List<OdometerRow> unclaimed(String vin, long above) {
        return pulled(vin).stream()
                .filter(row -> row.number() > above && ownerOf(row.number()).isEmpty())
                .toList();
    }

    @Override
    public List<OdometerRow> pulled(String vin) {
        return ofVin.getOrDefault(vin, Map.of()).values().stream()
                .filter(row -> row.remoteId() != null)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public long datedCount(String vin) {
        return pulled(vin).stream()
                .filter(row -> !row.at().equals(Instant.EPOCH))
                .count();
    }

    @Override
    public Optional<OdometerRow> newest(String vin) {
        List<OdometerRow> rows = pulled(vin);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    @Override
    public long insert(OdometerRow row) {
        long number = nextNumber++;
        undo.add(() -> nextNumber = number);
        put(row.numbered(number));
        return number;
    }

    @Override
    public void put(OdometerRow row) {
        UUID remote = row.remoteId();
        if (remote != null) {
            unique(row, remote);
            index(ofRemote, remote, row.number());
        }
        index(ofVin.computeIfAbsent(row.vin(), vin -> new HashMap<>()), row.number(), row);
        put(registrations, row.number(), row);
    }

    @Override
    public void delete(OdometerRow row) {
        if (row.remoteId() != null) {
            index(ofRemote, row.remoteId(), null);
        }
        index(ofVin.computeIfAbsent(row.vin(), vin -> new HashMap<>()), row.number(), null);
        flags.keySet().stream()
                .filter(flag -> flag.registration() == row.number())
                .toList()
                .forEach(flag -> index(flags, flag, null));
        put(registrations, row.number(), null);
    }

    private void unique(OdometerRow row, UUID remote) {
        if (registrationOf(remote)
                .filter(other -> other.number() != row.number())
                .isPresent()) {
            throw new IllegalStateException(
                    "UNIQUE constraint failed: remote id " + remote + " of row " + row.number());
        }
    }

    @Override
    public Optional<Ticket> ticket(UUID id) {
        return Optional.ofNullable(tickets.get(id));
    }

    @Override
    public Set<UUID> ticketIds() {
        return new TreeSet<>(tickets.keySet());
    }

    @Override
    public void arrangeTickets() {
        // in memory nothing is looked for by parts
    }

    @Override
    public boolean put(Ticket ticket) {
        if (ticket.equals(tickets.get(ticket.id()))) {
            return false;
        }
        put(tickets, ticket.id(), ticket);
        return true;
    }

    @Override
    public void ticketAbsent(UUID id, Instant serverTime) {
        // Counted for the screens alone.
    }

    @Override
    public Optional<UsedRow> used(UUID ticketId, int equipmentId) {
        return Optional.ofNullable(used.get(new Pair(ticketId, equipmentId)));
    }

    @Override
    public List<UsedRow> used() {
        return List.copyOf(used.values());
    }

    @Override
    public void put(UsedRow row) {
        put(used, new Pair(row.ticketId(), row.equipmentId()), row);
    }

    @Override
    public void harvest(Equipment equipment) {
        // Names are the screens' concern.
    }

    @Override
    public Optional<ScopeRow> scope(String scope) {
        return Optional.ofNullable(scopes.get(scope));
    }

    @Override
    public void put(ScopeRow scope) {
        put(scopes, scope.scope(), scope);
    }

    @Override
    public void flagDuplicate(long registration, UUID intent, Instant at) {
        Flag flag = new Flag(registration, intent);
        if (flags.putIfAbsent(flag, at) == null) {
            undo.add(() -> flags.remove(flag));
        }
    }

    @Override
    public Set<Long> flagged(UUID intent) {
        Set<Long> rows = new TreeSet<>();
        flags.keySet().stream()
                .filter(flag -> flag.intent().equals(intent))
                .forEach(flag -> rows.add(flag.registration()));
        return rows;
    }

    @Override
    public Set<String> followedVins(Instant openedSince) {
        Set<String> vins = new TreeSet<>();
        for (IntentRow row : intents.values()) {
            if (row.vin() != null && (!row.state().settled() || row.recheckAt() != null)) {
                vins.add(row.vin());
            }
        }
        tickets.values().stream()
                .filter(ticket -> !ticket.state().finished())
                .flatMap(ticket -> ticket.entryVin().stream())
                .forEach(vin -> vins.add(vin.text()));
        return vins;
    }

    @Override
    public List<ScopeRow> scopes() {
        return List.copyOf(scopes.values());
    }

    @Override
    public void note(String record, String kind, String content, Instant at) {
        // Never sent, and read by screens alone.
    }

    @Override
    public long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    @Override
    public void number(String name, long value) {
        put(numbers, name, value);
    }

    private <K, V> void put(Map<K, V> map, K key, @Nullable V after) {
        written.add(new Written(index(map, key, after), after));
    }

    /** @return what was there */
    private <K, V> @Nullable V index(Map<K, V> map, K key, @Nullable V after) {
        V before = after == null ? map.remove(key) : map.put(key, after);
        undo.add(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
        return before;
    }
}
