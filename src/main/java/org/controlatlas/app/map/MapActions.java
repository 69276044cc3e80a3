package org.controlatlas.app.map;

import java.util.Optional;
import org.controlatlas.model.Zone;
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
        public void reportMistake(Coordinate place, Optional<Zone> zone) {}
    };

    void copyLink();

    void exportView();

    /** @param place in degrees */
    void reportMistake(Coordinate place, Optional<Zone> zone);
}
