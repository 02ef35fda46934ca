package app.werkbank.ui.shell;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.platform.settings.Looks.Targets;
import app.werkbank.platform.settings.Looks.Theme;
import app.werkbank.ui.Folded;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.KeyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the search at the top can do besides opening tickets and vehicles. */
final class Commands {
    private static final int TEXT_STEP = 25;

    private final Texts texts;
    private final Preferences preferences;
    private final ShellViewModel model;
    private final Runnable keyMap;

    /** @param keyMap shows the map of keys */
    Commands(Texts texts, Preferences preferences, ShellViewModel model, Runnable keyMap) {
        this.texts = texts;
        this.preferences = preferences;
        this.model = model;
        this.keyMap = keyMap;
    }

    /** Those whose title holds every word that is typed; all of them where nothing is. */
    List<Command> matching(String typed) {
        List<String> words = Folded.words(typed);
        return all().stream()
                .filter(command -> {
                    String title = Folded.of(command.title());
                    return words.stream().allMatch(title::contains);
                })
                .toList();
    }

    private List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(keyed(Shortcut.SYNC, model::syncNow));
        boolean off = model.statusProperty().getValue().switchedOff();
        all.add(new Command(
                texts.get(off ? "shell.command.online" : "shell.command.offline"), "", () -> model.switchOff(!off)));
        for (Shortcut shortcut : Shortcut.values()) {
            shortcut.room().ifPresent(room -> all.add(keyed(shortcut, () -> model.enter(room))));
        }
        all.add(new Command(
                texts.get("shell.command.keys"),
                KeyNames.in(texts, Shortcut.HELP.keys().getDisplayText()),
                keyMap));
        for (String language : Texts.LANGUAGES) {
            Locale locale = Locale.of(language);
            String name = locale.getDisplayLanguage(locale);
            all.add(choice("shell.language", name, () -> texts.speak(locale)));
        }
        for (Theme theme : Theme.values()) {
            String name = texts.get("shell.theme." + lower(theme));
            all.add(choice(
                    "shell.theme", name, () -> preferences.themeProperty().set(theme)));
        }
        for (DistanceUnit unit : DistanceUnit.values()) {
            String name = texts.get("shell.unit." + unit.symbol());
            all.add(choice("shell.unit", name, () -> preferences.unitProperty().set(unit)));
        }
        for (Targets targets : Targets.values()) {
            String name = texts.get("settings.targets." + lower(targets));
            all.add(choice(
                    "settings.targets",
                    name,
                    () -> preferences.targetsProperty().set(targets)));
        }
        all.add(choice("settings.text", texts.get("shell.command.larger"), () -> scale(TEXT_STEP)));
        all.add(choice("settings.text", texts.get("shell.command.smaller"), () -> scale(-TEXT_STEP)));
        return all;
    }

    private Command keyed(Shortcut shortcut, Runnable act) {
        return new Command(
                texts.get("shell.keys." + lower(shortcut)),
                KeyNames.in(texts, shortcut.keys().getDisplayText()),
                act);
    }

    private Command choice(String key, String name, Runnable act) {
        return new Command(texts.get("shell.command.choice", texts.get(key), name), "", act);
    }

    private void scale(int percent) {
        preferences.textPercentProperty().set(preferences.textPercentProperty().get() + percent);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
