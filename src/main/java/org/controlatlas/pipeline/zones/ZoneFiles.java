package org.controlatlas.pipeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;

/** Writes the zone files: one feature for each zone and period. */
final class ZoneFiles {
    private final PeriodMaker periods;

    ZoneFiles(PeriodMaker periods) {
        this.periods = periods;
    }

    void write(List<ZoneDraft> zones, List<String> groups, Path folder) throws IOException {
        for (String group : groups) {
            try (FeatureFile file = new FeatureFile(folder.resolve(group + ".geojson"))) {
                for (ZoneDraft zone : zones) {
                    if (zone.tag().group().equals(group)) {
                        for (Period period : periods.periods(zone)) {
                            file.write(properties(zone, period), zone.geometry());
                        }
                    }
                }
            }
        }
    }

    private Map<String, Object> properties(ZoneDraft zone, Period period) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("zone_id", zone.id());
        p.put("district", zone.tag().district());
        putNames(p, zone.names());
        p.put("start_date", period.dates().start());
        p.put("end_date", period.dates().end());
        p.put("start_date:edtf", period.dates().startEdtf());
        p.put("end_date:edtf", period.dates().endEdtf());
        p.put("announced", period.dates().announced());
        p.put("control", period.state().control());
        p.put("contested_by", period.state().contestedBy());
        p.put("peacekeepers", period.state().peacekeepers());
        p.put("de_jure", periods.deJure(zone.tag()));
        p.put("status", period.state().status());
        p.put("access", period.state().access());
        p.put("certainty", period.doubt().certainty());
        p.put("certainty_of", period.doubt().of());
        p.put("geometry_source", zone.tag().geometrySource());
        p.put("accuracy_m", zone.tag().accuracyM());
        p.put("event", period.dates().event());
        p.put("note", period.note());
        p.put("sources", period.sources());
        return p;
    }

    static void putNames(Map<String, Object> properties, Names names) {
        for (Language language : Language.values()) {
            String name = names.byLanguage().get(language);
            properties.put(language == Language.EN ? "name" : "name:" + language.tag(), name);
        }
    }
}
