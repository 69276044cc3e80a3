package org.controlatlas.viewpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Basis;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Claim;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.OtherView;
import org.controlatlas.model.Reading;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Viewpoint;
import org.controlatlas.model.Zone;

/** The viewpoints of an atlas, and the atlas seen from one of them. */
public final class Viewpoints {
    /** Status of ground that its owner is taken to hold. */
    private Viewpoints() {}

    /** Control first, then legal status where the data tell of it, then what the data set declares. */
    public static List<Viewpoint> of(Atlas atlas) {
        List<Viewpoint> all = new ArrayList<>(List.of(Viewpoint.CONTROL));
        List<Viewpoint> declared = atlas.info().declarations().viewpoints();
        boolean named = declared.stream().anyMatch(viewpoint -> viewpoint.kind() == Viewpoint.Kind.DE_JURE);
        boolean told = atlas.zones().stream()
                .flatMap(zone -> zone.periods().stream())
                .anyMatch(period -> period.deJure() != null);
        if (told && !named) {
            all.add(Viewpoint.DE_JURE);
        }
        declared.forEach(viewpoint -> all.add(withSources(viewpoint, atlas)));
        return all;
    }

    /** If the data set names no sources for a side's viewpoint, the sources of the side's statements count. */
    private static Viewpoint withSources(Viewpoint viewpoint, Atlas atlas) {
        if (viewpoint.kind() != Viewpoint.Kind.STATEMENTS
                || !viewpoint.sources().isEmpty()) {
            return viewpoint;
        }
        List<String> sources = atlas.claims().stream()
                .filter(claim -> isOf(claim, viewpoint))
                .flatMap(claim -> claim.sources().stream())
                .distinct()
                .sorted()
                .toList();
        return new Viewpoint(
                viewpoint.id(),
                viewpoint.kind(),
                viewpoint.names(),
                viewpoint.by(),
                viewpoint.statements(),
                viewpoint.author(),
                sources);
    }

    private static boolean isOf(Claim claim, Viewpoint viewpoint) {
        return viewpoint.by().filter(claim.by()::equals).isPresent()
                && viewpoint.statements().containsKey(claim.statement());
    }

    public static Optional<Viewpoint> find(Atlas atlas, String id) {
        return of(atlas).stream().filter(viewpoint -> viewpoint.id().equals(id)).findFirst();
    }

    /** Says that there is no such viewpoint, and which there are. */
    public static Message unknown(Atlas atlas, String id) {
        return Message.of(
                ViewpointProblem.UNKNOWN,
                id,
                of(atlas).stream().map(Viewpoint::id).collect(Collectors.joining(", ")));
    }

    /**
     * The atlas as it is seen from there: each zone's periods say whose ground it is by that viewpoint. Ground of which the
     * viewpoint says nothing has no data. Peacekeepers, events and doubts about control stay out, since they are of control
     * on the ground; how exactly the data give a date stays.
     *
     * @param atlas as it was read
     */
    public static Atlas seenFrom(Atlas atlas, Reading wanted) {
        if (wanted.isLike(atlas.info().reading())) {
            return atlas;
        }
        Reading asKnown = wanted.ofVersion(atlas.info().reading().version());
        Reading reading = wanted.isOfViewpoint() ? asKnown.beside(OtherView.ofControl(atlas.zones())) : asKnown;
        List<Zone> zones = reading.isOfViewpoint()
                ? atlas.zones().stream()
                        .map(zone -> seen(atlas, zone, reading.viewpoint()))
                        .toList()
                : atlas.zones();
        return atlas.read(reading, zones);
    }

    private static Zone seen(Atlas atlas, Zone zone, Viewpoint viewpoint) {
        List<ControlPeriod> periods =
                viewpoint.kind() == Viewpoint.Kind.DE_JURE ? inLaw(zone, viewpoint) : said(atlas, zone, viewpoint);
        return new Zone(zone.id(), zone.naming(), zone.group(), zone.outlines(), periods);
    }

    private static List<ControlPeriod> inLaw(Zone zone, Viewpoint viewpoint) {
        List<ControlPeriod> periods = new ArrayList<>();
        for (ControlPeriod period : zone.periods()) {
            if (period.deJure() == null) {
                continue;
            }
            List<String> sources = period.sources().isEmpty() ? viewpoint.sources() : period.sources();
            ControlPeriod next = inLaw(period, period, period.deJure(), sources);
            int last = periods.size() - 1;
            Optional<ControlPeriod> joined = last < 0 ? Optional.empty() : join(periods.get(last), next);
            if (joined.isPresent()) {
                periods.set(last, joined.get());
            } else {
                periods.add(next);
            }
        }
        return periods;
    }

    /** Joins two periods into one where the same actor still owns the ground. */
    private static Optional<ControlPeriod> join(ControlPeriod before, ControlPeriod after) {
        if (before.time().endDay() != after.time().startDay()
                || !before.control().equals(after.control())
                || before.accuracyM() != after.accuracyM()) {
            return Optional.empty();
        }
        TreeSet<String> sources = new TreeSet<>(before.sources());
        sources.addAll(after.sources());
        return Optional.of(inLaw(before, after, before.control().code(), List.copyOf(sources)));
    }

    /** From the start of the first to the end of the last, as the data give both: to the day or less exactly. */
    private static ControlPeriod inLaw(ControlPeriod first, ControlPeriod last, String owner, List<String> sources) {
        return new ControlPeriod(
                first.zoneId(),
                new ValidTime(first.time().startDay(), last.time().endDay()),
                new ControlPeriod.Dates(first.startEdtf(), last.endEdtf(), Optional.empty(), Optional.empty()),
                owned(owner, first),
                new ControlPeriod.Doubt(Certainty.AGREED, first.dateCertainty()),
                first.outline(),
                new Basis(sources));
    }

    /** Nobody else is there of whom the law or a statement knows. */
    private static ControlPeriod.State owned(String owner, ControlPeriod period) {
        return new ControlPeriod.State(
                new Control.By(owner), Optional.empty(), period.deJure(), ControlPeriod.Status.OWN, Optional.empty());
    }

    /** What the side says of the zone: on each day the statement that was made last. */
    private static List<ControlPeriod> said(Atlas atlas, Zone zone, Viewpoint viewpoint) {
        List<Claim> claims = atlas.claims().stream()
                .filter(claim -> claim.zoneId().equals(zone.id()) && isOf(claim, viewpoint))
                .toList();
        TreeSet<Integer> turns = new TreeSet<>();
        claims.forEach(claim -> {
            turns.add(claim.time().startDay());
            turns.add(claim.time().endDay());
        });
        List<ControlPeriod> periods = new ArrayList<>();
        for (int from : turns) {
            Integer to = turns.higher(from);
            if (to == null) {
                break;
            }
            claims.stream()
                    .filter(claim -> claim.time().contains(from))
                    .reduce((one, other) ->
                            other.time().startDay() >= one.time().startDay() ? other : one)
                    .ifPresent(claim ->
                            periods.add(stated(claim, zone.periods().get(0), new ValidTime(from, to), viewpoint)));
        }
        return periods;
    }

    /** @param of a period of the zone, which tells how its outline came to be */
    private static ControlPeriod stated(Claim claim, ControlPeriod of, ValidTime time, Viewpoint viewpoint) {
        return new ControlPeriod(
                of.zoneId(),
                time,
                ControlPeriod.Dates.UNTOLD,
                owned(viewpoint.statements().get(claim.statement()), of),
                new ControlPeriod.Doubt(claim.certainty(), Certainty.AGREED),
                of.outline(),
                new Basis(claim.sources()));
    }
}
