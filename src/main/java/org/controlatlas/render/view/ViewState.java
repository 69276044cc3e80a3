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
 * @param lon longitude of the middle, degrees
 * @param lat latitude of the middle, degrees
 * @param zoom as in {@link MapViewport}
 * @param zone id of the selected zone, if any
 * @param compared the second of two days shown at once, if any
 * @param seen from which viewpoint and in which version the data are read
 */
public record ViewState(
        LocalDate date,
        double lon,
        double lat,
        double zoom,
        Set<MapLayerKind> layers,
        Optional<String> zone,
        Language language,
        Theme theme,
        Optional<Compared> compared,
        SeenAs seen) {
    /** The day at the left beside the one of the view, and how the two are shown. */
    public record Compared(CompareMode mode, LocalDate date) {}

    public ViewState {
        Objects.requireNonNull(date);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(language);
        Objects.requireNonNull(theme);
        layers = MapLayerKind.ordered(layers);
        Objects.requireNonNull(compared);
        Objects.requireNonNull(seen);
    }

    /** A view of one day, of control on the ground. */
    public ViewState(
            LocalDate date,
            double lon,
            double lat,
            double zoom,
            Set<MapLayerKind> layers,
            Optional<String> zone,
            Language language,
            Theme theme) {
        this(date, lon, lat, zoom, layers, zone, language, theme, Optional.empty(), SeenAs.USUAL);
    }

    /** The same view of the data read so. */
    public ViewState seenAs(SeenAs other) {
        return new ViewState(date, lon, lat, zoom, layers, zone, language, theme, compared, other);
    }

    /** The same view beside another day. */
    public ViewState compared(Compared other) {
        return new ViewState(date, lon, lat, zoom, layers, zone, language, theme, Optional.of(other), seen);
    }

    /** The view of a picture of the data as they usually are read: everything but its size. */
    public static ViewState of(PictureSpec spec) {
        return new ViewState(
                spec.date(),
                Longitudes.standard(spec.viewport().centerLon()),
                spec.viewport().centerLat(),
                spec.viewport().zoom(),
                spec.layers(),
                spec.selectedZone(),
                spec.language(),
                spec.theme());
    }
}
