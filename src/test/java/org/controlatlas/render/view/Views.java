package org.controlatlas.render.view;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.Language;

/** Views in one line. */
public final class Views {
    private Views() {}

    public static ViewState of(
            LocalDate date,
            double lon,
            double lat,
            double zoom,
            Set<MapLayerKind> layers,
            Optional<String> zone,
            Language language,
            Theme theme) {
        return new ViewState(
                date, new ViewState.Camera(lon, lat, zoom), layers, zone, new ViewState.Look(language, theme));
    }
}
