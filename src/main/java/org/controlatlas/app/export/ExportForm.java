package org.controlatlas.app.export;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.control.Flow;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.export.request.ExportArea;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.Language;
import org.controlatlas.model.TypedDate;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.view.CompareMode;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;

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
    private final Map<Node, String> unread = new HashMap<>();
    private final ExportProblems problems;
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper(this, "wrong");

    ExportForm(ExportChoices choices, Messages messages) {
        super(28, 16);
        this.choices = choices;
        this.messages = messages;
        this.problems = new ExportProblems(choices, messages);
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
        row("export.date", date("date", choices.date), () -> !ofASpan() && choices.layout.get() != ExportLayout.STORY);
        row(
                "export.other-date",
                date("other-date", choices.otherDate),
                () -> choices.layout.get() == ExportLayout.PAIR);
        row(
                "export.compare-mode",
                choice(
                        "compare-mode",
                        List.of(CompareMode.values()),
                        choices.compareMode,
                        "compare.",
                        CompareMode::code),
                choices::offersCompareModes);
        row("export.from", date("from", choices.from), this::ofASpan);
        row("export.to", date("to", choices.to), this::ofASpan);
        row(
                "export.step",
                choice("step", List.of(ExportStep.values()), choices.step, "export.step.", ExportStep::code),
                () -> ofASpan() && choices.matters(ExportOption.STEP));
        row(
                "export.frame-time",
                field(
                        "frame-time",
                        choices.frameTime,
                        time -> String.valueOf(time.toMillis()),
                        typed -> Duration.ofMillis((long) number(typed))),
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
                        return ExportArea.Bounds.parse(typed);
                    } catch (IllegalArgumentException e) {
                        throw new WrongValue(messages.get("export.wrong.bounds"));
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
        ChoiceBox<SecondLanguage> second = choice(
                "second-language",
                SecondLanguage.choices(choices.language.get()),
                choices.secondLanguage,
                "language.",
                SecondLanguage::code);
        fits.add(() -> offer(second, SecondLanguage.choices(choices.language.get())));
        row("export.second-language", second, () -> choices.matters(ExportOption.SECOND_LANGUAGE));
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
        cautious.setSelected(choices.cautious.get());
        cautious.selectedProperty().addListener((observable, was, wanted) -> choices.cautious.set(wanted));
        row("export.cautious", cautious, () -> choices.matters(ExportOption.CAUTIOUS));
        row("export.outline", outline, () -> choices.matters(ExportOption.SELECT) && choices.hasZone());
    }

    private ChoiceBox<Viewpoint> viewpoint() {
        ChoiceBox<Viewpoint> box = new ChoiceBox<>();
        box.setId("export-viewpoint");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Chosen<>(value -> value.names().in(messages.language())));
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
        wrong.set(fields.lookupAll(".export-reason").stream().anyMatch(Node::isManaged) || !choices.canMakeARequest());
    }

    /** What the fields ask for, to be made away from the JavaFX thread; empty while one of them is wrong. */
    Optional<Supplier<ExportRequest>> asked() {
        return wrong.get() ? Optional.empty() : Optional.of(choices.asked());
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
        box.setConverter(new Chosen<>(value -> messages.get(keys + code.apply(value))));
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
        return field(name, property, day -> messages.dates().longDate(day), typed -> {
            LocalDate day = TypedDate.parse(typed)
                    .map(TypedDate::first)
                    .orElseThrow(() -> new WrongValue(messages.get("export.wrong.date")));
            if (!choices.covers(day)) {
                ValidTime covered = choices.covered();
                throw new WrongValue(messages.get(
                        "export.wrong.outside",
                        messages.dates().longDate(LocalDate.ofEpochDay(covered.startDay())),
                        messages.dates().longDate(LocalDate.ofEpochDay(covered.endDay() - 1L))));
            }
            return day;
        });
    }

    private TextField numberField(String name, ObjectProperty<Double> property) {
        return field(name, property, Numbers::text, this::number);
    }

    private double number(String typed) throws WrongValue {
        return Numbers.parse(typed.replace(',', '.'))
                .orElseThrow(() -> new WrongValue(messages.get("export.wrong.no-number")));
    }

    private static String text(ExportArea.Bounds bounds) {
        return String.format(
                Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }

    /** Reads what was typed. */
    private interface Reading<T> {
        T read(String typed) throws WrongValue;
    }

    /** Says in the user's language why what was typed is no value. */
    private static final class WrongValue extends Exception {
        private static final long serialVersionUID = 1;

        WrongValue(String sentence) {
            super(sentence);
        }
    }

    /** A field that keeps the last value that could be read; beside it stands why what is written is none. */
    private <T> TextField field(String name, ObjectProperty<T> property, Function<T, String> show, Reading<T> reading) {
        TextField field = new TextField(show.apply(property.get()));
        field.setId("export-" + name);
        field.textProperty().addListener((observable, was, typed) -> {
            try {
                T value = reading.read(typed);
                unread.remove(field);
                property.set(value);
            } catch (WrongValue e) {
                unread.put(field, e.getMessage());
            }
            fit();
        });
        property.addListener((observable, was, now) -> {
            if (!holds(field, reading, now)) {
                field.setText(show.apply(now));
            }
        });
        return field;
    }

    private static <T> boolean holds(TextField field, Reading<T> reading, T value) {
        try {
            return reading.read(field.getText()).equals(value);
        } catch (WrongValue e) {
            return false;
        }
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
        Label reason = new Label();
        reason.setId(control.getId() + "-wrong");
        reason.getStyleClass().addAll("export-reason", Styles.DANGER);
        reason.setWrapText(true);
        reason.setMaxWidth(LABEL_WIDTH + FIELD_WIDTH);
        VBox whole = new VBox(2, row, reason);
        fits.add(() -> {
            show(whole, meant.getAsBoolean());
            explain(control, reason, whole.isManaged() ? reasonOf(control) : "");
        });
        fields.getChildren().add(whole);
    }

    private Node section(String key, Node boxes) {
        return new VBox(6, label(key, boxes), boxes);
    }

    /** Why the field's value makes no file; empty if it does. */
    private String reasonOf(Node control) {
        String typed = unread.get(control);
        return typed != null
                ? typed
                : problems.of(String.valueOf(control.getId())).orElse("");
    }

    private static void explain(Node control, Label reason, String sentence) {
        reason.setText(sentence);
        show(reason, !sentence.isEmpty());
        control.setAccessibleHelp(sentence.isEmpty() ? null : sentence);
        control.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
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
