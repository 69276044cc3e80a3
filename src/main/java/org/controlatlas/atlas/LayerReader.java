package org.controlatlas.atlas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Actor.DatedNames;
import org.controlatlas.model.BasemapFeature;
import org.controlatlas.model.Basis;
import org.controlatlas.model.Event;
import org.controlatlas.model.LineFeature;
import org.controlatlas.model.LinkState;
import org.controlatlas.model.Place;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;

/** The layers beside the zones: events, places, lines and the base map. A file that is not there is an empty layer. */
final class LayerReader {
    private final DataFiles files;

    LayerReader(DataFiles files) {
        this.files = files;
    }

    List<Event> events(Part part) throws IOException {
        List<Event> events = new ArrayList<>();
        files.features(part, (row, geometry) -> {
            if (geometry instanceof Point location && !location.isEmpty()) {
                events.add(event(row, location));
            } else {
                row.problem("geometry", ReadingProblem.EVENT_WITHOUT_PLACE);
            }
        });
        return events;
    }

    private static Event event(CheckedFields row, Point location) {
        return new Event(
                row.required("id"),
                row.flatNames("name"),
                new Event.When(row.time(), row.edtf("start_date:edtf")),
                new Event.Kind(row.required("kind")),
                new Event.Where(row.flatNames("place"), location),
                new Event.Account(
                        row.text("summary", ""),
                        row.certainty(),
                        row.integers("agreement_points"),
                        row.texts("loss_of")),
                row.texts("sources"));
    }

    /** Features of one id are one place with several naming periods. */
    List<Place> places(Part part) throws IOException {
        Map<String, Place> places = new LinkedHashMap<>();
        files.features(part, (row, geometry) -> {
            if (geometry instanceof Point location && !location.isEmpty()) {
                places.merge(row.required("id"), place(row, location), LayerReader::joined);
            } else {
                row.problem("geometry", ReadingProblem.PLACE_WITHOUT_POSITION);
            }
        });
        return List.copyOf(places.values());
    }

    private static Place place(CheckedFields row, Point location) {
        return new Place(
                row.text("id", ""),
                row.text("kind").map(Place.Kind::new).orElse(Place.Kind.OTHER),
                row.integer("rank", 5),
                List.of(new DatedNames(row.flatNames("name"), row.time())),
                location,
                row.integer("accuracy_m", 0),
                row.texts("sources"));
    }

    private static Place joined(Place first, Place second) {
        List<DatedNames> names = new ArrayList<>(first.names());
        names.addAll(second.names());
        names.sort(Comparator.comparingInt(dated -> dated.time().startDay()));
        List<String> sources = new ArrayList<>(first.sources());
        second.sources().stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        return new Place(first.id(), first.kind(), first.rank(), names, first.location(), first.accuracyM(), sources);
    }

    List<LineFeature> lines(List<Part> parts) throws IOException {
        List<LineFeature> lines = new ArrayList<>();
        for (Part part : parts) {
            files.features(part, (row, geometry) -> {
                if (geometry instanceof Lineal && !geometry.isEmpty()) {
                    lines.add(line(row, geometry));
                } else {
                    row.problem("geometry", ReadingProblem.LINE_WITHOUT_GEOMETRY);
                }
            });
        }
        return lines;
    }

    private static LineFeature line(CheckedFields row, Geometry geometry) {
        return new LineFeature(
                row.required("id"),
                row.flatNames("name"),
                new LineFeature.Kind(row.required("kind")),
                row.time(),
                row.text("state").map(LinkState::new),
                new LineFeature.Course(geometry, row.flag("sketch"), row.integer("accuracy_m", 0)),
                new Basis(row.text("note"), row.texts("sources")));
    }

    /** @param layers by layer name */
    Map<String, List<BasemapFeature>> basemap(Map<String, Part> layers) throws IOException {
        Map<String, List<BasemapFeature>> basemap = new LinkedHashMap<>();
        for (Map.Entry<String, Part> layer : layers.entrySet()) {
            List<BasemapFeature> features = new ArrayList<>();
            files.features(layer.getValue(), (row, geometry) -> {
                if (geometry != null && !geometry.isEmpty()) {
                    features.add(new BasemapFeature(row.flatNames("name"), geometry));
                }
            });
            basemap.put(layer.getKey(), List.copyOf(features));
        }
        return basemap;
    }
}
