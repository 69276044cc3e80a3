package org.controlatlas.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.control.ScrollBox;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.atlas.Ends;
import org.controlatlas.atlas.FieldRole;
import org.controlatlas.atlas.ReadingReport;

/**
 * What was taken for what in a data set of one's own, with examples; there one corrects it, has the data read again and, if
 * one likes, kept so beside the data.
 */
final class FieldsDialog {
    private static final double WIDTH = 760;
    private static final double CHOICE_WIDTH = 210;
    private static final double NOTES_HEIGHT = 130;
    /** Of an example, in characters. */
    private static final int LONGEST = 40;

    private static final List<FieldRole> ROWS = List.of(
            FieldRole.START,
            FieldRole.END,
            FieldRole.DATE,
            FieldRole.CONTROL,
            FieldRole.NAME,
            FieldRole.ZONE,
            FieldRole.COLOUR,
            FieldRole.SOURCE,
            FieldRole.CERTAINTY);

    private final Messages messages;
    private final FieldsModel model;
    private final CheckBox keep = new CheckBox();
    private Button again;

    private FieldsDialog(Messages messages, FieldsModel model) {
        this.messages = messages;
        this.model = model;
    }

    /** @param onAgain reads the data again as chosen; true if it is to be kept */
    static Alert of(Messages messages, Window owner, ReadingReport report, BiConsumer<FieldsModel, Boolean> onAgain) {
        FieldsModel model = new FieldsModel(report);
        return new FieldsDialog(messages, model).made(owner, new ReadingWords(messages, report), onAgain);
    }

    private Alert made(Window owner, ReadingWords words, BiConsumer<FieldsModel, Boolean> onAgain) {
        ButtonType read = new ButtonType(messages.get("reading.again"), ButtonBar.ButtonData.APPLY);
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", read, close);
        keep.setId("fields-keep");
        keep.setText(messages.get("reading.keep"));
        keep.setWrapText(true);
        TextColumn content = new TextColumn(12, paragraph(words.notice()), table(), keep, notes(words.details()));
        ScrollBox box = new ScrollBox(WIDTH, content);
        box.setId("fields");
        String title = messages.get("reading.title");
        ReadingDialog.fill(alert, title, Optional.of(title), box, owner);
        again = (Button) alert.getDialogPane().lookupButton(read);
        again.setId("fields-again");
        keep.selectedProperty().addListener(observable -> changed());
        changed();
        alert.setOnHidden(event -> {
            if (alert.getResult() == read) {
                onAgain.accept(model, keep.isSelected());
            }
        });
        return alert;
    }

    private void changed() {
        again.setDisable(!model.isChanged() && !keep.isSelected());
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.setHgap(14);
        table.setVgap(6);
        int row = 0;
        for (FieldRole role : ROWS) {
            ComboBox<String> choice = properties(role);
            Label values = values();
            values.setText(values(role, choice.getValue()));
            choice.valueProperty().addListener((observable, was, now) -> {
                model.choose(role, now);
                values.setText(values(role, now));
                changed();
            });
            add(table, row++, messages.get("reading.role." + role.code()), choice, values);
            if (role == FieldRole.END) {
                add(table, row++, messages.get("reading.ends"), ends(), values());
            }
        }
        return table;
    }

    private static void add(GridPane table, int row, String name, ComboBox<?> choice, Label values) {
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(choice);
        choice.setAccessibleText(name);
        choice.setMinWidth(CHOICE_WIDTH);
        choice.setMaxWidth(CHOICE_WIDTH);
        GridPane.setHgrow(values, Priority.ALWAYS);
        GridPane.setValignment(label, VPos.CENTER);
        table.addRow(row, label, choice, values);
    }

    private ComboBox<String> properties(FieldRole role) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("field-" + role.code());
        choice.getItems().setAll(model.properties());
        if (!choice.getItems().contains(model.found(role))) {
            choice.getItems().add(model.found(role));
        }
        choice.setConverter(words(name -> name.isEmpty() ? messages.get("reading.none") : name));
        choice.setValue(model.chosen(role));
        return choice;
    }

    private ComboBox<Ends> ends() {
        ComboBox<Ends> choice = new ComboBox<>();
        choice.setId("field-ends");
        choice.getItems().setAll(Ends.values());
        choice.setConverter(words(ends -> messages.get("reading.ends." + ends.code())));
        choice.setValue(model.ends().orElse(null));
        choice.setDisable(model.ends().isEmpty());
        choice.valueProperty().addListener((observable, was, now) -> {
            model.choose(now);
            changed();
        });
        return choice;
    }

    private <T> StringConverter<T> words(Function<T, String> text) {
        String none = messages.get("reading.none");
        return new Chosen<>(text, none);
    }

    private static Label values() {
        Label label = new Label();
        label.getStyleClass().add("small");
        label.setWrapText(true);
        return label;
    }

    /** How many features have a value, and some of them. */
    private String values(FieldRole role, String property) {
        String text = model.values(property)
                .map(values -> messages.get(
                        "reading.values",
                        values.features(),
                        String.join(
                                ", ",
                                values.examples().stream()
                                        .map(FieldsDialog::shortened)
                                        .toList())))
                .orElse("");
        int others = model.others(role);
        return others == 0 || !property.equals(model.found(role))
                ? text
                : text + " " + messages.get("reading.others", others);
    }

    private static String shortened(String example) {
        return example.length() <= LONGEST
                ? example
                : example.substring(0, LONGEST - 1).strip() + "…";
    }

    private TextArea notes(String text) {
        TextArea notes = new TextArea(text);
        notes.setId("problems");
        notes.setEditable(false);
        notes.setWrapText(true);
        notes.setPrefHeight(NOTES_HEIGHT);
        notes.setMinHeight(NOTES_HEIGHT);
        notes.setAccessibleText(messages.get("open.problems"));
        return notes;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
