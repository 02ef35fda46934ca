package app.werkbank.store;

import app.werkbank.domain.Equipment;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger over SQLite: each method is a repository's. */
public final class SqlLedger implements Ledger {
    private final Intents intents;
    private final Odometer odometer;
    private final Tickets tickets;
    private final Equipments equipments;
    private final Scopes scopes;
    private final Notes notes;
    private final Meta meta;

    public SqlLedger(Db db) {
        this.intents = new Intents(db);
        this.odometer = new Odometer(db);
        this.tickets = new Tickets(db);
        this.equipments = new Equipments(db);
        this.scopes = new Scopes(db);
        this.notes = new Notes(db);
        this.meta = new Meta(db);
    }

    @Override
    public Optional<IntentRow> intent(UUID id) {
        return intents.find(id);
    }

    @Override
    public List<IntentRow> intents(Set<IntentState> states) {
        return intents.in(states);
    }

    @Override
    public List<IntentRow> lane(String lane) {
        return intents.lane(lane);
    }

    @Override
    public Optional<Kilometres> pendingBy(String lane, Instant observed) {
        return intents.pendingBy(lane, observed);
    }

    @Override
    public void put(IntentRow intent) {
        intents.put(intent);
    }

    @Override
    public long nextSequence() {
        return intents.nextSequence();
    }

    @Override
    public List<AttemptRow> attempts(UUID intent) {
        return intents.attempts(intent);
    }

    @Override
    public void put(AttemptRow attempt) {
        intents.put(attempt);
    }

    @Override
    public Optional<OdometerRow> registration(long number) {
        return odometer.find(number);
    }

    @Override
    public Optional<OdometerRow> registrationOf(UUID remoteId) {
        return odometer.ofRemote(remoteId);
    }

    @Override
    public Optional<IntentRow> ownerOf(long number) {
        return intents.ownerOf(number);
    }

    @Override
    public long highestNumber(String vin) {
        return odometer.highestNumber(vin);
    }

    @Override
    public List<OdometerRow> unclaimed(String vin, long above) {
        return odometer.unclaimed(vin, above);
    }

    @Override
    public List<OdometerRow> pulled(String vin) {
        return odometer.pulled(vin);
    }

    @Override
    public long datedCount(String vin) {
        return odometer.datedCount(vin);
    }

    @Override
    public Optional<OdometerRow> newest(String vin) {
        return odometer.newest(vin);
    }

    @Override
    public Set<Long> flagged(UUID intent) {
        return odometer.flagged(intent);
    }

    @Override
    public Set<String> followedVins(Instant openedSince) {
        return tickets.followedVins(openedSince);
    }

    @Override
    public List<ScopeRow> scopes() {
        return scopes.all();
    }

    @Override
    public void note(String record, String kind, String content, Instant at) {
        notes.add(record, kind, content, at);
    }

    @Override
    public long insert(OdometerRow row) {
        return odometer.insert(row);
    }

    @Override
    public void insertPulled(List<OdometerRow> rows) {
        odometer.insertPulled(rows);
    }

    @Override
    public void put(OdometerRow row) {
        odometer.put(row);
    }

    @Override
    public void delete(OdometerRow row) {
        odometer.delete(row);
    }

    @Override
    public Optional<Ticket> ticket(UUID id) {
        return tickets.find(id);
    }

    @Override
    public Set<UUID> ticketIds() {
        return tickets.ids();
    }

    @Override
    public boolean put(Ticket ticket) {
        return tickets.put(ticket);
    }

    @Override
    public void arrangeTickets() {
        tickets.arrange();
    }

    @Override
    public void ticketAbsent(UUID id, Instant serverTime) {
        tickets.absent(id, serverTime);
    }

    @Override
    public Optional<UsedRow> used(UUID ticketId, int equipmentId) {
        return equipments.used(ticketId, equipmentId);
    }

    @Override
    public List<UsedRow> used() {
        return equipments.used();
    }

    @Override
    public void put(UsedRow row) {
        equipments.put(row);
    }

    @Override
    public void harvest(Equipment equipment) {
        equipments.harvest(equipment);
    }

    @Override
    public Optional<ScopeRow> scope(String scope) {
        return scopes.find(scope);
    }

    @Override
    public void put(ScopeRow scope) {
        scopes.put(scope);
    }

    @Override
    public void flagDuplicate(long registration, UUID intent, Instant at) {
        odometer.flagDuplicate(registration, intent, at);
    }

    @Override
    public long number(String name) {
        return meta.number(name);
    }

    @Override
    public void number(String name, long value) {
        meta.put(name, value);
    }
}
