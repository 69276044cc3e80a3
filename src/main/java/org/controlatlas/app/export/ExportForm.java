package org.controlatlas.app.export;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.export.request.Numbers;
import org.controlatlas.model.Language;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;
import org.controlatlas.words.TypedDate;

/**
 * The fields of the export dialog; only those that mean something for the format and layout are there. A test holds
 * that they offer what the command line offers: a field here and an option there come together.
 */
final class ExportForm extends Flow {
    private static final double LABEL_WIDTH = 150;
    private static final double FIELD_WIDTH = 280;
    private static final double BOXES_WIDTH = 240;

    private final ExportChoices choices;
    private final Messages messages;
    private final VBox fields = new VBox(8);
    private final List<Runnable> fits = new ArrayList<>();
    private final Set<TextField> unread = new HashSet<>();
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper(this, "wrong");

    ExportForm(ExportChoices choices, Messages messages) {
        super(28, 16);
        this.choices = choices;
        this.messages = messages;
        getStyleClass().add("export-form");
        VBox boxes = new VBox(8);
        getChildren().addAll(fields, boxes);
        subjectRows();
        areaAndSizeRows();
        looksRows();
        boxes.getChildren()
                .addAll(
                        section(
                                "export.furniture",
                                boxes(
                                        "furniture",
                                        List.of(Furniture.values()),
                                        choices.furniture,
                                        piece -> messages.get("export.furniture." + piece.code()),
                                        Furniture::code)),
                        section(
                                "layers.title",
                                boxes(
                                        "layer",
                                        choices.allLayers(),
                                        choices.layers,
                                        choices::layerName,
                                        MapLayerKind::code)));
        fits.add(() -> show(boxes, choices.matters(ExportOption.LAYERS)));
        choices.all().forEach(choice -> choice.addListener((observable, was, now) -> fit()));
        fit();
    }

    /** Whether no file can be made of what is written in the fields. */
    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    private void subjectRows() {
        row(
                "export.format",
                choice("format", List.of(ExportFormat.values()), choices.format, "export.format.", ExportFormat::code),
                () -> true);
        ChoiceBox<ExportLayout> layout =
                choice("layout", choices.layouts(), choices.layout, "export.layout.", ExportLayout::code);
        fits.add(() -> offer(layout, choices.layouts()));
        row("export.layout", layout, () -> choices.layouts().size() > 1);
        row(
                "export.date",
                date("date", choices.date),
                () -> !ofASpan() && choices.layout.get() != ExportLayout.STORY);
        row(
                "export.other-date",
                date("other-date", choices.otherDate),
                () -> choices.layout.get() == ExportLayout.PAIR);
        row("export.from", date("from", choices.from), this::ofASpan);
        row("export.to", date("to", choices.to), this::ofASpan);
        row(
                "export.step",
                choice("step", List.of(ExportStep.values()), choices.step, "export.step.", ExportStep::code),
                () -> ofASpan() && choices.matters(ExportOption.STEP));
        row(
                "export.frame-time",
                field("frame-time", choices.frameTime, time -> String.valueOf(time.toMillis()), typed -> number(typed)
                        .map(ms -> Duration.ofMillis(ms.longValue()))),
                () -> choices.matters(ExportOption.FRAME_TIME));
    }

    private boolean ofASpan() {
        return choices.layout.get() == ExportLayout.SPAN || choices.layout.get() == ExportLayout.SHEET;
    }

    private void areaAndSizeRows() {
        row(
                "export.area",
                choice("area", choices.areas(), choices.area, "export.area.", area -> area.name()
                        .toLowerCase(Locale.ROOT)),
                choices::hasArea);
        row(
                "export.bounds",
                field("bounds", choices.bounds, ExportForm::text, typed -> {
                    try {
                        return Optional.of(ExportArea.Bounds.parse(typed));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                }),
                () -> choices.hasArea() && choices.area.get() == ExportChoices.Area.BOUNDS);
        row(
                "export.size",
                choice("size", List.of(ExportSizes.values()), choices.size, "export.size.", ExportSizes::code),
                () -> choices.matters(ExportOption.SIZE));
        BooleanSupplier free =
                () -> choices.matters(ExportOption.SIZE) && choices.size.get().isFree();
        row("export.width", numberField("width", choices.width), free);
        row("export.height", numberField("height", choices.height), free);
        row("export.dpi", numberField("dpi", choices.dpi), () -> choices.matters(ExportOption.DPI));
    }

    private void looksRows() {
        row(
                "language.choose",
                choice("language", List.of(Language.values()), choices.language, "language.", Language::tag),
                () -> true);
        row(
                "theme.choose",
                choice("theme", List.of(Theme.values()), choices.theme, "theme.", Theme::code),
                () -> choices.matters(ExportOption.THEME));
        TextField title = new TextField();
        title.setId("export-title");
        title.textProperty().bindBidirectional(choices.title);
        title.setPromptText(messages.get("export.title-prompt"));
        row("export.title", title, () -> true);
        CheckBox outline = new CheckBox();
        outline.setId("export-outline");
        outline.setSelected(choices.outline.get());
        outline.selectedProperty().addListener((observable, was, wanted) -> choices.outline.set(wanted));
        row("export.viewpoint", viewpoint(), () -> choices.viewpoints().size() > 1);
        CheckBox cautious = new CheckBox();
        cautious.setId("export-cautious");
        cautious.selectedProperty().addListener((observable, was, wanted) -> choices.cautious.set(wanted));
        row("export.cautious", cautious, () -> choices.matters(ExportOption.CAUTIOUS));
        row("export.outline", outline, () -> choices.matters(ExportOption.SELECT) && choices.hasZone());
    }

    private ChoiceBox<Viewpoint> viewpoint() {
        ChoiceBox<Viewpoint> box = new ChoiceBox<>();
        box.setId("export-viewpoint");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Viewpoint value) {
                return value == null ? "" : value.names().in(messages.language());
            }

            @Override
            public Viewpoint fromString(String text) {
                throw new UnsupportedOperationException("Viewpoints are chosen, not typed.");
            }
        });
        box.getItems().setAll(choices.viewpoints());
        box.setValue(choices.viewpoint.get());
        box.valueProperty().addListener((observable, was, now) -> {
            if (now != null) {
                choices.viewpoint.set(now);
            }
        });
        return box;
    }

    private void fit() {
        fits.forEach(Runnable::run);
        wrong.set(unread.stream().anyMatch(field -> field.getParent().isManaged()) || !makesARequest());
    }

    private boolean makesARequest() {
        try {
            choices.request();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Offers those values and keeps the choice if it is among them. */
    private <T> void offer(ChoiceBox<T> box, List<T> values) {
        if (!box.getItems().equals(values)) {
            T chosen = box.getValue();
            box.getItems().setAll(values);
            box.setValue(values.contains(chosen) ? chosen : values.get(0));
        }
    }

    private <T> ChoiceBox<T> choice(
            String name, List<T> values, ObjectProperty<T> property, String keys, Function<T, String> code) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId("export-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : messages.get(keys + code.apply(value));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.getItems().setAll(values);
        box.setValue(property.get());
        box.valueProperty().addListener((observable, was, now) -> {
            if (now != null) {
                property.set(now);
            }
        });
        return box;
    }

    private TextField date(String name, ObjectProperty<LocalDate> property) {
        return field(name, property, day -> messages.dates().longDate(day), typed -> TypedDate.parse(typed)
                .map(TypedDate::first)
                .filter(choices::covers));
    }

    private TextField numberField(String name, ObjectProperty<Double> property) {
        return field(name, property, ExportForm::text, ExportForm::number);
    }

    private static Optional<Double> number(String typed) {
        OptionalDouble number = Numbers.parse(typed.replace(',', '.'));
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String text(ExportArea.Bounds bounds) {
        return String.format(
                Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }

    /** A field that keeps the last value that could be read, and shows that what is written is none. */
    private <T> TextField field(
            String name, ObjectProperty<T> property, Function<T, String> show, Function<String, Optional<T>> read) {
        TextField field = new TextField(show.apply(property.get()));
        field.setId("export-" + name);
        field.textProperty().addListener((observable, was, typed) -> {
            Optional<T> value = read.apply(typed);
            field.pseudoClassStateChanged(Styles.STATE_DANGER, value.isEmpty());
            if (value.isPresent()) {
                unread.remove(field);
                property.set(value.get());
            } else {
                unread.add(field);
            }
            fit();
        });
        property.addListener((observable, was, now) -> {
            if (!read.apply(field.getText()).equals(Optional.of(now))) {
                field.setText(show.apply(now));
            }
        });
        return field;
    }

    private <E> Flow boxes(
            String name,
            List<E> all,
            ObjectProperty<Set<E>> property,
            Function<E, String> text,
            Function<E, String> code) {
        Flow boxes = new Flow(14, 4);
        boxes.setPrefWidth(BOXES_WIDTH);
        for (E piece : all) {
            CheckBox box = new CheckBox(text.apply(piece));
            box.setId("export-" + name + "-" + code.apply(piece));
            box.setWrapText(true);
            box.setSelected(property.get().contains(piece));
            box.selectedProperty().addListener((observable, was, wanted) -> {
                Set<E> changed = new LinkedHashSet<>(property.get());
                if (wanted) {
                    changed.add(piece);
                } else {
                    changed.remove(piece);
                }
                property.set(changed);
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private void row(String key, Node control, BooleanSupplier meant) {
        Label label = label(key, control);
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        label.setWrapText(true);
        if (control instanceof Region region) {
            region.setMinWidth(FIELD_WIDTH);
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(14, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        fits.add(() -> show(row, meant.getAsBoolean()));
        fields.getChildren().add(row);
    }

    private Node section(String key, Node boxes) {
        return new VBox(6, label(key, boxes), boxes);
    }

    private Label label(String key, Node control) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(control);
        control.setAccessibleText(messages.get(key));
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
