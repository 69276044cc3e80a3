package org.controlatlas.app.map.furniture;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.PanelState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.ShownPicture;
import org.controlatlas.render.decor.DecorWords;
import org.controlatlas.render.decor.LegendEntry;
import org.controlatlas.render.view.PictureSpec;

/** The legend as a card that folds up to its title. */
final class LegendPane extends VBox {
    /** Logical pixels between the lines. */
    private static final double SPACING = 4;

    private final PanelState panels;
    private final ShownPicture picture;
    private final Messages messages;
    private final LegendModel legend;
    private final ToggleButton title = new ToggleButton();
    private final TextColumn rows = new TextColumn(SPACING);
    private final ReusedNodes<LegendRow> lines = new ReusedNodes<>(rows, LegendRow::new);
    private final Label note = new Label();
    /** On a small map lines and marks are shown only when they are asked for. */
    private final ToggleButton signs = new ToggleButton();

    private boolean compact;

    LegendPane(MapState mapState, Settings settings, PanelState panels, ShownPicture picture, LegendModel legend) {
        this.panels = panels;
        this.picture = picture;
        this.messages = settings.messages();
        this.legend = legend;
        setId("legend");
        getStyleClass().addAll("map-panel", "legend");
        rows.getStyleClass().add("legend-rows");
        note.getStyleClass().add("legend-note");
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        DownScroll scroll = new DownScroll(new TextColumn(0, rows, note));
        scroll.getStyleClass().add("legend-scroll");
        scroll.setMinHeight(0);
        scroll.visibleProperty().bind(panels.legendShownProperty());
        scroll.managedProperty().bind(panels.legendShownProperty());
        scroll.accessibleTextProperty().bind(messages.bind("legend.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title(), scroll, signs());
        InvalidationListener anew = observable -> fill(true);
        settings.languageProperty().addListener(anew);
        settings.themeProperty().addListener(anew);
        mapState.viewportProperty().addListener((observable, was, now) -> {
            if (was.pixelScale() != now.pixelScale()) {
                fill(true);
            }
        });
        legend.entriesProperty().addListener(observable -> fill(false));
        panels.legendShownProperty().addListener(observable -> fill(false));
        fill(true);
    }

    private ToggleButton signs() {
        signs.setId("legend-signs");
        signs.getStyleClass().addAll("flat", "legend-signs");
        signs.setMaxWidth(Double.MAX_VALUE);
        signs.setAlignment(Pos.CENTER_LEFT);
        signs.managedProperty().bind(signs.visibleProperty());
        signs.selectedProperty().addListener(observable -> {
            fill(false);
            if (getParent() != null) {
                getParent().requestLayout();
            }
        });
        return signs;
    }

    /** Whether only holders and patterns are listed, until the others are asked for. */
    void setCompact(boolean small) {
        if (small != compact) {
            compact = small;
            fill(false);
        }
    }

    private static boolean isGround(LegendEntry entry) {
        return entry.group() == LegendEntry.Group.CONTROL || entry.group() == LegendEntry.Group.QUALIFIER;
    }

    private ToggleButton title() {
        title.setId("legend-toggle");
        title.getStyleClass().addAll("flat", "legend-title");
        title.textProperty().bind(messages.bind("legend.title"));
        title.accessibleTextProperty().bind(messages.bind("legend.toggle"));
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER_LEFT);
        title.selectedProperty().bindBidirectional(panels.legendShownProperty());
        Icon icon = new Icon("fth-chevron-down");
        panels.legendShownProperty().subscribe(open -> icon.show(open ? "fth-chevron-down" : "fth-chevron-right"));
        title.setGraphic(icon);
        return title;
    }

    /** As high as all lines ask for; a scroll pane by itself does not know that its lines break. */
    @Override
    protected double computePrefHeight(double width) {
        double height = snappedTopInset() + snappedBottomInset() + title.prefHeight(-1);
        if (panels.legendShownProperty().get()) {
            double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            height += rows.prefHeight(inner)
                    + (note.isVisible() ? note.prefHeight(inner) : 0)
                    + (signs.isVisible() ? signs.prefHeight(inner) : 0)
                    + 1;
        }
        return Math.ceil(height);
    }

    private void fill(boolean anew) {
        List<LegendEntry> all = legend.entriesProperty().get();
        long others = all.stream().filter(entry -> !isGround(entry)).count();
        signs.setVisible(compact && others > 0 && panels.legendShownProperty().get());
        signs.setText(messages.get("legend.signs", others));
        List<LegendEntry> entries = compact && !signs.isSelected()
                ? all.stream().filter(LegendPane::isGround).toList()
                : all;
        setVisible(!all.isEmpty());
        if (anew) {
            rows.getChildren().forEach(row -> ((LegendRow) row).forgetSign());
        }
        PictureSpec spec = picture.spec();
        DecorWords words = new DecorWords(spec.language());
        int more = legend.moreProperty().get();
        boolean areas = entries.stream().anyMatch(entry -> entry.squareKm().isPresent());
        note.setVisible(areas || more > 0);
        note.setText((more > 0 ? "… " + words.text("legend.more", words.number(more)) : "")
                + (more > 0 && areas ? "\n" : "")
                + words.areasNote(entries));
        lines.show(entries, (row, entry) -> row.show(entry, area(entry, words), range(entry, words), spec));
    }

    /** Empty where the data do not say how exact the area is. */
    private static String range(LegendEntry entry, DecorWords words) {
        return entry.range().map(words::range).orElse("");
    }

    /** As pictures have it. */
    private static String area(LegendEntry entry, DecorWords words) {
        return entry.squareKm().isPresent() ? words.area(entry.squareKm().getAsDouble()) : "";
    }
}
