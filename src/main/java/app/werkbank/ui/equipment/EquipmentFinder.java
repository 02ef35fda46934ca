package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;
import app.werkbank.store.EquipmentRow;
import app.werkbank.ui.Folded;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Type-ahead over the known equipment: name, version and number in any word order (screens.md 29). Made once per
 * catalogue; a search over 5 000 is a few milliseconds of comparing prepared texts.
 */
final class EquipmentFinder {
    private final List<Entry> entries;

    private record Entry(EquipmentRow row, String text, boolean maker) {}

    private record Found(Entry entry, int starts) {}

    /**
     * @param catalogue in the order in which it is offered: favourites, last used, by name
     * @param maker numbers of those used before on vehicles of the same maker
     */
    EquipmentFinder(List<EquipmentRow> catalogue, Set<Integer> maker) {
        this.entries = catalogue.stream()
                .map(row -> new Entry(
                        row,
                        folded(row.equipment()),
                        maker.contains(row.equipment().id())))
                .sorted(Comparator.comparing((Entry entry) -> !entry.row.favourite())
                        .thenComparing(entry -> !entry.maker))
                .toList();
    }

    /**
     * Those that hold every word of the text. Words that start a word of the equipment come before words inside one;
     * among equals the order of the catalogue stays.
     */
    List<EquipmentRow> find(String text) {
        List<String> words = Folded.words(text);
        if (words.isEmpty()) {
            return entries.stream().map(Entry::row).toList();
        }
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry.text::contains))
                .map(entry -> new Found(entry, (int) words.stream()
                        .filter(word -> entry.text.contains(" " + word))
                        .count()))
                .sorted(Comparator.comparingInt(Found::starts).reversed())
                .map(found -> found.entry.row)
                .toList();
    }

    private static String folded(Equipment equipment) {
        String version = equipment.version() == null ? "" : equipment.version();
        return " " + Folded.of(equipment.name() + " " + version + " " + equipment.id());
    }
}
