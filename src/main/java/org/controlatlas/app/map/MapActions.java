package org.controlatlas.app.map;

import org.locationtech.jts.geom.Coordinate;

/** What the map's menu asks the window to do. */
public interface MapActions {
    /** For a map without a window around it. */
    MapActions NONE = new MapActions() {
        @Override
        public void copyLink() {}

        @Override
        public void exportView() {}

        @Override
        public void reportMistake(Coordinate place) {}

        @Override
        public void why(Coordinate place) {}
    };

    void copyLink();

    void exportView();

    /** @param place in degrees */
    void reportMistake(Coordinate place);

    /**
     * Tells why the map is coloured so there.
     *
     * @param place in degrees
     */
    void why(Coordinate place);
}
