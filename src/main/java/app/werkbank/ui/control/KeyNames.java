package app.werkbank.ui.control;

import app.werkbank.ui.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** What is printed on the keys of a keyboard of the language: "Strg+K" in German where JavaFX says "Ctrl+K". */
public final class KeyNames {
    /** As JavaFX calls them; everything else is called alike everywhere. */
    private static final List<String> CALLED_OTHERWISE = List.of("Ctrl", "Shift", "Enter", "Delete", "Home", "End");

    private KeyNames() {}

    /** @param keys as JavaFX writes them, also several with words between */
    public static ObservableValue<String> of(Texts texts, String keys) {
        return texts.localeProperty().map(locale -> in(texts, keys));
    }

    /** The same in the language of the moment. */
    public static String in(Texts texts, String keys) {
        String named = keys;
        for (String key : CALLED_OTHERWISE) {
            named = named.replace(key, texts.get("ui.key." + key.toLowerCase(Locale.ROOT)));
        }
        return named;
    }
}
