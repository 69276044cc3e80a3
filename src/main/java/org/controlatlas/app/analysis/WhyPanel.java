package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.controlatlas.analysis.ReasonFinder;
import org.controlatlas.app.control.AtRest;
import org.controlatlas.app.control.DownScroll;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.SourceList;
import org.controlatlas.app.state.MapNotes;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.task.NewestWins;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.locationtech.jts.geom.Coordinate;

/** Why a place is coloured so on the day shown: what decided it, by which sources, who says otherwise. */
public final class WhyPanel extends SidePanel {
    private static final double GAP = 10;

    private final OpenAtlas open;
    private final TimeState time;
    private final Settings settings;
    private final MapNotes notes;
    private final Messages messages;
    private final NewestWins<WhyModel> asking;
    private final VBox content = new VBox(GAP);
    private final Button report = new Button();
    private ReasonFinder finder;
    private Atlas finderOf;

    /** @param onReport makes a correction of the place that is told of */
    public WhyPanel(SideContext context, MapNotes notes, Runnable onReport) {
        super("why", "why.open", "why.close", context);
        this.open = context.open();
        this.time = context.time();
        this.settings = context.settings();
        this.notes = notes;
        this.messages = settings.messages();
        this.asking = context.runner().lane("why").newestWins();
        content.setId("whyContent");
        content.getStyleClass().add("status-content");
        report.setId("why-report");
        report.textProperty().bind(messages.bind("report.open"));
        report.setOnAction(event -> onReport.run());
        setCenter(new DownScroll(content));
        AtRest soon = new AtRest(this::fill);
        InvalidationListener changed = observable -> {
            if (isShown) {
                settled = false;
                soon.changed();
            }
        };
        notes.askedProperty().addListener(changed);
        time.compare().answeredProperty().addListener(changed);
        settings.languageProperty().addListener(changed);
        open.atlasProperty().addListener(changed);
    }

    @Override
    public void hidden() {
        super.hidden();
        notes.spotProperty().set(null);
    }

    @Override
    void fill() {
        Atlas atlas = open.atlas();
        Coordinate at = notes.askedProperty().get();
        if (!isShown || atlas == null) {
            return;
        }
        if (at == null) {
            content.getChildren().setAll(text(messages.get("why.choose"), "point-text"));
            settled = true;
            return;
        }
        LocalDate date = time.compare().answeredProperty().getValue();
        Language language = settings.language();
        settled = false;
        asking.ask(progress -> WhyModel.of(finder(atlas), atlas, at, date, language), this::show);
    }

    /** Of the lane's thread only. */
    private ReasonFinder finder(Atlas atlas) {
        if (finderOf != atlas) {
            finder = new ReasonFinder(atlas);
            finderOf = atlas;
        }
        return finder;
    }

    private void show(WhyModel model) {
        if (!isShown) {
            return;
        }
        settled = model.at().equals(notes.askedProperty().get())
                && model.date().equals(time.compare().answeredProperty().getValue());
        List<Node> nodes = new ArrayList<>();
        if (model.lines().isEmpty()) {
            nodes.add(text(messages.get("why.nothing"), "point-text"));
        } else {
            nodes.add(text(model.lines().get(0), "point-title"));
            model.lines().subList(1, model.lines().size()).forEach(line -> nodes.add(text(line, "point-text")));
            if (!model.sources().isEmpty()) {
                nodes.add(new SourceList(model.sources(), messages));
            }
            nodes.add(report);
        }
        content.getChildren().setAll(nodes);
        notes.spotProperty().set(model.spot());
    }
}
