package app.werkbank.ui.settings;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.platform.settings.Entry;
import app.werkbank.platform.settings.Looks;
import app.werkbank.ui.Place;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.ChoiceWords;
import app.werkbank.ui.control.Frames;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.settings.SettingsViewModel.NumberField;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings on one page: connection first, then looks, entry, data, about. Everything applies at once. */
public final class SettingsView implements ScreenView {
    /** Choices up to here stand in one row. */
    private static final double ONE_LINE_PX = 440;

    private static final List<Integer> SCALES = List.of(100, 110, 125, 150, 175, 200);

    private final SettingsViewModel model;
    private final Texts texts;
    private final About about;
    private final Consumer<URI> open;
    private final ScrollPane root;
    private final ConnectionFormView form;
    private final VBox page;
    /** The sections that are not there yet: each is made in a frame of its own once somebody comes. */
    private List<Supplier<Node>> others;

    /** @param open shows a folder in the system's file manager */
    public SettingsView(
            SettingsViewModel model,
            DataViewModel data,
            Texts texts,
            About about,
            Consumer<URI> open,
            FileDialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.about = about;
        this.open = open;
        this.form = new ConnectionFormView(model.form(), texts, ConnectionFormView.Order.TEST_FIRST);
        this.page = new VBox(heading());
        this.others = List.of(
                this::connection,
                this::looks,
                this::entry,
                () -> data(new DataView(data, texts, dialogs)),
                this::aboutSection);
        page.getStyleClass().add("page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        HBox middle = new HBox(page);
        middle.setAlignment(Pos.TOP_CENTER);
        this.root = new ScrollPane(middle);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("settings", "edge-to-edge");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.of("settings.title");
    }

    @Override
    public void show(Place place) {
        form.focusFirst(root);
        root.setVvalue(0);
        List<Supplier<Node>> missing = others;
        others = List.of();
        Frames.oneByOne(
                root,
                missing.stream()
                        .<Runnable>map(section -> () -> page.getChildren().add(section.get()))
                        .toList());
    }

    private Node heading() {
        Label title = new Label();
        title.textProperty().bind(texts.of("settings.title"));
        title.getStyleClass().add("heading");
        return title;
    }

    private Node connection() {
        Label sentence = wrapped("");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        model::connectionSentence, model.settingsProperty(), texts.localeProperty()));
        return section("settings.section.connection", sentence, form);
    }

    private Node looks() {
        Preferences preferences = model.preferences();
        return section(
                "settings.section.looks",
                line(
                        "settings.language",
                        choice(
                                SettingsViewModel.LANGUAGES,
                                code -> texts.get("settings.language." + (code.isEmpty() ? "system" : code)),
                                model.languageProperty(),
                                "settings.language")),
                line(
                        "settings.theme",
                        toggles(List.of(Looks.Theme.values()), "settings.theme.", preferences.themeProperty())),
                line(
                        "settings.targets",
                        toggles(List.of(Looks.Targets.values()), "settings.targets.", preferences.targetsProperty())),
                line(
                        "settings.text",
                        choice(
                                SCALES,
                                percent -> texts.get("settings.percent", percent),
                                preferences.textPercentProperty().asObject(),
                                "settings.text")));
    }

    private Node entry() {
        return section(
                "settings.section.entry",
                line(
                        "settings.unit",
                        toggles(
                                List.of(DistanceUnit.values()),
                                "settings.unit.",
                                model.preferences().unitProperty())),
                line("settings.hold", hold()),
                note("settings.hold_why"),
                line("settings.free_km", number(model.freeKm(), "settings.free_km")),
                line("settings.per_day_km", number(model.perDayKm(), "settings.per_day_km")),
                note("settings.limits_why"),
                Buttons.word(texts.of("settings.limits_default"), model::defaultLimits));
    }

    private Node hold() {
        Node number = number(model.hold(), "settings.hold");
        Slider slider = new Slider(0, Entry.LONGEST_HOLD, 0);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(10);
        slider.accessibleTextProperty().bind(texts.of("settings.hold"));
        model.hold().textProperty().subscribe(text -> {
            if (model.hold().problemProperty().get().isEmpty()) {
                slider.setValue(Double.parseDouble(text.strip()));
            }
        });
        slider.valueProperty().subscribe((before, now) -> {
            String text = Long.toString(Math.round(now.doubleValue()));
            if (model.hold().problemProperty().get().isEmpty()
                    && !text.equals(model.hold().textProperty().get().strip())) {
                model.hold().textProperty().set(text);
            }
        });
        HBox both = new HBox(number, slider);
        both.getStyleClass().add("gap-3");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node data(DataView acts) {
        Label folder = wrapped(about.home().toString());
        folder.getStyleClass().add("vin");
        return section(
                "settings.section.data",
                note("settings.data_why"),
                folder,
                Buttons.word(
                        texts.of("settings.open_folder"),
                        () -> open.accept(about.home().toUri())),
                acts,
                note("settings.data.why"));
    }

    private Node aboutSection() {
        Label text = wrapped(about.text());
        return section(
                "settings.section.about", text, Buttons.word(texts.of("settings.copy"), () -> copy(about.text())));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node section(String title, Node... lines) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(title));
        heading.getStyleClass().add("strong");
        VBox section = new VBox(heading);
        section.getChildren().addAll(lines);
        section.getStyleClass().addAll("section", "rule-above");
        return section;
    }

    private Node line(String key, Node control) {
        Label label = wrapped("");
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("line-label");
        label.setLabelFor(control);
        FlowPane line = new FlowPane(label, control);
        line.getStyleClass().add("line");
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        return line;
    }

    private Node note(String key) {
        Label note = wrapped("");
        note.textProperty().bind(texts.of(key));
        note.getStyleClass().addAll("muted", "small");
        return note;
    }

    private Node number(NumberField field, String name) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(field.textProperty());
        input.getStyleClass().addAll("number", "short");
        input.accessibleTextProperty().bind(texts.of(name));
        Label problem = new Label();
        problem.textProperty().bind(field.problemProperty());
        problem.getStyleClass().addAll("small", "text-danger");
        problem.visibleProperty().bind(field.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox box = new VBox(input, problem);
        box.getStyleClass().add("gap-1");
        return box;
    }

    private <T> Node choice(List<T> values, Function<T, String> words, Property<T> value, String name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.accessibleTextProperty().bind(texts.of(name));
        box.valueProperty().bindBidirectional(value);
        texts.localeProperty()
                .subscribe(now ->
                        box.setConverter(new ChoiceWords<>(chosen -> chosen == null ? "" : words.apply(chosen))));
        return box;
    }

    private <T extends Enum<T>> Node toggles(List<T> values, String prefix, Property<T> value) {
        ToggleGroup group = new ToggleGroup();
        FlowPane box = new FlowPane();
        box.setPrefWrapLength(ONE_LINE_PX);
        box.getStyleClass().add("gap-1");
        for (T one : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(texts.of(prefix + one.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                value.setValue(one);
            });
            value.subscribe(now -> button.setSelected(now == one));
            box.getChildren().add(button);
        }
        return box;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
