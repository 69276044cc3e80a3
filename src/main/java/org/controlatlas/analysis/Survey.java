package org.controlatlas.analysis;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.timeline.ControlLookup;
import org.controlatlas.timeline.ControlTimeline;
import org.controlatlas.timeline.Ground;
import org.controlatlas.timeline.GroundPiece;
import org.controlatlas.timeline.ZoneAreas;
import org.locationtech.jts.geom.Geometry;

/**
 * A data set as all analyses read it: the pieces of its {@link Ground} by index, the zone of each, its states by day,
 * areas and edges. Edges are found when first asked for. Safe to share between threads.
 */
public final class Survey {
    /** By identity, as atlases are equal. */
    private static final Map<Atlas, SoftReference<Survey>> KNOWN = new WeakHashMap<>();

    private final Atlas atlas;
    private final ControlTimeline timeline;
    private final Ground ground;
    /** By piece, in km²: all of it; negative until somebody asks. */
    private final double[] wholes;
    /** Of what others leave of a piece. */
    private final Map<Geometry, Double> remains = Collections.synchronizedMap(new IdentityHashMap<>());
    /** By piece: who holds or contests it at any time, or has it in law; made when first asked for. */
    private final AtomicReferenceArray<List<Control.By>> everNamed;
    /** Equal lists are one, so that many pieces share a few objects ({@link ControlLookup} finds those fast). */
    private final Map<List<Control.By>, List<Control.By>> named = new ConcurrentHashMap<>();

    private final Map<Integer, NamedArea> addresses;
    private GroundEdges edges;

    /** Of an atlas that several ask about: the same one for all, for as long as there is room for it. */
    public static Survey of(Atlas atlas) {
        synchronized (KNOWN) {
            SoftReference<Survey> known = KNOWN.get(atlas);
            Survey survey = known == null ? null : known.get();
            if (survey == null) {
                survey = new Survey(atlas);
                KNOWN.put(atlas, new SoftReference<>(survey));
            }
            return survey;
        }
    }

    public Survey(Atlas atlas) {
        this.atlas = atlas;
        this.timeline = new ControlTimeline(atlas.zones());
        this.ground = Ground.of(atlas);
        this.addresses = addresses(atlas);
        this.wholes = new double[size()];
        Arrays.fill(wholes, -1);
        this.everNamed = new AtomicReferenceArray<>(size());
    }

    /** The smallest area of those that name an address, for each zone that is a whole part of one. */
    private static Map<Integer, NamedArea> addresses(Atlas atlas) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int z = 0; z < atlas.zones().size(); z++) {
            indexes.put(atlas.zones().get(z).id(), z);
        }
        Map<Integer, NamedArea> found = new HashMap<>();
        List<NamedArea> smallFirst = new ArrayList<>(atlas.areas());
        smallFirst.removeIf(area -> !area.kind().isAddress());
        smallFirst.sort(Comparator.comparingDouble(area -> area.extent().getArea()));
        for (NamedArea area : smallFirst) {
            for (NamedArea.Part part : area.parts()) {
                Integer zone = indexes.get(part.zoneId());
                if (part.isWhole() && zone != null) {
                    found.putIfAbsent(zone, area);
                }
            }
        }
        return found;
    }

    public Atlas atlas() {
        return atlas;
    }

    public ControlTimeline timeline() {
        return timeline;
    }

    /** How many pieces of ground there are. */
    int size() {
        return ground.pieces().size();
    }

    private GroundPiece piece(int piece) {
        return ground.pieces().get(piece);
    }

    /** The zone that a piece belongs to; of common ground the one in front. */
    Zone zone(int piece) {
        return atlas.zones().get(piece(piece).zone());
    }

    /** The pieces that are the outlines in which this one lies; of an outline itself alone. */
    List<Integer> outlinesAround(int piece) {
        return piece(piece).members();
    }

    /** All zones that have the piece in their outlines. */
    private Stream<Zone> members(int piece) {
        return piece(piece).members().stream()
                .map(member -> atlas.zones().get(ground.outlines().get(member).zone()));
    }

    /** In degrees, with what others lie over. */
    Geometry outline(int piece) {
        return piece(piece).geometry();
    }

    /** What of a piece no other lies over on the day; the outline itself where nothing does. */
    Geometry alone(int piece, int day) {
        return ground.alone(piece, day);
    }

    /** The pieces of a zone, common ground among them; none if there is no such zone. */
    List<Integer> outlinesOf(String zoneId) {
        return IntStream.range(0, timeline.indexOf(zoneId).isPresent() ? size() : 0)
                .filter(piece -> members(piece).anyMatch(zone -> zone.id().equals(zoneId)))
                .boxed()
                .toList();
    }

    synchronized GroundEdges edges() {
        if (edges == null) {
            edges = GroundEdges.of(
                    ground.pieces().stream().map(GroundPiece::geometry).toList(), atlas.lines());
        }
        return edges;
    }

    /** Of what of the piece counts on the day, in km²; 0 where it is not in force. */
    public double squareKm(int piece, int day) {
        return isInForce(piece, day) ? squareKmThere(piece, day) : 0;
    }

    /** The same of a piece that is in force on the day. */
    double squareKmThere(int piece, int day) {
        Geometry left = alone(piece, day);
        if (left != outline(piece)) {
            return remains.computeIfAbsent(left, ZoneAreas::squareKm);
        }
        synchronized (wholes) {
            if (wholes[piece] < 0) {
                wholes[piece] = ZoneAreas.squareKm(left);
            }
            return wholes[piece];
        }
    }

    /** Whether the ground is the zone's on that day, if somebody is said to hold it or not. */
    boolean isInForce(int piece, int day) {
        return piece(piece).isInForce(day);
    }

    /** Days on which the piece's state or its being there may change. */
    Set<Integer> days(int piece) {
        Set<Integer> days = new TreeSet<>();
        for (ValidTime time : piece(piece).times()) {
            days.add(time.startDay());
            days.add(time.endDay());
        }
        for (ControlPeriod period : piece(piece).periods()) {
            days.add(period.time().startDay());
            days.add(period.time().endDay());
            for (int day : period.certaintyDays()) {
                days.add(day);
            }
        }
        return days;
    }

    /** The area by which a zone is called, such as its district; empty if it has none. */
    Optional<NamedArea> address(int zone) {
        return Optional.ofNullable(addresses.get(piece(zone).zone()));
    }

    Optional<ControlPeriod> period(int zone, int day) {
        return piece(zone).periodAt(day);
    }

    Control control(int zone, int day) {
        return period(zone, day).map(ControlPeriod::control).orElseGet(Control.NoData::new);
    }

    boolean isThere(int zone, int day) {
        return period(zone, day).isPresent();
    }

    /** Whether it is not certain who controls the zone on that day, or since when. */
    boolean isDoubtful(int zone, int day) {
        return period(zone, day).filter(period -> period.isDoubtfulOn(day)).isPresent();
    }

    /**
     * Who may hold a doubtful zone: all who hold or contest it at any time, or to whom it belongs in law, for who held
     * it before or holds it after is who sources name.
     *
     * @return each once, with who holds it on any day
     */
    List<Control.By> mayHold(int zone) {
        List<Control.By> known = everNamed.get(zone);
        if (known == null) {
            known = findEverNamed(zone);
            everNamed.set(zone, known);
        }
        return known;
    }

    private List<Control.By> findEverNamed(int zone) {
        Set<String> codes = new LinkedHashSet<>();
        for (ControlPeriod period :
                members(zone).flatMap(each -> each.periods().stream()).toList()) {
            codes.addAll(period.control().actorIds());
            if (period.deJure() != null && !period.deJure().isBlank()) {
                codes.add(period.deJure());
            }
        }
        List<Control.By> found = codes.stream().map(Control.By::new).toList();
        return named.computeIfAbsent(found, first -> first);
    }

    /** How far off the area of some zones may be on that day by their outline, in km²; empty where no accuracy is stated. */
    OptionalDouble edgeError(BitSet inside, int day) {
        return edges().errorSquareKm(inside, zone -> isThere(zone, day), zone -> accuracyM(zone, day));
    }

    /** The edges on a day, for the error of ground of which some is certain and more is possible. */
    GroundEdges.OfDay edges(GroundOfDay there) {
        return edges().on(there::isThere, there::accuracyM);
    }

    /** All that holds on a day, looked up once: for who asks about the same pieces many times. */
    GroundOfDay on(int day) {
        return new GroundOfDay(ground.pieces(), day);
    }

    double accuracyM(int zone, int day) {
        return period(zone, day).map(ControlPeriod::accuracyM).orElse(0);
    }

    static int day(LocalDate date) {
        return ValidTime.dayOf(date);
    }
}
