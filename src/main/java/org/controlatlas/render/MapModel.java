package org.controlatlas.render;

import java.awt.Shape;
import java.util.Optional;
import org.controlatlas.model.LineFeature;
import org.controlatlas.render.draw.Canvas;
import org.controlatlas.render.draw.Pen;
import org.controlatlas.render.geometry.GeometryLevel;
import org.controlatlas.render.geometry.LocalPlane;
import org.controlatlas.render.label.GroundNames;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.StyleIndex;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.locationtech.jts.geom.Envelope;

/** What {@link MapPainter} draws and by which rules, for a painter elsewhere, such as a web page's. */
public final class MapModel {
    private final MapPainter painter;

    MapModel(MapPainter painter) {
        this.painter = painter;
    }

    /** A painter elsewhere gets the ground with all its time. */
    private GroundSheet whole() {
        return painter.sheets().whole(painter.atlas());
    }

    /** In which all geometry lies. */
    public LocalPlane plane() {
        return painter.pyramid().plane();
    }

    /** The geometry whose error stays below half a pixel in that view. */
    public GeometryLevel level(MapViewport view) {
        return whole().pyramid().levelFor(view);
    }

    /** What the data cover, in degrees; null within if there are none. */
    public Envelope sheet() {
        return painter.pyramid().sheet();
    }

    /** Whether there is land of the base map, so that the rest of the sheet is sea. */
    public boolean hasLand() {
        return painter.base().hasLand();
    }

    public StyleIndex styles(PictureSpec spec) {
        return painter.styles(whole(), spec);
    }

    public ControlStyles controlStyles(Theme theme) {
        return painter.controlStyles(theme);
    }

    /** Whether no source draws the outline of the piece. */
    public boolean isInferred(int piece) {
        return whole().edges().isInferred(piece);
    }

    /** Names of states and waters. */
    public GroundNames groundNames() {
        return new GroundNames(painter.atlas(), painter.ground(), day -> painter.ground(), plane());
    }

    /** The layer that shows a line; empty for one of a kind that no map draws. */
    public Optional<MapLayerKind> layer(LineFeature line) {
        return LinePainter.layerOf(line.kind(), painter.atlas().info());
    }

    /** Draws a path as that line is drawn, with its state and doubt. */
    public void line(Canvas canvas, Theme theme, LineFeature line, Shape path) {
        painter.atlas()
                .info()
                .declarations()
                .lineKind(line.kind())
                .ifPresentOrElse(
                        declared -> MapSamples.line(canvas, theme, declared.style(), path),
                        () -> MapSamples.line(canvas, theme, line, path));
    }

    /** Draws a path as the limit between ground of two looks. */
    public void edge(Canvas canvas, Theme theme, Shape path) {
        MapSamples.edge(canvas, theme, path);
    }

    /** How the shore of a lake is drawn at that zoom. */
    public Pen shore(double zoom) {
        return BasePainter.shore(zoom);
    }

    public Pen river(double zoom) {
        return BasePainter.river(zoom);
    }
}
