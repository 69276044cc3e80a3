package org.controlatlas.app.export;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.controlatlas.app.i18n.DateParser;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.export.ExportFormat;
import org.controlatlas.export.Furniture;

/** The fields of the export dialog. */
final class ExportForm extends GridPane {
    private final ExportChoices choices;
    private final Messages messages;
    private int row;

    ExportForm(ExportChoices choices, Messages messages) {
        this.choices = choices;
        this.messages = messages;
        setHgap(14);
        setVgap(10);
        getStyleClass().add("export-form");
        ChoiceBox<ExportFormat> format =
                choice("export-format", choices.format, value -> "export.format." + value.code());
        format.getItems().setAll(ExportFormat.values());
        row("export.format", format);
        ChoiceBox<ExportLayout> layout =
                choice("export-layout", choices.layout, value -> "export.layout." + value.code());
        row("export.layout", layout);
        TextField other = otherDate();
        row("export.other-date", other);
        ChoiceBox<ExportChoices.Area> area = choice(
                "export-area",
                choices.area,
                value -> "export.area." + value.name().toLowerCase(Locale.ROOT));
        area.getItems().setAll(choices.areas());
        row("export.area", area);
        ChoiceBox<ExportSizes> size = choice("export-size", choices.size, value -> "export.size." + value.code());
        size.getItems().setAll(ExportSizes.values());
        row("export.size", size);
        TextField title = new TextField();
        title.setId("export-title");
        title.textProperty().bindBidirectional(choices.title);
        title.setPromptText(messages.get("export.title-prompt"));
        row("export.title", title);
        Node furniture = furniture();
        row("export.furniture", furniture);
        Runnable fit = () -> {
            offer(layout, choices.layouts());
            boolean data = choices.format.get().isData();
            other.setDisable(choices.layout.get() != ExportLayout.PAIR);
            List.of(area, size, title, furniture).forEach(node -> node.setDisable(data));
        };
        choices.format.addListener(observable -> fit.run());
        choices.layout.addListener(observable -> fit.run());
        fit.run();
    }

    /** Offers those values and keeps the choice if it is among them. */
    private void offer(ChoiceBox<ExportLayout> box, List<ExportLayout> values) {
        if (!box.getItems().equals(values)) {
            ExportLayout chosen = choices.layout.get();
            box.getItems().setAll(values);
            box.setValue(values.contains(chosen) ? chosen : values.get(0));
        }
    }

    private <T> ChoiceBox<T> choice(String id, ObjectProperty<T> property, Function<T, String> key) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : messages.get(key.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.setValue(property.get());
        box.valueProperty().addListener((observable, was, now) -> {
            if (now != null) {
                property.set(now);
            }
        });
        return box;
    }

    private TextField otherDate() {
        TextField field = new TextField(messages.dates().longDate(choices.otherDate.get()));
        field.setId("export-other-date");
        field.textProperty().addListener((observable, was, typed) -> DateParser.parse(typed)
                .ifPresent((LocalDate date) -> choices.otherDate.set(date)));
        return field;
    }

    private FlowPane furniture() {
        FlowPane boxes = new FlowPane(14, 6);
        boxes.setPrefWrapLength(330);
        for (Furniture piece : Furniture.values()) {
            CheckBox box = new CheckBox(messages.get("export.furniture." + piece.code()));
            box.setSelected(choices.furniture.get().contains(piece));
            box.selectedProperty().addListener((observable, was, wanted) -> {
                Set<Furniture> changed = EnumSet.copyOf(EnumSet.allOf(Furniture.class));
                changed.retainAll(choices.furniture.get());
                if (wanted) {
                    changed.add(piece);
                } else {
                    changed.remove(piece);
                }
                choices.furniture.set(changed);
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private void row(String key, Node control) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(control);
        label.setAlignment(Pos.CENTER_LEFT);
        control.setAccessibleText(messages.get(key));
        addRow(row++, label, control);
    }
}
