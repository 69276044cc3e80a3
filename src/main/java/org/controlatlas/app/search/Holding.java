package org.controlatlas.app.search;

import java.util.Optional;
import org.controlatlas.model.Control;

/**
 * Who controls a search result on the day of the search.
 *
 * @param zoneId the zone, or the one that the place lies in; empty for an area or a line and outside all zones
 * @param control who controls it; empty if that is nobody or several
 * @param words who controls it, or the state of a railway or road; never empty
 */
record Holding(Optional<String> zoneId, Optional<Control> control, String words) {}
