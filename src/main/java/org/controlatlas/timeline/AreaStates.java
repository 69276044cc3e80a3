package org.controlatlas.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.NamedArea.Part;
import org.controlatlas.model.ValidTime;
import org.controlatlas.timeline.AreaState.HeldPart;

/**
 * Says who controls a named area on a day, by the zones that it is made of and measured as all areas are. Safe to share
 * between threads.
 */
public final class AreaStates {
    private final ControlTimeline timeline;
    private final ZoneAreas areas;
    private final boolean planar;
    private final Map<String, Integer> zones = new HashMap<>();

    /**
     * @param areas of the timeline's zones
     * @param planar whether zones never overlap: then ground without data counts as such, else it may be another zone's
     */
    public AreaStates(ControlTimeline timeline, ZoneAreas areas, boolean planar) {
        this.timeline = timeline;
        this.areas = areas;
        this.planar = planar;
        for (int z = 0; z < timeline.zones().size(); z++) {
            zones.put(timeline.zones().get(z).id(), z);
        }
    }

    public AreaState of(NamedArea area, LocalDate date) {
        int day = ValidTime.dayOf(date);
        Shares shares = new Shares();
        List<HeldPart> parts = new ArrayList<>();
        boolean measured = true;
        boolean estimated = false;
        int start = ValidTime.OPEN_START;
        int end = ValidTime.OPEN_END;
        for (Part part : area.parts()) {
            if (!part.time().contains(day)) {
                start = part.time().endDay() <= day
                        ? Math.max(start, part.time().endDay())
                        : start;
                end = part.time().startDay() > day ? Math.min(end, part.time().startDay()) : end;
                continue;
            }
            int zone = zones.get(part.zoneId());
            ValidTime same = unchanged(zone, day);
            start = Math.max(start, Math.max(part.time().startDay(), same.startDay()));
            end = Math.min(end, Math.min(part.time().endDay(), same.endDay()));
            Optional<ControlPeriod> period = timeline.periodAt(zone, day);
            double squareKm =
                    part.isWhole() ? areas.squareKm(zone, day) : part.squareKm().orElse(0);
            measured = measured && (part.isWhole() || part.squareKm().isPresent());
            estimated = estimated || !part.isWhole();
            period.ifPresent(p -> parts.add(new HeldPart(p, squareKm)));
            Control control = period.map(ControlPeriod::control).orElseGet(Control.NoData::new);
            if (planar || !(control instanceof Control.NoData)) {
                shares.add(control, squareKm);
            }
        }
        boolean silent = shares.holders().stream().allMatch(holder -> holder.control() instanceof Control.NoData);
        List<Holder> holders = silent ? List.of() : shares.holders();
        return new AreaState(
                area,
                date,
                measured ? holders : withoutSizes(holders),
                measured ? OptionalDouble.of(shares.sum()) : OptionalDouble.empty(),
                estimated && measured,
                parts,
                new ValidTime(start, end));
    }

    private static List<Holder> withoutSizes(List<Holder> holders) {
        return holders.stream()
                .map(holder -> new Holder(holder.control(), OptionalDouble.empty(), holder.share()))
                .toList();
    }

    /** The span about the day in which the zone's control and peacekeepers stay the same. */
    private ValidTime unchanged(int zone, int day) {
        int start = ValidTime.OPEN_START;
        int end = ValidTime.OPEN_END;
        for (Change change : timeline.changesOf(zone)) {
            if (change.changesControl() || change.changesOutline()) {
                start = change.day() <= day ? Math.max(start, change.day()) : start;
                end = change.day() > day ? Math.min(end, change.day()) : end;
            }
        }
        return new ValidTime(start, end);
    }
}
