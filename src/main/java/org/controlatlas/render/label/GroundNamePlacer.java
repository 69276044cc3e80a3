package org.controlatlas.render.label;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.controlatlas.model.Actor;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.geometry.Outline;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.NameRoom;

/**
 * Places the names of states, seas and lakes in a view, by one rule for all parties: each gets the room of the longest of
 * their names, in the largest type in which that goes for all of them. Every party that has a twentieth of the view or a
 * quarter of what the foremost party has is named, or none is. Names of towns stand where they stood; a name of ground may
 * take the place of a small place's.
 */
public final class GroundNamePlacer {
    /** Parts of the view: below the first no party is named, from the second on each must be. */
    private static final double LEAST = 0.015;

    private static final double MUCH = 0.05;

    /** Who has this part of what the foremost party has is comparable with it. */
    private static final double COMPARABLE = 0.25;

    /** Names from this priority on may give way; {@link LabelSource} says which those are. */
    private static final int YIELDING = 30;

    /** For each square of a name that would give way, the logical pixels that it is worth to go further. */
    private static final double[] WORTH = {12, 7, 5};

    /** A lake narrower than this has no name, in logical pixels. */
    private static final double LEAST_LAKE = 12;

    private static final double AIR = 3;

    private final MapViewport view;
    private final NameLanguages languages;
    private final GeometryLevel level;
    private final AffineTransform toScreen;
    private final List<PlacedLabel> base;
    private final NameGrid grid;
    /** The view in the level's plane. */
    private final Rectangle2D inView;
    /** No square is set, nor ever will be: stands for all that is out of view. */
    private final double[] nothing;

    private final double[] covered;
    private final double[] taken;
    private final double[] dear;
    private final Map<GroundNames.Named, double[]> all = new LinkedHashMap<>();
    private final Map<GroundNames.Named, double[]> rooms = new LinkedHashMap<>();
    /** Parts of the view; what is seen of each. */
    private final Map<GroundNames.Named, Double> shares = new IdentityHashMap<>();

    private final Map<GroundNames.Named, NameGrid.Sums> sums = new IdentityHashMap<>();
    /** Sums of what is taken; empty when that has changed since. What is dear never changes. */
    private Optional<NameGrid.Sums> takenSums = Optional.empty();

    private Optional<NameGrid.Sums> dearSums = Optional.empty();
    private final List<PlacedLabel> placed = new ArrayList<>();
    private final List<Rectangle2D> boxes = new ArrayList<>();

    private GroundNamePlacer(
            NameRoom room,
            NameLanguages languages,
            GeometryLevel level,
            AffineTransform toScreen,
            List<PlacedLabel> base) {
        this.view = room.view();
        this.languages = languages;
        this.level = level;
        this.toScreen = toScreen;
        this.base = base;
        this.grid = new NameGrid(view);
        this.inView = LocalPlane.inView(view, toScreen);
        this.nothing = grid.squares();
        this.taken = grid.squares();
        this.dear = grid.squares();
        this.covered = grid.squares();
        for (Rectangle2D box : room.covered()) {
            grid.add(covered, box, 1);
            grid.add(taken, box, 1);
        }
        base.forEach(this::block);
    }

    /**
     * @param names those of the day
     * @param toScreen from the level's plane to the view's logical pixels
     * @param base the names of places and zones
     * @return the names placed and those of the others that none of these has taken the place of
     */
    public static List<PlacedLabel> place(
            List<GroundNames.Named> names,
            NameRoom room,
            NameLanguages languages,
            GeometryLevel level,
            AffineTransform toScreen,
            List<PlacedLabel> base) {
        GroundNamePlacer placer = new GroundNamePlacer(room, languages, level, toScreen, base);
        if (placer.grid.columns > 0 && placer.grid.rows > 0) {
            placer.measure(names);
            LabelStyle style = placer.parties();
            placer.others(GroundNames.Kind.NEIGHBOUR, LabelStyle.stateFrom(style));
            placer.others(GroundNames.Kind.SEA, List.of(LabelStyle.SEA, LabelStyle.LAKE));
            placer.lakes();
        }
        return placer.joined();
    }

    private void block(PlacedLabel label) {
        for (Rectangle2D box : boxes(label)) {
            if (label.label().priority() < YIELDING) {
                grid.add(taken, box, 1);
            } else {
                int rank = Math.min(WORTH.length - 1, (label.label().priority() - YIELDING) / 10);
                grid.add(dear, box, WORTH[rank]);
            }
        }
    }

    /** What the label takes in the view in any of its forms; nothing far from the view. */
    private List<Rectangle2D> boxes(PlacedLabel label) {
        double x = label.screenX(view);
        double y = label.screenY(view);
        boolean far = x < -view.width() || y < -view.height() || x > 2 * view.width() || y > 2 * view.height();
        return far ? List.of() : label.boxes(languages, x, y, AIR, AIR / 2);
    }

    private void measure(List<GroundNames.Named> names) {
        double[] water = grid.squares();
        grid.fill(water, level.lakes(), toScreen, 1);
        for (GroundNames.Named named : names) {
            double[] ground = seen(named.extent().all(level), covered);
            double[] room = seen(named.extent().core(level), covered);
            if (named.kind() != GroundNames.Kind.LAKE) {
                for (int i = 0; i < room.length; i++) {
                    room[i] = water[i] > 0 ? 0 : room[i];
                }
            }
            all.put(named, ground);
            rooms.put(named, room);
            shares.put(named, (double) NameGrid.count(ground) / (grid.columns * grid.rows));
        }
        keepOffTheCoast();
    }

    /** The outline of a sea is coarser than that of the land, and islands are too small to be left out of it. */
    private void keepOffTheCoast() {
        List<GroundNames.Named> seas =
                of(GroundNames.Kind.SEA).stream().filter(sea -> share(sea) > 0).toList();
        if (seas.isEmpty()) {
            return;
        }
        double[] land = grid.squares();
        all.forEach((named, ground) -> {
            if (named.kind() == GroundNames.Kind.PARTY || named.kind() == GroundNames.Kind.NEIGHBOUR) {
                for (int i = 0; i < land.length; i++) {
                    land[i] = Math.max(land[i], ground[i]);
                }
            }
        });
        NameGrid.Sums coast = grid.sums(land);
        seas.forEach(sea -> grid.clearBeside(rooms.get(sea), coast));
    }

    /** Squares are only cleared of what is seen, never set. */
    private double[] seen(List<Outline> outlines, double[] but) {
        List<Outline> near =
                outlines.stream().filter(outline -> outline.touches(inView)).toList();
        if (near.isEmpty()) {
            return nothing;
        }
        double[] squares = grid.squares();
        grid.fill(squares, near, toScreen, 1);
        for (int i = 0; i < squares.length; i++) {
            squares[i] = but[i] > 0 ? 0 : squares[i];
        }
        return squares;
    }

    private double share(GroundNames.Named named) {
        return shares.get(named);
    }

    private List<GroundNames.Named> of(GroundNames.Kind kind) {
        return rooms.keySet().stream().filter(named -> named.kind() == kind).toList();
    }

    /** Places the parties' names or none; returns the style that was taken, the largest where none are named. */
    private LabelStyle parties() {
        List<GroundNames.Named> seen = of(GroundNames.Kind.PARTY).stream()
                .filter(named -> share(named) > 0)
                .toList();
        double foremost = seen.stream().mapToDouble(this::share).max().orElse(0);
        if (foremost < LEAST) {
            return LabelStyle.STATES.get(0);
        }
        List<GroundNames.Named> named = seen.stream()
                .filter(party -> share(party) >= LEAST || share(party) >= COMPARABLE * foremost)
                .toList();
        List<GroundNames.Named> needed = named.stream()
                .filter(party -> share(party) >= MUCH || share(party) >= COMPARABLE * foremost)
                .toList();
        for (LabelStyle style : LabelStyle.STATES) {
            for (boolean broken : new boolean[] {false, true}) {
                Map<GroundNames.Named, PlacedLabel> found = together(named, style, broken);
                if (found.keySet().containsAll(needed)) {
                    found.values().forEach(this::take);
                    return style;
                }
            }
        }
        return LabelStyle.STATES.get(0);
    }

    /** Each where there is room for the longest of all parties' names, in view or not. */
    private Map<GroundNames.Named, PlacedLabel> together(
            List<GroundNames.Named> parties, LabelStyle style, boolean broken) {
        double width = 0;
        double height = 0;
        for (GroundNames.Named party : of(GroundNames.Kind.PARTY)) {
            TextShape shape = TextShape.of(text(party, broken), style.font());
            width = Math.max(width, shape.width());
            height = Math.max(height, shape.height());
        }
        Map<GroundNames.Named, PlacedLabel> found = new LinkedHashMap<>();
        for (GroundNames.Named party : parties) {
            place(party, width, height).ifPresent(at -> found.put(party, label(party, style, broken, at)));
        }
        return found;
    }

    private String text(GroundNames.Named named, boolean broken) {
        return languages.of(named.names()).stream()
                .map(name -> broken ? broken(name) : name)
                .collect(Collectors.joining("\n"));
    }

    /** In two lines, at the gap nearest to its middle. */
    private static String broken(String text) {
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        int at = before < 0 || after >= 0 && after - middle < middle - before ? after : before;
        return at > 0 ? text.substring(0, at) + "\n" + text.substring(at + 1) : text;
    }

    private NameGrid.Ground ground(GroundNames.Named named) {
        return over(sums.computeIfAbsent(named, each -> grid.sums(rooms.get(each))));
    }

    private NameGrid.Ground over(NameGrid.Sums room) {
        if (takenSums.isEmpty()) {
            takenSums = Optional.of(grid.sums(taken));
        }
        if (dearSums.isEmpty()) {
            dearSums = Optional.of(grid.sums(dear));
        }
        return new NameGrid.Ground(room, takenSums.get(), dearSums.get());
    }

    private Optional<double[]> place(GroundNames.Named named, double width, double height) {
        double homeX = (named.home().x() - view.originX()) * view.scale();
        double homeY = (named.home().y() - view.originY()) * view.scale();
        double[] room = rooms.get(named);
        boolean water = named.kind() == GroundNames.Kind.SEA || named.kind() == GroundNames.Kind.LAKE;
        double[] wanted = named.kind() == GroundNames.Kind.SEA ? grid.roundedDeepest(room) : grid.roundedMiddle(room);
        // A state's at home, if that is in view: so its name stays where it is while the map is moved.
        if (!water && grid.isSet(room, homeX, homeY)) {
            wanted = new double[] {homeX, homeY};
        }
        return grid.place(width + 2 * AIR, height + AIR, ground(named), wanted);
    }

    private PlacedLabel label(GroundNames.Named named, LabelStyle style, boolean broken, double[] at) {
        Names text = new Names(Map.of(languages.first(), text(named, broken)));
        return new PlacedLabel(
                new MapLabel(
                        "ground:" + named.id(),
                        List.of(new Actor.DatedNames(text, ValidTime.ALWAYS)),
                        new MapLabel.Spot(view.originX() + at[0] / view.scale(), view.originY() + at[1] / view.scale()),
                        style,
                        0,
                        false,
                        Double.POSITIVE_INFINITY),
                PlacedLabel.Side.MIDDLE);
    }

    private void take(PlacedLabel label) {
        placed.add(label);
        for (Rectangle2D box : boxes(label)) {
            boxes.add(box);
            grid.add(taken, box, 1);
        }
        takenSums = Optional.empty();
    }

    private void others(GroundNames.Kind kind, List<LabelStyle> styles) {
        for (GroundNames.Named named : of(kind)) {
            inside(named, styles).ifPresent(this::take);
        }
    }

    private Optional<PlacedLabel> inside(GroundNames.Named named, List<LabelStyle> styles) {
        if (share(named) == 0) {
            return Optional.empty();
        }
        for (LabelStyle style : styles) {
            for (boolean broken : new boolean[] {false, true}) {
                TextShape shape = TextShape.of(text(named, broken), style.font());
                Optional<double[]> at = place(named, shape.width(), shape.height());
                if (at.isPresent()) {
                    return Optional.of(label(named, style, broken, at.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Inside of the water if there is room, else beside it on the same state's ground, where nothing else stands. */
    private void lakes() {
        for (GroundNames.Named lake : of(GroundNames.Kind.LAKE)) {
            Rectangle2D reach = grid.reach(all.get(lake));
            if (Math.max(reach.getWidth(), reach.getHeight()) >= LEAST_LAKE) {
                inside(lake, List.of(LabelStyle.LAKE))
                        .or(() -> beside(lake, reach))
                        .ifPresent(this::take);
            }
        }
    }

    private Optional<PlacedLabel> beside(GroundNames.Named lake, Rectangle2D reach) {
        double[] middle = grid.middle(all.get(lake));
        // Where the land's data cut a lake off it lies in no state; then the nearest one is the lake's.
        Map<GroundNames.Named, Double> away = new LinkedHashMap<>();
        all.forEach((named, squares) -> {
            if (share(named) > 0
                    && (named.kind() == GroundNames.Kind.PARTY || named.kind() == GroundNames.Kind.NEIGHBOUR)) {
                away.put(named, grid.distance(squares, middle));
            }
        });
        Optional<GroundNames.Named> state = away.keySet().stream().min(Comparator.comparingDouble(away::get));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        NameGrid.Ground ground = over(grid.sums(all.get(state.get())));
        for (boolean broken : new boolean[] {false, true}) {
            TextShape shape = TextShape.of(text(lake, broken), LabelStyle.LAKE.font());
            double width = shape.width();
            double height = shape.height();
            double[][] middles = {
                {reach.getMaxX() + AIR + width / 2, reach.getCenterY()},
                {reach.getMinX() - AIR - width / 2, reach.getCenterY()},
                {reach.getCenterX(), reach.getMaxY() + AIR + height / 2},
                {reach.getCenterX(), reach.getMinY() - AIR - height / 2}
            };
            for (double[] at : middles) {
                Rectangle2D box = new Rectangle2D.Double(at[0] - width / 2, at[1] - height / 2, width, height);
                if (grid.isFree(box, ground)) {
                    return Optional.of(label(lake, LabelStyle.LAKE, broken, at));
                }
            }
        }
        return Optional.empty();
    }

    /** Names of ground first, so that in a drawing others lie over them. */
    private List<PlacedLabel> joined() {
        List<PlacedLabel> joined = new ArrayList<>(placed);
        for (PlacedLabel label : base) {
            boolean hidden = label.label().priority() >= YIELDING
                    && boxes(label).stream().anyMatch(box -> boxes.stream().anyMatch(box::intersects));
            if (!hidden) {
                joined.add(label);
            }
        }
        return List.copyOf(joined);
    }
}
