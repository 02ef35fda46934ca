package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.store.EquipmentRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.Store;
import app.werkbank.store.Table;
import app.werkbank.ui.Background;
import app.werkbank.ui.Lists;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import app.werkbank.ui.paper.PaperDocument;
import app.werkbank.ui.paper.PaperSize;
import app.werkbank.ui.paper.PaperWork;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** Which equipment gets a label; all that is known can, and the favourites are chosen to begin with. */
public final class LabelsViewModel implements AutoCloseable {
    private final Store store;
    private final Texts texts;
    private final Background.Slot question;
    private final Runnable unwatch;
    private final PaperWork work;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Equipment> shown = FXCollections.observableArrayList();
    private final ObservableSet<Integer> chosen = FXCollections.observableSet();
    private List<EquipmentRow> catalogue = List.of();
    private boolean begun;

    public LabelsViewModel(Store store, Background background, Texts texts) {
        this.store = store;
        this.texts = texts;
        this.question = background.slot();
        this.work = new PaperWork(background, texts);
        this.unwatch = StoreWatch.follow(store, background, change -> change.touches(Table.EQUIPMENT), this::refresh);
        query.subscribe((before, now) -> find());
        refresh();
    }

    /** What is typed to find equipment, as in the picker. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What was found; everything for an empty query. */
    public ObservableList<Equipment> shown() {
        return shown;
    }

    /** The numbers of those that get a label. */
    public ObservableSet<Integer> chosen() {
        return chosen;
    }

    /** Chooses or leaves out one. */
    public void choose(Equipment equipment, boolean label) {
        if (label) {
            chosen.add(equipment.id());
        } else {
            chosen.remove(equipment.id());
        }
    }

    /** Chooses or leaves out all that are shown. */
    public void chooseShown(boolean label) {
        shown.forEach(equipment -> choose(equipment, label));
    }

    /** True while the store is asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return question.busyProperty();
    }

    /** What is being made, and what became of it. */
    public PaperWork work() {
        return work;
    }

    /** The labels of those that are chosen now, in the order of the list. */
    Supplier<PaperDocument> labels(PaperSize size) {
        List<Equipment> wanted = catalogue.stream()
                .map(EquipmentRow::equipment)
                .filter(equipment -> chosen.contains(equipment.id()))
                .toList();
        return () -> new LabelSheet(texts).compose(wanted, size);
    }

    @Override
    public void close() {
        unwatch.run();
        question.close();
    }

    private void refresh() {
        question.refresh("labels", () -> store.read(db -> new Equipments(db).catalogue()), found -> {
            catalogue = found;
            if (!begun && !found.isEmpty()) {
                begun = true;
                found.stream()
                        .filter(EquipmentRow::favourite)
                        .forEach(row -> chosen.add(row.equipment().id()));
            }
            find();
        });
    }

    private void find() {
        Lists.update(
                shown,
                new EquipmentFinder(catalogue, Set.of())
                        .find(query.get()).stream().map(EquipmentRow::equipment).toList());
    }
}
