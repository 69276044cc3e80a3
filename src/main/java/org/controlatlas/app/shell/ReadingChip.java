package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlatlas.app.control.IconButton;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.ReadingState;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.DataVersion;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.render.view.SeenAs;
import org.controlatlas.viewpoint.Viewpoints;

/** Names on the map how the data are read, where that is not as usual; a button leads back. */
final class ReadingChip extends HBox {
    private static final double GAP = 6;

    private final OpenAtlas open;
    private final ReadingState reading;
    private final Settings settings;
    private final Label words = new Label();

    ReadingChip(OpenAtlas open, ReadingState reading, Settings settings) {
        super(GAP);
        this.open = open;
        this.reading = reading;
        this.settings = settings;
        setId("readingChip");
        getStyleClass().add("reading-chip");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(true);
        words.setId("readingWords");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button usual = IconButton.button(settings.messages(), "reading-usual", "fth-x", "seen.usual", () -> reading.wantedProperty()
                .set(SeenAs.USUAL));
        usual.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, usual);
        InvalidationListener changed = observable -> update();
        reading.wantedProperty().addListener(changed);
        reading.versionsProperty().addListener(changed);
        open.atlasProperty().addListener(changed);
        settings.languageProperty().addListener(changed);
        update();
    }

    /** The most that its words may take. */
    DoubleProperty wordsWidthProperty() {
        return words.maxWidthProperty();
    }

    private void update() {
        SeenAs seen = reading.wanted();
        boolean usual = seen.isUsual() || open.asRead() == null;
        setVisible(!usual);
        setManaged(!usual);
        if (!usual) {
            words.setText(words(seen));
        }
    }

    private String words(SeenAs seen) {
        Messages messages = settings.messages();
        List<String> parts = new ArrayList<>();
        if (!seen.viewpoint().equals(Viewpoint.CONTROL.id())) {
            Optional<Viewpoint> viewpoint = Viewpoints.find(open.asRead().atlas(), seen.viewpoint());
            String name = viewpoint.map(found -> found.names().in(settings.language()))
                    .orElse(seen.viewpoint());
            String author = viewpoint.map(Viewpoint::author).orElse("");
            parts.add(
                    author.isBlank()
                            ? messages.get("seen.from", name)
                            : messages.get("seen.from.author", name, author));
        }
        if (seen.cautious()) {
            parts.add(messages.get("seen.cautious"));
        }
        seen.version().ifPresent(version -> parts.add(reading.versionsProperty().get().stream()
                .filter(known -> known.version().equals(version))
                .map(DataVersion::date)
                .findFirst()
                .map(date -> messages.get(
                        "seen.version.date", version, messages.dates().longDate(date)))
                .orElseGet(() -> messages.get("seen.version", version))));
        return String.join("\n", parts);
    }
}
