package org.controlatlas.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Alert;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlatlas.app.control.ScrollBox;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.control.TextWidths;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.MapState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.evidence.AreaEvidence;
import org.controlatlas.model.Evidence;
import org.controlatlas.render.style.EvidenceShade;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;

/** How good the evidence is: a row for each area, the thinnest first, in the shades of the map's layer. */
final class EvidenceDialog {
    private static final double WIDTH = 980;
    private static final double BAR_WIDTH = 100;
    private static final double BAR_HEIGHT = 12;
    /** Room in which a name breaks between words, not within. */
    private static final double NAME_WIDTH = 160;
    /** Of a heading above a column of figures, which breaks into lines. */
    private static final double HEAD_WIDTH = 96;
    /** Of a label's own padding. */
    private static final double BESIDE_A_HEAD = 8;

    private EvidenceDialog() {}

    /** @param onArea what a click on an area does with its id */
    static Alert of(List<AreaEvidence> areas, MapState map, Settings settings, Window owner, Consumer<String> onArea) {
        Messages messages = settings.messages();
        Alert alert = ReadingDialog.closing(messages);
        CheckBox onMap = new CheckBox(messages.get("evidence.onMap"));
        onMap.setId("evidence-on-map");
        onMap.setSelected(map.layersProperty().get().contains(MapLayerKind.EVIDENCE));
        onMap.setOnAction(event -> map.setLayerVisible(MapLayerKind.EVIDENCE, onMap.isSelected()));
        TextColumn content = new TextColumn(12, paragraph(messages.get("evidence.what")), onMap);
        content.getChildren().add(table(areas, settings, area -> {
            alert.close();
            onArea.accept(area);
        }));
        ScrollBox box = new ScrollBox(WIDTH, content);
        box.setId("evidence-table");
        String title = messages.get("evidence.open");
        return ReadingDialog.fill(alert, title, Optional.of(title), box, owner);
    }

    private static GridPane table(List<AreaEvidence> areas, Settings settings, Consumer<String> onArea) {
        Messages messages = settings.messages();
        GridPane table = new GridPane();
        table.setHgap(12);
        table.setVgap(4);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(NAME_WIDTH);
        table.getColumnConstraints().add(name);
        String[] heads = {"area", "bar", "two-sides", "map-only", "one-side", "weak", "none", "sources", "known-to"};
        for (int i = 0; i < heads.length; i++) {
            table.add(head(messages.get("evidence.column." + heads[i]), i), i, 0);
        }
        for (int row = 0; row < areas.size(); row++) {
            AreaEvidence area = areas.get(row);
            Hyperlink link = new Hyperlink(area.names().in(settings.language()));
            link.setWrapText(true);
            link.setOnAction(event -> onArea.accept(area.id()));
            table.add(link, 0, row + 1);
            table.add(bar(area, settings.themeProperty().get(), messages), 1, row + 1);
            int column = 2;
            for (Evidence grade : Evidence.values()) {
                table.add(number(area.of(grade), messages), column++, row + 1);
            }
            table.add(number(area.sources(), messages), column++, row + 1);
            Label known =
                    new Label(area.knownTo().map(messages.dates()::shortDate).orElse("–"));
            known.setMinWidth(Region.USE_PREF_SIZE);
            table.add(known, column, row + 1);
        }
        return table;
    }

    private static Label head(String text, int column) {
        Label head = new Label(text);
        head.getStyleClass().add("status-caption");
        head.setWrapText(true);
        head.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(head, VPos.BOTTOM);
        boolean figures = column >= 2 && column <= 7;
        if (figures) {
            head.setMaxWidth(HEAD_WIDTH);
            head.minWidthProperty()
                    .bind(head.fontProperty()
                            .map(font -> Math.ceil(longestWord(text, TextWidths.of(font))) + BESIDE_A_HEAD));
        }
        GridPane.setHalignment(head, figures ? HPos.RIGHT : HPos.LEFT);
        return head;
    }

    private static double longestWord(String text, TextWidths widths) {
        return Arrays.stream(text.split(" ")).mapToDouble(widths::width).max().orElse(0);
    }

    private static Label number(int count, Messages messages) {
        Label number = new Label(count == 0 ? "–" : messages.number(count, 0));
        GridPane.setHalignment(number, HPos.RIGHT);
        return number;
    }

    /** The periods by their grade, in the shades of the map. */
    private static HBox bar(AreaEvidence area, Theme theme, Messages messages) {
        HBox bar = new HBox();
        bar.setMinSize(BAR_WIDTH, BAR_HEIGHT);
        bar.setMaxSize(BAR_WIDTH, BAR_HEIGHT);
        bar.getStyleClass().add("evidence-bar");
        bar.setAccessibleRole(AccessibleRole.TEXT);
        bar.setAccessibleText(messages.get("evidence.thin", messages.number(area.thin() * 100, 0)));
        for (Map.Entry<Evidence, Integer> part : new java.util.TreeMap<>(area.periods()).entrySet()) {
            if (part.getValue() > 0) {
                Region piece = new Region();
                piece.setPrefSize(BAR_WIDTH * part.getValue() / area.all(), BAR_HEIGHT);
                piece.setStyle(String.format(
                        "-fx-background-color: #%06x;",
                        EvidenceShade.alone(part.getKey(), theme).rgb() & 0xFFFFFF));
                bar.getChildren().add(piece);
            }
        }
        return bar;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
