package app.werkbank.sync;

import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.ScopeRow;
import app.werkbank.store.UsedRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies a read of all used equipment. A pair with an open wish is never changed, nor is one whose wish was confirmed after
 * the read began: what it shows may be older. One that is gone vanishes only by a complete read, and where over a fifth would
 * vanish, only by two that agree (sync rule 9).
 *
 * @param agreed whether an earlier complete read would have taken the same away
 * @param serverBegun the earliest that the server's clock can have shown when the read was asked for
 */
record UsedPull(
        long readNumber,
        List<UsedEquipment> rows,
        boolean complete,
        boolean agreed,
        @Nullable Long total,
        Instant begun,
        Instant serverBegun)
        implements PullOp {
    private static final int FIFTH = 5;

    private record Key(UUID ticket, int equipment) {}

    @Override
    public Result on(Ledger ledger) {
        if (ledger.scope(ScopeRow.USED).map(ScopeRow::readNumber).orElse(0L) >= readNumber) {
            return Result.of(List.of());
        }
        Map<Key, UsedRow> known = new HashMap<>();
        ledger.used().forEach(row -> known.put(new Key(row.ticketId(), row.equipmentId()), row));
        Map<Key, UsedRow> unseen = new HashMap<>(known);
        rows.forEach(
                row -> unseen.remove(new Key(row.ticketId(), row.equipment().id())));
        List<UsedRow> vanishing = complete
                ? unseen.values().stream()
                        .filter(row -> (row.observed() || row.desired() || row.base()) && mayVanish(ledger, row))
                        .toList()
                : List.of();
        if (!agreed
                && (long) vanishing.size() * FIFTH
                        > known.values().stream().filter(UsedRow::observed).count()
                && vanishing.size() > 1) {
            return new Result(List.of(), 0, null, true);
        }
        int changed = 0;
        for (UsedEquipment row : rows) {
            changed += seen(
                            ledger,
                            known.get(new Key(row.ticketId(), row.equipment().id())),
                            row)
                    ? 1
                    : 0;
        }
        for (UsedRow row : vanishing) {
            ledger.put(row.desired() ? row.gone(serverBegun) : row.seen(false).agreed(row.confirmedAt()));
            changed++;
        }
        ledger.put(new ScopeRow(ScopeRow.USED, readNumber, begun, complete, total, null, null));
        return Result.pulled(List.of(), changed);
    }

    private boolean seen(Ledger ledger, @Nullable UsedRow before, UsedEquipment told) {
        ledger.harvest(told.equipment());
        UsedRow row = before == null
                ? UsedRow.unknown(told.ticketId(), told.equipment().id())
                : before;
        if (row.observed() && row.desired() && row.base() || open(ledger, row) || confirmedSince(row)) {
            return false;
        }
        ledger.put(row.wished(true).agreed(row.confirmedAt()));
        return true;
    }

    private boolean mayVanish(Ledger ledger, UsedRow row) {
        return !open(ledger, row) && !confirmedSince(row);
    }

    private boolean confirmedSince(UsedRow row) {
        Instant confirmed = row.confirmedAt();
        return confirmed != null && !serverBegun.isAfter(confirmed);
    }

    private static boolean open(Ledger ledger, UsedRow row) {
        return ledger.lane(LaneName.equipment(row.ticketId(), row.equipmentId())).stream()
                .map(IntentRow::state)
                .anyMatch(state -> !state.settled());
    }
}
