package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Names;

/**
 * A unit of {@code districts.csv}.
 *
 * @param settlementsAs how {@code settlements.csv} calls it
 * @param naturalEarth name of the district polygon that stands for it, or empty
 * @param anchor id of the settlement whose dates stand for the district's
 * @param group file that its zones go to
 * @param region {@code core}, {@code ring} (about the core) or {@code plain}
 */
record District(
        String id,
        Names names,
        List<String> settlementsAs,
        String naturalEarth,
        String anchor,
        String group,
        String region) {
    static List<District> read(Path file) throws IOException {
        return InputTable.read(file).stream().map(District::of).toList();
    }

    private static District of(Map<String, String> row) {
        return new District(
                row.get("id"),
                Names.of(row.get("name_en"), row.get("name_az"), row.get("name_hy"), row.get("name_ru")),
                List.of(row.get("settlements_as").split(";")),
                row.get("natural_earth"),
                row.get("anchor"),
                row.get("group"),
                row.get("region"));
    }

    boolean isInCore() {
        return region.equals("core");
    }

    /** One of the districts about the core. */
    boolean isInRing() {
        return region.equals("ring");
    }
}
