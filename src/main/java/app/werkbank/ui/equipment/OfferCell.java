package app.werkbank.ui.equipment;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One match of the picker: favourite star, name, version, number, and why it stands where it stands. */
final class OfferCell extends ListCell<Offer> {
    /** Below this width, in em, the name has the room of the number and of the hint; a screen reader still says them. */
    private static final double ROOMY_EM = 30;

    private final EquipmentViewModel model;
    private final Texts texts;
    private final Button star = new Button();
    private final Label name = new Label();
    private final Label version = new Label();
    private final Label hint = new Label();
    private final Label number = new Label();
    private final HBox row;

    OfferCell(EquipmentViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        star.getStyleClass().addAll("flat", "star");
        star.setFocusTraversable(false);
        star.setOnAction(event -> {
            if (getItem() != null) {
                model.wishes().favour(getItem());
            }
        });
        name.getStyleClass().add("name");
        version.getStyleClass().add("muted");
        version.setMinWidth(Region.USE_PREF_SIZE); // it tells apart those of one name
        hint.getStyleClass().addAll("small", "muted");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        BooleanBinding roomy = Bindings.createBooleanBinding(
                () -> getWidth() >= ROOMY_EM * getFont().getSize(), widthProperty(), fontProperty());
        hint.contentDisplayProperty()
                .bind(Bindings.when(roomy).then(ContentDisplay.LEFT).otherwise(ContentDisplay.GRAPHIC_ONLY));
        number.visibleProperty().bind(roomy);
        number.managedProperty().bind(roomy);
        number.getStyleClass().addAll("small", "muted", "number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Region fill = new Region();
        HBox.setHgrow(fill, Priority.ALWAYS);
        row = new HBox(star, name, version, fill, hint, number);
        row.getStyleClass().add("offer");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                model.add(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        setText(null);
        if (empty || offer == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        star.setGraphic((offer.favourite() ? Icon.FAVOURITE : Icon.NOT_FAVOURITE).node("small"));
        star.setAccessibleText(texts.get(offer.favourite() ? "equipment.unfavour" : "equipment.favour"));
        star.setVisible(offer.known());
        name.setText(offer.known() ? model.words().name(offer.equipment()) : texts.get("equipment.unknown_number"));
        version.setText(offer.known() ? model.words().version(offer.equipment()) : "");
        number.setText(
                texts.get("equipment.number", Integer.toString(offer.equipment().id())));
        hint.setText(hint(offer));
        hint.setGraphic(offer.onTicket() ? Icon.DONE.node("small", "muted") : null);
        setGraphic(row);
        setAccessibleText(String.join(", ", name.getText(), version.getText(), number.getText(), hint.getText()));
    }

    private String hint(Offer offer) {
        if (offer.onTicket()) {
            return texts.get("equipment.on_ticket");
        }
        return offer.forMaker() ? texts.get("equipment.for_maker") : "";
    }
}
