package org.controlatlas.export.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.controlatlas.render.view.PictureSpec;
import org.locationtech.jts.geom.Envelope;

/**
 * What a page shows when it is opened.
 *
 * @param spec of the first picture, in a window of a common size
 * @param before the day that the map is compared with, if it is
 * @param first first day of the slider
 * @param last last day of the slider
 * @param bounds in degrees, what is to be in view in a window of any size; empty for the middle and zoom of the spec
 * @param room around the bounds, as a part of the window's shorter side
 */
public record WebView(
        PictureSpec spec,
        Optional<LocalDate> before,
        LocalDate first,
        LocalDate last,
        Optional<Envelope> bounds,
        double room,
        WebStory story) {
    public WebView {
        Objects.requireNonNull(spec);
        Objects.requireNonNull(story);
    }
}
