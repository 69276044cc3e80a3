package org.controlatlas.render;

import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;

/**
 * Is told where one zone's drawing begins and ends, so that a vector export can make it an element of its own with an
 * id and a title.
 */
public interface ZoneShapeSink {
    /** For vector files that do not mark zones. */
    ZoneShapeSink NONE = new ZoneShapeSink() {
        @Override
        public void beginZone(Zone zone, Optional<ControlPeriod> period) {}

        @Override
        public void endZone() {}
    };

    /** What follows on the graphics, until {@link #endZone}, draws this zone. */
    void beginZone(Zone zone, Optional<ControlPeriod> period);

    void endZone();
}
