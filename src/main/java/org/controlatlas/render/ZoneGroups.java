package org.controlatlas.render;

import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;
import org.controlatlas.render.draw.Group;

/** Says what a zone is called in a file that can hold names of its parts. */
public interface ZoneGroups {
    Group group(Zone zone, Optional<ControlPeriod> period);
}
