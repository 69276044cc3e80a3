package org.controlatlas.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Whose ground it is by another viewpoint than the one that an atlas is read from. Immutable. */
public final class OtherView {
    private record Owned(ValidTime time, Control control) {}

    private final Map<String, List<Owned>> byZone = new HashMap<>();

    private OtherView() {}

    /** By who controls the ground. */
    public static OtherView ofControl(List<Zone> zones) {
        OtherView view = new OtherView();
        for (Zone zone : zones) {
            zone.periods().forEach(period -> view.add(zone, period.time(), period.control()));
        }
        return view;
    }

    /** By to whom the ground belongs in law. */
    public static OtherView inLaw(List<Zone> zones) {
        OtherView view = new OtherView();
        for (Zone zone : zones) {
            for (ControlPeriod period : zone.periods()) {
                if (period.deJure() != null) {
                    view.add(zone, period.time(), new Control.By(period.deJure()));
                }
            }
        }
        return view;
    }

    private void add(Zone zone, ValidTime time, Control control) {
        byZone.computeIfAbsent(zone.id(), id -> new ArrayList<>()).add(new Owned(time, control));
    }

    /** Whose it is by the words of a list; empty where nothing is said. */
    public static String owner(Control control) {
        return control instanceof Control.NoData ? "" : String.join("|", control.named());
    }

    /** Who owns the zone's ground on that day by the other view, if somebody else than the period says. */
    public Optional<Control> differing(ControlPeriod period, int day) {
        String here = owner(period.control());
        return here.isEmpty()
                ? Optional.empty()
                : byZone.getOrDefault(period.zoneId(), List.of()).stream()
                        .filter(owned -> owned.time().contains(day))
                        .map(Owned::control)
                        .filter(control ->
                                !owner(control).isEmpty() && !owner(control).equals(here))
                        .findFirst();
    }

    /** The days within the period from which somebody else may own the ground by the other view. */
    public TreeSet<Integer> turns(ControlPeriod period) {
        TreeSet<Integer> days = new TreeSet<>();
        for (Owned owned : byZone.getOrDefault(period.zoneId(), List.of())) {
            for (int day : new int[] {owned.time().startDay(), owned.time().endDay()}) {
                if (day > period.time().startDay() && day < period.time().endDay()) {
                    days.add(day);
                }
            }
        }
        return days;
    }
}
