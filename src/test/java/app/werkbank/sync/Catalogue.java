package app.werkbank.sync;

import app.werkbank.domain.Equipment;
import app.werkbank.store.EquipmentRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.Store;
import java.util.List;

/** The equipment that a store knows. */
final class Catalogue {
    private Catalogue() {}

    static List<Equipment> of(Store store) {
        return store.read(db -> new Equipments(db).catalogue()).stream()
                .map(EquipmentRow::equipment)
                .toList();
    }
}
