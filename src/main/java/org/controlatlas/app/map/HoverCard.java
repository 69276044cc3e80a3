package org.controlatlas.app.map;

import java.time.LocalDate;
import javafx.scene.control.Label;
import org.controlatlas.app.control.Marked;
import org.controlatlas.app.control.OwnSize;
import org.controlatlas.app.control.ReusedNodes;
import org.controlatlas.app.control.TextColumn;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.app.panel.Swatch;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.words.CertaintyWords;
import org.controlatlas.words.DataWords;

/** Names what is under the pointer: the zone and who controls it, or the event. */
final class HoverCard extends TextColumn {
    private static final double OFFSET = 16;
    private static final double EDGE = 4;
    private static final double SPACING = 3;
    private static final double SWATCH = 11;
    private static final double WIDEST = 320;

    private final OpenAtlas open;
    private final Settings settings;
    private final Label title = line("hover-title");
    /** What it is called in other languages. */
    private final Label others = line("hover-note");

    private final Swatch swatch = new Swatch(SWATCH);
    private final Label controller = line("hover-controller");
    private final Marked controlLine = new Marked(6, swatch, controller);
    private final Label peacekeepers = line("hover-note");
    private final Label certainty = line("hover-note");
    private MapTarget shown = new MapTarget.Nothing();
    private LocalDate shownDate;

    HoverCard(OpenAtlas open, Settings settings) {
        super(SPACING);
        this.open = open;
        this.settings = settings;
        getStyleClass().add("hover-card");
        setId("hoverCard");
        getChildren().addAll(title, others, controlLine, peacekeepers, certainty);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    private static Label line(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    void hide() {
        setVisible(false);
    }

    /** Shows what the target says of that day at the pointer, within the bounds of the map. */
    void show(MapTarget target, LocalDate date, double x, double y, double width, double height) {
        if (!target.equals(shown) || !date.equals(shownDate)) {
            fill(target, date);
            shown = target;
            shownDate = date;
        }
        boolean empty = title.getText().isEmpty();
        setVisible(!empty);
        if (empty) {
            return;
        }
        OwnSize.take(this, Math.min(WIDEST, width - 2 * EDGE));
        double left = x + OFFSET + getWidth() > width ? x - OFFSET - getWidth() : x + OFFSET;
        double top = y + OFFSET + getHeight() > height ? y - OFFSET - getHeight() : y + OFFSET;
        relocate(Math.max(EDGE, Math.round(left)), Math.max(EDGE, Math.round(top)));
    }

    /** The words depend on language and theme: forget them. */
    void refresh() {
        shown = new MapTarget.Nothing();
        shownDate = null;
    }

    private void fill(MapTarget target, LocalDate date) {
        title.setText("");
        ReusedNodes.setShown(others, false);
        ReusedNodes.setShown(controlLine, false);
        ReusedNodes.setShown(peacekeepers, false);
        ReusedNodes.setShown(certainty, false);
        if (target instanceof MapTarget.OfZone of) {
            title.setText(of.names().in(settings.language()));
            say(others, String.join(" · ", of.names().others(settings.language())));
            of.here().ifPresentOrElse(p -> fill(p, date), () -> control(new Control.NoData(), false, date));
        } else if (target instanceof MapTarget.OfNeighbour of) {
            title.setText(neighbourName(of.zone(), date));
        } else if (target instanceof MapTarget.OfEvent of) {
            fill(of.event());
        } else if (target instanceof MapTarget.OfLine of) {
            title.setText(of.line().names().in(settings.language()));
            say(certainty, state(of.line(), settings.messages()));
        }
    }

    /** Whether one can travel there, or only that it is there. */
    static String state(LineFeature line, Messages messages) {
        return line.state()
                .map(link -> DataWords.in(messages.language()).link(link))
                .orElseGet(() -> messages.get("search.onMap"));
    }

    private void fill(ControlPeriod period, LocalDate date) {
        control(period.control(), period.peacekeepers().isPresent(), date);
        say(peacekeepers, new ControlWords(open.atlas(), settings.messages()).peacekeepers(period, date));
        Certainty onDay = period.certaintyOn((int) date.toEpochDay());
        if (onDay != Certainty.AGREED) {
            say(certainty, CertaintyWords.in(settings.language()).control(onDay));
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        ReusedNodes.setShown(label, !words.isEmpty());
    }

    private void control(Control control, boolean withPeacekeepers, LocalDate date) {
        controller.setText(new ControlWords(open.atlas(), settings.messages()).control(control, date));
        swatch.show(
                control,
                withPeacekeepers,
                open.atlas().actors(),
                settings.themeProperty().get());
        ReusedNodes.setShown(controlLine, true);
    }

    private String neighbourName(Zone zone, LocalDate date) {
        return new ControlTimeline(java.util.List.of(zone))
                .periodAt(0, date)
                .map(p -> new ControlWords(open.atlas(), settings.messages()).control(p.control(), date))
                .orElseGet(() -> zone.names().in(settings.language()));
    }

    private void fill(Event event) {
        title.setText(event.names().in(settings.language()));
        String day = event.time()
                .start()
                .map(d -> settings.messages().dates().longDate(d))
                .orElse("");
        say(certainty, day);
    }
}
