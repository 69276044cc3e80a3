package org.controlatlas.app.correction;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.i18n.Messages;

/** What is shown and why, the field to be corrected with its new value, and a place for the source. */
final class CorrectionForm extends VBox {
    private static final double GAP = 6;
    private static final double WIDTH = 520;

    private final CorrectionChoices choices;
    private final Messages messages;
    private final VBox value = new VBox(GAP);

    CorrectionForm(CorrectionChoices choices, Messages messages) {
        super(GAP);
        this.choices = choices;
        this.messages = messages;
        setId("correctionForm");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().add(heading("correction.shown"));
        choices.shown().stream().map(CorrectionForm::line).forEach(getChildren()::add);
        ChoiceBox<CorrectionChoices.Field> field = new ChoiceBox<>();
        field.setId("correction-field");
        field.setMaxWidth(Double.MAX_VALUE);
        field.setConverter(new Chosen<>(of -> messages.get("correction.field." + of.code())));
        field.getItems().setAll(CorrectionChoices.Field.values());
        field.setValue(choices.field.get());
        field.valueProperty().addListener((property, was, now) -> {
            choices.field.set(now);
            fill();
        });
        field.setAccessibleText(messages.get("correction.proposed"));
        TextField source = new TextField();
        source.setId("correction-source");
        source.setPromptText(messages.get("correction.source.prompt"));
        source.setAccessibleText(messages.get("correction.source"));
        source.textProperty().bindBidirectional(choices.source);
        getChildren()
                .addAll(
                        heading("correction.proposed"),
                        field,
                        value,
                        heading("correction.source"),
                        source,
                        line(messages.get("correction.what")));
        fill();
    }

    private Label heading(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("text-bold");
        return label;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        List<String> codes = choices.values();
        value.getChildren().clear();
        if (codes.isEmpty()) {
            TextField text = new TextField(choices.value.get());
            text.setId("correction-value");
            text.setAccessibleText(messages.get("correction.value"));
            text.setPromptText(messages.get(choices.field.get().isDay() ? "correction.day" : "correction.value"));
            text.textProperty().addListener((property, was, now) -> choices.value.set(now));
            value.getChildren().add(text);
            if (choices.field.get().isDay()) {
                value.getChildren().add(line(messages.get("correction.day")));
            }
            return;
        }
        ChoiceBox<String> box = new ChoiceBox<>();
        box.setId("correction-value");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(messages.get("correction.value"));
        box.setConverter(new Chosen<>(code -> choices.words(code, id -> messages.get("correction.certainty." + id))));
        box.getItems().setAll(codes);
        box.valueProperty().addListener((property, was, now) -> {
            choices.value.set(now == null ? "" : now);
            contestants();
        });
        value.getChildren().add(box);
    }

    /** Who contest the ground has to be said, too. */
    private void contestants() {
        value.getChildren().removeIf(FlowPane.class::isInstance);
        if (!choices.isContested()) {
            return;
        }
        FlowPane pane = new FlowPane(GAP * 2, GAP);
        pane.setId("correction-contestants");
        for (String id : choices.parties()) {
            CheckBox box = new CheckBox(choices.actor(id));
            box.setId("correction-by-" + id);
            box.setOnAction(event -> {
                List<String> chosen = new ArrayList<>(choices.contestants.get());
                if (box.isSelected()) {
                    chosen.add(id);
                } else {
                    chosen.remove(id);
                }
                choices.contestants.set(List.copyOf(chosen));
            });
            pane.getChildren().add(box);
        }
        value.getChildren().add(pane);
    }
}
