package org.controlatlas.atlas;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.controlatlas.message.Message;
import org.controlatlas.model.Actor;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Zone;

/** Notes whoever controls, keeps peace or has a title and is not among the actors that the data set lists. */
final class ActorCheck {
    private final Map<String, Actor> actors;
    private final String actorsFile;
    private final Problems problems;

    ActorCheck(Map<String, Actor> actors, String actorsFile, Problems problems) {
        this.actors = actors;
        this.actorsFile = actorsFile;
        this.problems = problems;
    }

    /** @param files those that the zones come from */
    void zones(List<Zone> zones, List<Path> files) {
        for (Zone zone : zones) {
            for (ControlPeriod period : zone.periods()) {
                DerivedActors.eachMentioned(period, id -> {
                    if (!actors.containsKey(id)) {
                        unknown(id, zone, period, files);
                    }
                });
            }
        }
    }

    private void unknown(String id, Zone zone, ControlPeriod period, List<Path> files) {
        String file = files.stream()
                .filter(path -> DataSetFiles.group(path).equals(zone.group()))
                .findFirst()
                .map(Path::toString)
                .orElse(zone.group());
        problems.add(
                file,
                Message.of(PlaceWords.ZONE_PERIOD, zone.id(), period.time()),
                DerivedActors.field(period, id),
                ReadingProblem.UNKNOWN_ACTOR,
                id,
                actorsFile,
                String.join(", ", actors.keySet()));
    }
}
