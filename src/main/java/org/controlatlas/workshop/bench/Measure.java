package org.controlatlas.workshop.bench;

import java.util.Arrays;
import java.util.Optional;

/** What the bench can measure. Measures of one place run in the same Java, one after the other. */
enum Measure {
    DATE_STEP_ATLAS(Place.ATLAS_WINDOW),
    FX_BLOCK_STEP(Place.ATLAS_WINDOW),
    FX_WORK_STEP(Place.ATLAS_WINDOW),
    FX_PULSE_FLOOR(Place.ATLAS_WINDOW),
    DATE_JUMP_ATLAS(Place.ATLAS_WINDOW),
    CLICK_TO_STATUS(Place.ATLAS_WINDOW),
    PAN_ZOOM_FRAME(Place.ATLAS_WINDOW),
    PAN_ZOOM_FRAME_LONG(Place.ATLAS_WINDOW),
    SWIPE_FRAME(Place.ATLAS_WINDOW),
    DATE_STEP_PANELS(Place.ATLAS_WINDOW),
    DATE_STEP_360(Place.WINDOW_360),
    DATE_STEP_10K(Place.WINDOW_10K),
    DATE_STEP_100K(Place.WINDOW_100K),
    FX_BLOCK_STEP_100K(Place.WINDOW_100K),
    DATE_JUMP_100K(Place.WINDOW_100K),
    CLICK_TO_STATUS_100K(Place.WINDOW_100K),
    PAN_ZOOM_FRAME_100K(Place.WINDOW_100K),
    DATE_STEP_FLOOR(Place.PAINTER),
    VIEWPORT_REPAINT(Place.PAINTER),
    LOAD_ATLAS(Place.PROCESSES),
    LOAD_100K(Place.LOADER),
    START_TO_MAP(Place.PROCESSES),
    START_FLOOR(Place.PROCESSES),
    RESIDENT_MEMORY(Place.PROCESSES),
    EXPORT_PNG(Place.EXPORTER),
    EXPORT_FRAMES_101(Place.EXPORTER),
    EXPORT_A3(Place.EXPORTER),
    EXPORT_GIF_100(Place.EXPORTER),
    EXPORT_MP4_100(Place.EXPORTER),
    PAGE_FIRST_PICTURE(Place.BROWSER),
    PAGE_STEP(Place.BROWSER),
    PAGE_STEP_100K(Place.BROWSER_100K),
    COMMAND_TO_PNG(Place.PROCESSES);

    /** Where a measure is taken; in this order, which begins with what suffers most from a machine that is warm. */
    enum Place {
        PROCESSES(0),
        ATLAS_WINDOW(0),
        WINDOW_360(360),
        WINDOW_10K(10_000),
        WINDOW_100K(100_000),
        PAINTER(0),
        EXPORTER(0),
        LOADER(100_000),
        BROWSER(0),
        BROWSER_100K(100_000);

        private final int features;

        Place(int features) {
            this.features = features;
        }

        /** Size of the synthetic data set used there; 0 for the bundled atlas. */
        int features() {
            return features;
        }

        /** The command that does in earnest what is measured there; long exports come in batches. */
        String command() {
            return this == EXPORTER || this == BROWSER || this == BROWSER_100K ? "bench" : "view";
        }
    }

    private final Place place;

    Measure(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** The name in the output. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Measure> of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst();
    }
}
