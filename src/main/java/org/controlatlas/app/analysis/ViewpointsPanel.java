package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlatlas.analysis.Survey;
import org.controlatlas.analysis.ZoneErrors;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.Chosen;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.WrappedChoice;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.SourceList;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ReadingState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Source;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.viewpoint.Viewpoints;

/**
 * From which viewpoint the map is seen and how cautiously, who drew the viewpoint up and from what, and on which ground it
 * differs from another one: in a list, and as a layer of the map.
 */
public final class ViewpointsPanel extends SidePanel {
    private static final double GAP = 10;
    private static final double NARROW = 4;
    /** Of a long list, how many rows are shown before somebody asks for all. */
    private static final int FIRST = 60;

    private final OpenAtlas open;
    private final TimeState time;
    private final MapState map;
    private final Settings settings;
    private final ReadingState reading;
    private final Messages messages;
    private final Consumer<String> onZone;
    private final NewestWins<ViewpointsModel> comparing;
    private final VBox choices = new VBox(NARROW);
    private final ComboBox<Viewpoint> other = new WrappedChoice<>();
    private final CheckBox layer = new CheckBox();
    private final VBox differences = new VBox(NARROW);
    private final VBox second = new VBox(GAP);
    private ViewpointsModel shown;

    /** @param onZone selects a zone on the map */
    public ViewpointsPanel(SideContext context, MapState map, ReadingState reading, Consumer<String> onZone) {
        super("viewpoints", "viewpoints.title", "viewpoints.close", context);
        this.open = context.open();
        this.time = context.time();
        this.map = map;
        this.settings = context.settings();
        this.reading = reading;
        this.messages = settings.messages();
        this.onZone = onZone;
        this.comparing = context.runner().lane("viewpoints").newestWins();
        CheckBox cautious = new CheckBox();
        cautious.setId("seen-cautious");
        cautious.setWrapText(true);
        cautious.textProperty().bind(messages.bind("seen.cautious"));
        cautious.setSelected(reading.wanted().cautious());
        cautious.setOnAction(
                event -> reading.wantedProperty().set(reading.wanted().withCautious(cautious.isSelected())));
        reading.wantedProperty().addListener((property, was, now) -> cautious.setSelected(now.cautious()));
        Label cautiousNote = text("", "history-text");
        cautiousNote.textProperty().bind(messages.bind("seen.cautious.note"));
        Label head = text("", "point-title");
        head.textProperty().bind(messages.bind("viewpoints.differ"));
        other.setId("viewpoint-other");
        other.setMaxWidth(Double.MAX_VALUE);
        other.accessibleTextProperty().bind(messages.bind("viewpoints.with"));
        other.setConverter(new Chosen<>(this::name));
        layer.setId("viewpoint-layer");
        layer.setWrapText(true);
        layer.textProperty().bind(messages.bind("viewpoints.layer"));
        layer.setOnAction(event -> map.setLayerVisible(MapLayerKind.OTHER_VIEWPOINT, layer.isSelected()));
        differences.setId("viewpointDifferences");
        second.getChildren().addAll(head, other, layer, differences);
        VBox content = new VBox(GAP, choices, cautious, cautiousNote, second);
        content.getStyleClass().add("status-content");
        setCenter(new DownScroll(content));
        AtRest soon = new AtRest(this::compare);
        InvalidationListener changed = observable -> {
            if (isShown) {
                settled = false;
                soon.changed();
            }
        };
        time.compare().answeredProperty().addListener(changed);
        other.valueProperty().addListener(changed);
        InvalidationListener anew = observable -> fill();
        open.atlasProperty().addListener(anew);
        settings.languageProperty().addListener(anew);
        reading.wantedProperty().addListener(anew);
        map.layersProperty().addListener(observable -> showLayer());
    }

    private void showLayer() {
        layer.setSelected(map.layersProperty().get().contains(MapLayerKind.OTHER_VIEWPOINT));
    }

    private String name(Viewpoint viewpoint) {
        return viewpoint.names().in(settings.language());
    }

    private Viewpoint seen(List<Viewpoint> all) {
        return all.stream()
                .filter(viewpoint -> viewpoint.id().equals(reading.wanted().viewpoint()))
                .findFirst()
                .orElse(Viewpoint.CONTROL);
    }

    @Override
    void fill() {
        if (!isShown || open.asRead() == null) {
            return;
        }
        List<Viewpoint> all = Viewpoints.of(open.asRead().atlas());
        Viewpoint seen = seen(all);
        ToggleGroup group = new ToggleGroup();
        List<Node> nodes = new ArrayList<>();
        for (Viewpoint viewpoint : all) {
            RadioButton button = new RadioButton(name(viewpoint));
            button.setId("viewpoint-" + viewpoint.id());
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(viewpoint.equals(seen));
            button.setOnAction(
                    event -> reading.wantedProperty().set(reading.wanted().withViewpoint(viewpoint.id())));
            nodes.add(button);
            if (viewpoint.equals(seen)) {
                nodes.addAll(origin(viewpoint));
            }
        }
        if (all.size() == 1) {
            nodes.add(text(messages.get("viewpoints.none"), "history-text"));
        }
        boolean hadFocus = choices.getChildren().stream().anyMatch(Node::isFocused);
        choices.getChildren().setAll(nodes);
        if (hadFocus) {
            ((Node) group.getSelectedToggle()).requestFocus();
        }
        second.setVisible(all.size() > 1);
        second.setManaged(all.size() > 1);
        List<Viewpoint> others =
                all.stream().filter(viewpoint -> !viewpoint.equals(seen)).toList();
        Viewpoint chosen = other.getValue();
        other.getItems().setAll(others);
        other.setValue(
                chosen != null && others.contains(chosen)
                        ? chosen
                        : others.stream().findFirst().orElse(null));
        showLayer();
        compare();
    }

    private List<Node> origin(Viewpoint viewpoint) {
        List<Node> nodes = new ArrayList<>();
        if (!viewpoint.author().isBlank()) {
            nodes.add(text(messages.get("viewpoints.author", viewpoint.author()), "history-text"));
        }
        List<Source> sources = viewpoint.sources().stream()
                .map(open.atlas().sources()::get)
                .filter(Objects::nonNull)
                .toList();
        if (!sources.isEmpty()) {
            nodes.add(new SourceList(sources, messages));
        }
        return nodes;
    }

    private void compare() {
        if (!isShown || open.asRead() == null || other.getValue() == null) {
            settled = true;
            return;
        }
        Atlas atlas = open.asRead().atlas();
        Viewpoint one = seen(Viewpoints.of(atlas));
        Viewpoint two = other.getValue();
        LocalDate date = time.compare().answeredProperty().getValue();
        Language language = settings.language();
        settled = false;
        comparing.ask(
                progress -> ViewpointsModel.of(new ZoneErrors(Survey.of(atlas)), one, two, date, language),
                found -> show(atlas, language, found));
    }

    private void show(Atlas atlas, Language language, ViewpointsModel found) {
        if (open.asRead().atlas() != atlas || language != settings.language()) {
            return;
        }
        shown = found;
        settled = found.date().equals(time.compare().answeredProperty().getValue())
                && found.other().equals(other.getValue());
        list(found, FIRST);
    }

    private void list(ViewpointsModel found, int most) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(text(
                messages.get(
                        found.rows().isEmpty() ? "viewpoints.same" : "viewpoints.sentence",
                        messages.dates().longDate(found.date()),
                        found.size(),
                        found.rows().size()),
                "point-text"));
        found.untold().ifPresent(sentence -> nodes.add(text(sentence, "history-text")));
        found.rows().stream().limit(most).forEach(row -> nodes.add(row(row)));
        if (found.rows().size() > most) {
            Hyperlink all =
                    new Hyperlink(messages.get("compare.more", found.rows().size() - most));
            all.setOnAction(event -> list(found, Integer.MAX_VALUE));
            nodes.add(all);
        }
        differences.getChildren().setAll(nodes);
    }

    private Node row(ViewpointsModel.Row row) {
        Hyperlink name = new Hyperlink(row.name());
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setOnAction(event -> onZone.accept(row.zoneId()));
        HBox.setHgrow(name, Priority.ALWAYS);
        Label size = new Label(row.size());
        size.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(NARROW, name, size);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(head, text(messages.get("viewpoints.row", row.one(), row.other()), "history-text"));
    }
}
