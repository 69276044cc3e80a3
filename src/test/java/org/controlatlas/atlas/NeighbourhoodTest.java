package org.controlatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.controlatlas.model.Actor.DatedNames;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.DatedOutline;
import org.controlatlas.model.Made;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Who touches whom, and the colours that come of it. */
class NeighbourhoodTest {
    private static final List<String> PARTIES = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

    private static Geometry box(double x, double y, double width, double height) {
        return new GeometryFactory().toGeometry(new Envelope(x, x + width, y, y + height));
    }

    /** Of ground that is there as long as it is held. */
    private static Zone zone(String id, Geometry geometry, ControlPeriod period) {
        return new Zone(
                id,
                List.of(new DatedNames(Names.english(id), ValidTime.ALWAYS)),
                "zones",
                List.of(new DatedOutline(geometry, period.time())),
                List.of(period));
    }

    private static ControlPeriod held(String by, int from, int to) {
        return Made.period("z", new ValidTime(from, to), new Control.By(by), null);
    }

    /** By looking at each pair of periods; squares of whole numbers touch or lie a whole one apart. */
    private static Map<String, Set<String>> slowly(List<Zone> zones) {
        Map<String, Set<String>> touching = new HashMap<>();
        PARTIES.forEach(party -> touching.put(party, new TreeSet<>()));
        for (Zone one : zones) {
            for (Zone other : zones) {
                for (ControlPeriod mine : one.periods()) {
                    for (ControlPeriod theirs : other.periods()) {
                        boolean meet = mine.time().overlaps(theirs.time())
                                && one.geometry().intersects(other.geometry());
                        String me = mine.control().code();
                        String them = theirs.control().code();
                        if (meet && !me.equals(them)) {
                            touching.get(me).add(them);
                        }
                    }
                }
            }
        }
        return touching;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thoseTouchWhoseGroundMeetsAtAnyTime(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(100);
            zones.add(zone(
                    "z" + i,
                    box(random.nextInt(30), random.nextInt(30), 1 + random.nextInt(3), 1 + random.nextInt(3)),
                    held(PARTIES.get(random.nextInt(PARTIES.size())), from, from + 1 + random.nextInt(40))));
        }

        assertThat(Neighbourhood.of(zones, PARTIES)).isEqualTo(slowly(zones));
    }

    @Test
    void groundWithinOtherGroundTouchesIt() {
        List<Zone> zones = List.of(
                zone("outer", box(0, 0, 20, 20), held("a", 0, 9)), zone("inner", box(9, 9, 1, 1), held("b", 0, 9)));

        assertThat(Neighbourhood.of(zones, PARTIES).get("b")).containsExactly("a");
        assertThat(Neighbourhood.of(zones, PARTIES).get("a")).containsExactly("b");
    }

    @Test
    void aGapThatNobodySeesOnAMapOfTheWholeIsNone() {
        List<Zone> zones = List.of(
                zone("left", box(0, 0, 10, 10), held("a", 0, 9)),
                zone("right", box(10.001, 0, 10, 10), held("b", 0, 9)),
                zone("far", box(60, 60, 10, 10), held("c", 0, 9)));

        assertThat(Neighbourhood.of(zones, PARTIES).get("a")).contains("b").doesNotContain("c");
    }

    @Test
    void whoComesAfterTheOtherHasLeftDoesNotTouchIt() {
        List<Zone> zones = List.of(
                zone("left", box(0, 0, 10, 10), held("a", 0, 5)),
                zone("right", box(10, 0, 10, 10), held("b", 5, 9)),
                zone("both", box(0, 10, 10, 10), held("c", 0, 9)));

        assertThat(Neighbourhood.of(zones, PARTIES).get("a")).containsExactly("c");
    }

    @Test
    void contestantsTouchEachOther() {
        Zone contested = zone(
                "z",
                box(0, 0, 10, 10),
                Made.period("z", new ValidTime(0, 9), new Control.Contested(List.of("a", "b")), "c"));

        assertThat(Neighbourhood.of(List.of(contested), PARTIES).get("a")).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void ofAFewEachTouchesAllOthers() {
        List<String> few = PARTIES.subList(0, 7);

        Map<String, Set<String>> touching = Neighbourhood.of(List.of(), few);

        assertThat(touching).hasSize(7);
        touching.forEach((party, others) -> assertThat(others).hasSize(6).doesNotContain(party));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void colourOfEachPartyIsOneOfThePaletteOrItsOwnAndNeighboursAreApart(long seed) {
        Random random = new Random(seed);
        Map<String, Set<String>> touching = new HashMap<>();
        PARTIES.forEach(party -> touching.put(party, new TreeSet<>()));
        for (int i = 0; i < 14; i++) {
            String one = PARTIES.get(random.nextInt(10));
            String other = PARTIES.get(random.nextInt(10));
            if (!one.equals(other)) {
                touching.get(one).add(other);
                touching.get(other).add(one);
            }
        }
        Map<String, Integer> own = Map.of("c", 0x123456);

        Map<String, Integer> colours = NeighbourColours.of(PARTIES, touching, own);

        assertThat(colours.keySet()).containsExactlyElementsOf(PARTIES);
        assertThat(colours).containsEntry("c", 0x123456);
        List<Integer> palette = Arrays.stream(ActorPalette.all()).boxed().toList();
        ColourDistance distance = new ColourDistance();
        colours.forEach((party, colour) -> {
            assertThat(palette.contains(colour) || party.equals("c")).isTrue();
            for (String other : touching.get(party)) {
                assertThat(distance.between(colour, colours.get(other)))
                        .as("%s beside %s", party, other)
                        .isGreaterThanOrEqualTo(NeighbourColours.APART);
            }
        });
    }

    @Test
    void theFirstSevenColoursAreApartToEveryEye() {
        int[] palette = ActorPalette.all();
        ColourDistance distance = new ColourDistance();
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance.between(palette[i], palette[j])).isGreaterThan(8);
            }
        }
    }

    @Test
    void thePaletteHasNoColourTwiceAndIsNotChangedByThoseWhoTakeIt() {
        ActorPalette.all()[0] = 0;

        assertThat(Arrays.stream(ActorPalette.all()).boxed())
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @Test
    void distanceIsTheSameBothWaysAndNoughtToItself() {
        Random random = new Random(2);
        ColourDistance distance = new ColourDistance();
        for (int i = 0; i < 200; i++) {
            int a = random.nextInt(0x1000000);
            int b = random.nextInt(0x1000000);

            assertThat(distance.between(a, b)).isEqualTo(distance.between(b, a)).isGreaterThanOrEqualTo(0);
            assertThat(distance.between(a, a)).isZero();
        }
    }

    @Test
    void redAndGreenOfOneLightnessAreNearToTheEyeThatTellsThemWorst() {
        ColourDistance distance = new ColourDistance();

        assertThat(distance.between(0xC05050, 0x707020)).isLessThan(distance.between(0xC05050, 0x3060C0) / 2);
    }
}
