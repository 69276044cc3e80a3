package org.controlatlas.export.format;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.controlatlas.export.gis.Kml;
import org.controlatlas.export.page.MapSources;
import org.controlatlas.export.text.Xml;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Language;
import org.controlatlas.model.Story;
import org.controlatlas.model.StoryBounds;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A story as a tour of a globe: a mark with the words of each step, and the flight from one to the next, in which the
 * globe's time is the step's day. Globes without tours show the marks.
 */
final class KmlTour {
    /** Of the tours, which globes know beside the standard. */
    static final String NAMESPACE = "http://www.google.com/kml/ext/2.2";

    private static final double METRES_A_DEGREE = 111_320;
    private static final int FLIGHT_SECONDS = 4;

    /** Of the ground in view, how far off the eye is. */
    private static final double EYE = 1.05;

    private final Kml kml;
    private final Storyboard board;
    private final Atlas atlas;
    private final Language language;

    KmlTour(Kml kml, Storyboard board, Atlas atlas) {
        this.kml = kml;
        this.board = board;
        this.atlas = atlas;
        this.language = board.request().language();
    }

    void write() throws IOException {
        kml.begin("Folder").text("name", board.story().title().in(language));
        kml.begin("Style", "id", "step");
        kml.begin("BalloonStyle").text("text", "<h2>$[name]</h2>$[description]").end();
        kml.end();
        for (int i = 0; i < board.story().steps().size(); i++) {
            mark(i);
        }
        kml.end();
        kml.begin("gx:Tour").text("name", board.story().title().in(language));
        kml.begin("gx:Playlist");
        for (int i = 0; i < board.shots().size(); i++) {
            shot(i);
        }
        kml.end().end();
    }

    private void mark(int index) throws IOException {
        Story.Step step = board.story().steps().get(index);
        Coordinate middle = bounds(index).centre();
        kml.begin("Placemark", "id", id(index));
        kml.text("name", step.headline().in(language));
        kml.text("description", description(step));
        view(index, step.frame().date());
        kml.text("styleUrl", "#step");
        kml.begin("Point")
                .text("coordinates", Xml.fineNumber(middle.x) + "," + Xml.fineNumber(middle.y))
                .end();
        kml.end();
    }

    private static String id(int index) {
        return "step-" + (index + 1);
    }

    /** Shown as HTML by globes, so each part is escaped once more. */
    private String description(Story.Step step) {
        Set<String> sources = atlas.sourcesOfEvents(step.events());
        StringBuilder html = new StringBuilder();
        for (String paragraph : step.text().in(language).split("\\n\\s*\\n")) {
            html.append("<p>").append(Xml.text(paragraph.strip())).append("</p>");
        }
        if (!step.question().isEmpty()) {
            html.append("<p><b>").append(Xml.text(step.question().in(language))).append("</b></p>");
        }
        for (String source : MapSources.lines(atlas, sources)) {
            html.append("<p><small>").append(Xml.text(source)).append("</small></p>");
        }
        return html.toString();
    }

    /** Flies there; shows the words with the step's own day, and hides them again. */
    private void shot(int number) throws IOException {
        Storyboard.Shot shot = board.shots().get(number);
        LocalDate day = shot.days().get(0);
        boolean last = number + 1 == board.shots().size()
                || board.shots().get(number + 1).index() != shot.index();
        kml.begin("gx:FlyTo")
                .text("gx:duration", String.valueOf(FLIGHT_SECONDS))
                .text("gx:flyToMode", "smooth");
        view(shot.index(), day);
        kml.end();
        if (last) {
            balloon(shot.index(), true);
        }
        kml.begin("gx:Wait").text("gx:duration", String.valueOf(shot.seconds())).end();
        if (last) {
            balloon(shot.index(), false);
        }
    }

    private void balloon(int index, boolean shown) throws IOException {
        kml.begin("gx:AnimatedUpdate").text("gx:duration", "0");
        kml.begin("Update").text("targetHref", "");
        kml.begin("Change").begin("Placemark", "targetId", id(index));
        kml.text("gx:balloonVisibility", shown ? "1" : "0");
        kml.end().end().end().end();
    }

    private void view(int index, LocalDate day) throws IOException {
        Envelope bounds = bounds(index);
        Coordinate middle = bounds.centre();
        double high = bounds.getHeight() * METRES_A_DEGREE;
        double wide = bounds.getWidth() * METRES_A_DEGREE * StrictMath.cos(StrictMath.toRadians(middle.y));
        kml.begin("LookAt");
        kml.begin("gx:TimeStamp").text("when", Kml.day(day)).end();
        kml.text("longitude", Xml.fineNumber(middle.x));
        kml.text("latitude", Xml.fineNumber(middle.y));
        kml.text("altitude", "0");
        kml.text("heading", "0");
        kml.text("tilt", "0");
        kml.text("range", Xml.number(Math.max(high, wide / 1.5) * EYE));
        kml.text("altitudeMode", "clampToGround");
        kml.end();
    }

    private Envelope bounds(int index) {
        return StoryBounds.of(board.story().steps().get(index).frame(), atlas).orElse(atlas.heldExtent());
    }
}
