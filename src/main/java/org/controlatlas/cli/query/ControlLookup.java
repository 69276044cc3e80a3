package org.controlatlas.cli.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.cli.option.LonLat;
import org.controlatlas.cli.terminal.AnswerReading;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.LineState;
import org.controlatlas.gazetteer.LineStates;
import org.controlatlas.gazetteer.NamedLine;
import org.controlatlas.gazetteer.Told;
import org.controlatlas.gazetteer.ZoneLookup;
import org.controlatlas.message.Message;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Language;
import org.controlatlas.model.Longitudes;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.TimeGrain;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.AreaStates;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Who controls a point, an area or the ground along a line on a day. The atlas's own zones come first; where there is
 * none, the states around answer as context.
 */
public final class ControlLookup {
    private final Atlas atlas;
    private final Language language;
    private final ZoneLookup ground;
    private final AreaStates areas;
    private final LineStates lines;

    public ControlLookup(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.language = language;
        this.ground = new ZoneLookup(atlas);
        this.areas = new AreaStates(
                ground.timeline(), new ZoneAreas(Ground.of(atlas)), atlas.info().coverageIsPlanar());
        this.lines = new LineStates(ground);
    }

    /** What answers say of how the data are read. */
    AnswerReading reading() {
        return new AnswerReading(atlas, language);
    }

    /**
     * @param lon degrees
     * @param lat degrees
     * @throws NoAnswer if the day is outside the coverage, the point outside the map, or the data silent
     */
    public Answer at(double lon, double lat, LocalDate date) throws NoAnswer {
        checkCovered(date);
        Optional<ZoneLookup.Spot> spot = ground.at(lon, lat, date);
        if (spot.isEmpty()) {
            throw new NoAnswer(nobody(lon, lat, date).orElseGet(() -> outside(lon, lat)));
        }
        return answer(spot.get(), lon, lat, date);
    }

    /**
     * @param entry of a gazetteer of this atlas
     * @throws NoAnswer if the day is outside the coverage, there is no such line on the day, or the data are silent
     */
    public PlaceAnswer of(Entry entry, Gazetteer gazetteer, LocalDate date) throws NoAnswer {
        checkCovered(date);
        Coordinate at = entry.location();
        Told told = gazetteer.told(entry);
        if (told instanceof Told.OfArea of) {
            return new PlaceAnswer.OfArea(area(of.area(), entry, date));
        }
        if (told instanceof Told.OfLine of) {
            return new PlaceAnswer.OfLine(line(of.line(), date));
        }
        if (told instanceof Told.OfZone of) {
            return new PlaceAnswer.OfPoint(answer(ground.in(of.zoneId(), date).orElseThrow(), at.x, at.y, date));
        }
        return new PlaceAnswer.OfPoint(at(at.x, at.y, date));
    }

    /** How far off the area's measured ground may be, in km²; empty where it is not known. */
    OptionalDouble errorOf(AreaState state) {
        return AreaError.of(state, atlas);
    }

    public Language language() {
        return language;
    }

    private AreaState area(NamedArea area, Entry entry, LocalDate date) throws NoAnswer {
        AreaState state = areas.of(area, date);
        if (state.holders().isEmpty()) {
            throw new NoAnswer(
                    Message.of(AnswerProblem.NO_DATA_FOR, entry.name().in(language), when(date)));
        }
        return state;
    }

    private LineState line(NamedLine line, LocalDate date) throws NoAnswer {
        LineState state = lines.of(line, date);
        if (state.features().isEmpty()) {
            throw new NoAnswer(Message.of(AnswerProblem.NO_LINE, line.names().in(language), when(date), times(line)));
        }
        return state;
    }

    private Message when(LocalDate date) {
        AtlasInfo info = atlas.info();
        return Message.of(
                info.grain() == TimeGrain.YEAR ? AnswerProblem.IN_YEAR : AnswerProblem.ON_DAY, info.shown(date));
    }

    private Message times(NamedLine line) {
        return line.features().stream()
                .map(feature -> time(feature.time(), AnswerProblem.BEFORE_COVERAGE, AnswerProblem.BEFORE_COVERAGE_TO))
                .distinct()
                .reduce((some, next) -> Message.of(AnswerProblem.AND, some, next))
                .orElse(Message.EMPTY);
    }

    /**
     * @param open for a time without a start or an end
     * @param openTo for one without a start
     */
    private Message time(ValidTime time, AnswerProblem open, AnswerProblem openTo) {
        Optional<Message> last = time.end().map(end -> atlas.info().shown(end.minusDays(1)));
        if (time.start().isEmpty()) {
            return last.map(day -> Message.of(openTo, day)).orElse(Message.of(open));
        }
        Message start = atlas.info().shown(time.start().get());
        return last.map(day -> Message.of(AnswerProblem.FROM_TO, start, day))
                .orElse(Message.of(AnswerProblem.FROM, start));
    }

    private void checkCovered(LocalDate date) throws NoAnswer {
        Optional<Message> outside = atlas.info().outside(date);
        if (outside.isPresent()) {
            throw new NoAnswer(outside.get());
        }
    }

    private Answer answer(ZoneLookup.Spot spot, double lon, double lat, LocalDate date) throws NoAnswer {
        Optional<ControlPeriod> period = spot.period();
        if (period.isEmpty() || period.get().control() instanceof Control.NoData) {
            throw new NoAnswer(
                    Message.of(AnswerProblem.NO_DATA_FOR_ZONE, spot.zone().id(), when(date)));
        }
        String name = new ActorNames(atlas, language).of(period.get().control(), date);
        return new Answer(date, new LonLat(lon, lat), spot.zone(), spot.zones(), period.get(), name, language);
    }

    /** Where zones have been or will be, but none is on the day. */
    private Optional<Message> nobody(double lon, double lat, LocalDate date) {
        List<Zone> ever = ground.everAt(lon, lat);
        if (ever.isEmpty()) {
            return Optional.empty();
        }
        int day = ValidTime.dayOf(date);
        List<Message> others = ever.stream()
                .limit(3)
                .map(zone -> Message.sequence("'" + zone.namesAt(day).in(language) + "' (", reign(zone, lon, lat), ")"))
                .toList();
        return Optional.of(Message.of(
                AnswerProblem.NOBODY, Numbers.text(lon), Numbers.text(lat), when(date), Message.joined("; ", others)));
    }

    private Message reign(Zone zone, double lon, double lat) {
        Point point = new GeometryFactory().createPoint(new Coordinate(Longitudes.in(zone.extent(), lon), lat));
        List<ValidTime> times = zone.outlines().stream()
                .filter(outline -> outline.geometry().intersects(point))
                .map(DatedOutline::time)
                .toList();
        ValidTime all = new ValidTime(
                times.get(0).startDay(), times.get(times.size() - 1).endDay());
        return time(all, AnswerProblem.FROM_BEGINNING, AnswerProblem.FROM_BEGINNING_TO);
    }

    private Message outside(double lon, double lat) {
        AnswerProblem turned = ground.everAt(lat, lon).isEmpty() ? AnswerProblem.OUTSIDE : AnswerProblem.OUTSIDE_TURNED;
        return Message.of(turned, Numbers.text(lon), Numbers.text(lat));
    }
}
