package app.werkbank.ui.start;

import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.outbox.Buttons;
import app.werkbank.ui.settings.ConnectionFormView;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The first start: two ways in, side by side in words, one of them with a form that unfolds in place. */
public final class StartView implements ScreenView {
    private final StartViewModel model;
    private final Texts texts;
    private final ScrollPane root;
    private final Button demo;
    private final ConnectionFormView form;

    public StartView(StartViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.demo = Buttons.word(texts.of("start.demo.button"), model::tryDemo);
        this.form = new ConnectionFormView(model.form(), texts, ConnectionFormView.Order.FIELDS_FIRST);
        VBox page = new VBox(heading(), label("start.intro", "muted"), demoCard(), connectCard());
        page.getStyleClass().add("page");
        HBox middle = new HBox(page);
        middle.setAlignment(Pos.TOP_CENTER);
        this.root = new ScrollPane(middle);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("start", "edge-to-edge");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.of("start.title");
    }

    @Override
    public void show(Place place) {
        demo.requestFocus();
    }

    private Node heading() {
        return label("start.title", "heading");
    }

    private Node demoCard() {
        demo.setId("start-demo");
        demo.getStyleClass().add("accent");
        demo.disableProperty().bind(model.startingProperty());
        Label problem = label("start.demo.text");
        problem.textProperty().bind(model.problemProperty());
        problem.setGraphic(Icon.WARNING.node("text-warning"));
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Announcer.follow(problem, problem.textProperty());
        model.problemProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                demo.requestFocus();
            }
        });
        HBox act = new HBox(demo, new Loading(model.startingProperty(), texts.of("start.demo.starting")));
        act.getStyleClass().add("gap-3");
        act.setAlignment(Pos.CENTER_LEFT);
        return card(label("start.demo.title", "strong"), label("start.demo.text"), act, problem);
    }

    private Node connectCard() {
        Button unfold = Buttons.word(texts.of("start.connect.button"), () -> {
            model.connectingProperty().set(true);
            form.focusFirst(root);
        });
        unfold.setId("start-connect");
        unfold.visibleProperty().bind(model.connectingProperty().not());
        unfold.managedProperty().bind(unfold.visibleProperty());
        form.visibleProperty().bind(model.connectingProperty());
        form.managedProperty().bind(form.visibleProperty());
        return card(label("start.connect.title", "strong"), label("start.connect.text"), unfold, form);
    }

    private static VBox card(Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card", "way");
        return card;
    }

    private Label label(String key, String... classes) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
