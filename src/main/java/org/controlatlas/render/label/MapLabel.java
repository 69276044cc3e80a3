package org.controlatlas.render.label;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.model.Actor;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.Names;
import org.controlatlas.render.geometry.AreaMiddle;
import org.controlatlas.render.view.Mercator;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something with a name on the map.
 *
 * @param id for ties, so that placing is the same on every run
 * @param names with valid time
 * @param spot the place or the area's middle
 * @param height true for a summit, which is marked with a triangle
 * @param room the greatest width in zoom-0 units that the name may have; infinite for places
 */
public record MapLabel(
        String id,
        List<Actor.DatedNames> names,
        Spot spot,
        LabelStyle style,
        int priority,
        boolean height,
        double room) {
    /** In the world of zoom 0. */
    public record Spot(double x, double y) {
        static Spot of(Coordinate degrees) {
            return new Spot(Mercator.x(degrees.x), Mercator.y(degrees.y));
        }

        static Spot of(AreaMiddle middle) {
            return new Spot(middle.x(), middle.y());
        }
    }

    public double x() {
        return spot.x();
    }

    public double y() {
        return spot.y();
    }

    /** A name longer than this is set in two lines where it holds two forms. */
    private static final int LONG_NAME = 17;

    public MapLabel {
        names = List.copyOf(names);
    }

    /** The text on that day, lines parted by {@code \n}; empty if there is no name. */
    public String text(NameLanguages languages, int day) {
        Names found =
                names.isEmpty() ? Names.EMPTY : names.get(names.size() - 1).names();
        for (Actor.DatedNames dated : names) {
            if (dated.time().contains(day)) {
                found = dated.names();
                break;
            }
        }
        return text(found, languages);
    }

    /** Every text that the name takes over time. */
    public List<String> texts(NameLanguages languages) {
        List<String> texts = new ArrayList<>();
        for (Actor.DatedNames dated : names) {
            String text = text(dated.names(), languages);
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The name as it is set, a second language on a line of its own. */
    private static String text(Names names, NameLanguages languages) {
        List<String> written = languages.of(names);
        if (written.isEmpty()) {
            return "";
        }
        String first = lines(written.get(0));
        return written.size() == 1 ? first : first + "\n" + lines(written.get(1));
    }

    private static String lines(String name) {
        return name.length() > LONG_NAME ? name.replace(" / ", " /\n") : name;
    }
}
