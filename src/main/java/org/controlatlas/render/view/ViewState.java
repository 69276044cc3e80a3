package org.controlatlas.render.view;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Language;
import org.controlatlas.model.Longitudes;

/**
 * What somebody looks at, apart from how large the window is: what a link carries and a history keeps.
 *
 * @param date the day shown
 * @param zone id of the selected zone, if any
 * @param look words and colours
 * @param compared the second of two days shown at once, if any
 * @param seen from which viewpoint and in which version the data are read
 */
public record ViewState(
        LocalDate date,
        Camera camera,
        Set<MapLayerKind> layers,
        Optional<String> zone,
        Look look,
        Optional<Compared> compared,
        SeenAs seen) {
    /**
     * What part of the map is shown.
     *
     * @param lon longitude of the middle, degrees
     * @param lat latitude of the middle, degrees
     * @param zoom as in {@link MapViewport}
     */
    public record Camera(double lon, double lat, double zoom) {
        /** @param viewport whose middle may lie on another turn of the world */
        public static Camera of(MapViewport viewport) {
            return new Camera(Longitudes.standard(viewport.centerLon()), viewport.centerLat(), viewport.zoom());
        }
    }

    /** In which words and colours it is shown. */
    public record Look(Language language, Theme theme) {
        public static final Look USUAL = new Look(Language.EN, Theme.LIGHT);

        public Look {
            Objects.requireNonNull(language);
            Objects.requireNonNull(theme);
        }
    }

    /** The day at the left beside the one of the view, and how the two are shown. */
    public record Compared(CompareMode mode, LocalDate date) {}

    public ViewState {
        Objects.requireNonNull(date);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(look);
        layers = MapLayerKind.ordered(layers);
        Objects.requireNonNull(compared);
        Objects.requireNonNull(seen);
    }

    /** A view of one day, of control on the ground. */
    public ViewState(LocalDate date, Camera camera, Set<MapLayerKind> layers, Optional<String> zone, Look look) {
        this(date, camera, layers, zone, look, Optional.empty(), SeenAs.USUAL);
    }

    public double lon() {
        return camera.lon();
    }

    public double lat() {
        return camera.lat();
    }

    public double zoom() {
        return camera.zoom();
    }

    public Language language() {
        return look.language();
    }

    public Theme theme() {
        return look.theme();
    }

    /** The same view of the data read so. */
    public ViewState seenAs(SeenAs other) {
        return new ViewState(date, camera, layers, zone, look, compared, other);
    }

    /** The same view beside another day. */
    public ViewState compared(Compared other) {
        return new ViewState(date, camera, layers, zone, look, Optional.of(other), seen);
    }

    /** The view of a picture of the data as they usually are read: everything but its size. */
    public static ViewState of(PictureSpec spec) {
        return new ViewState(
                spec.date(),
                Camera.of(spec.viewport()),
                spec.layers(),
                spec.selectedZone(),
                new Look(spec.language(), spec.theme()));
    }
}
