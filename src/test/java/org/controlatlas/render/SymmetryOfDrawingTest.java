package org.controlatlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.HatchTile;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drawing takes no side: with two parties exchanged the picture is the same with their colours exchanged.
 *
 * <p>The atlas has three parties. Any two of them are exchanged, the third stays. That is said in two ways. Exactly, to the
 * bit and with names: to exchange the ids in the data is to exchange what stands under the ids in the table of actors, so
 * no id decides how anything is drawn. And against the picture as it is: each pixel moves along the straight line between
 * the two colours, away from the one that it had, and by nothing else. Contested ground has the colours of both; its bands
 * change places and are of one width.
 */
class SymmetryOfDrawingTest {
    private static final List<Mirror> MIRRORS = List.of(
            new Mirror("armenia", "azerbaijan"),
            new Mirror("azerbaijan", "nagorno-karabakh"),
            new Mirror("armenia", "nagorno-karabakh"));

    /** Among them days with disputed, approximate and contested ground, and with peacekeepers. */
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(1993, 8, 1), LocalDate.of(2020, 10, 20), LocalDate.of(2021, 6, 1), LocalDate.of(2023, 9, 21));

    private static final List<MapViewport> VIEWS =
            List.of(new MapViewport(46.2, 39.9, 7, 640, 480, 1), new MapViewport(46.7, 39.8, 8.6, 640, 480, 1));

    private static final Map<Atlas, MapPainter> PAINTERS = new java.util.IdentityHashMap<>();
    private static final Map<Mirror, List<Atlas>> MIRRORED = new HashMap<>();

    private static MapPainter painter(Atlas atlas) {
        return PAINTERS.computeIfAbsent(atlas, Pictures::painter);
    }

    /** By ids, by meaning, by control alone. */
    private static List<Atlas> mirrored(Mirror mirror) {
        return MIRRORED.computeIfAbsent(
                mirror,
                m -> List.of(
                        m.ofIds(Pictures.bundled()), m.ofMeaning(Pictures.bundled()), m.ofControl(Pictures.bundled())));
    }

    /** Without the layer that tells law from control: the mirrors exchange control alone. */
    private static final Set<MapLayerKind> LAYERS = MapLayerKind.all(
                    Pictures.bundled().info())
            .stream()
            .filter(layer -> !layer.equals(MapLayerKind.OTHER_VIEWPOINT))
            .collect(Collectors.toSet());

    static Stream<Arguments> themesAndMirrors() {
        return Stream.of(Theme.values()).flatMap(theme -> MIRRORS.stream().map(m -> Arguments.of(theme, m)));
    }

    static Stream<Arguments> colouredThemesAndMirrors() {
        // In grey a party is a tone and a pattern, so there is no straight line from one to another.
        return themesAndMirrors().filter(a -> a.get()[0] != Theme.GREY);
    }

    private static List<PictureSpec> specs(Theme theme) {
        List<PictureSpec> specs = new ArrayList<>();
        for (MapViewport view : VIEWS) {
            for (LocalDate date : DATES) {
                specs.add(PictureSpec.of(view, date).withTheme(theme).withLayers(LAYERS));
            }
        }
        return specs;
    }

    @ParameterizedTest
    @MethodSource("themesAndMirrors")
    void noIdDecidesHowAnythingIsDrawn(Theme theme, Mirror mirror) {
        MapPainter byIds = painter(mirrored(mirror).get(0));
        MapPainter byMeaning = painter(mirrored(mirror).get(1));
        for (PictureSpec spec : specs(theme)) {
            int[] shown = Pictures.shown(byIds, spec);

            assertThat(differing(shown, Pictures.shown(byMeaning, spec)))
                    .as("screen " + spec)
                    .isZero();
            assertThat(differing(Pictures.painted(byIds, spec), Pictures.painted(byMeaning, spec)))
                    .as("file " + spec)
                    .isZero();
            assertThat(differing(shown, Pictures.shown(painter(Pictures.bundled()), spec)))
                    .as("something is exchanged")
                    .isGreaterThan(shown.length / 50);
        }
    }

    private static int differing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("colouredThemesAndMirrors")
    void exchangingThePartiesExchangesTheirColoursAndNothingElse(Theme theme, Mirror mirror) {
        Atlas atlas = Pictures.bundled();
        Exchange exchange = new Exchange(theme, mirror);
        for (PictureSpec spec : specs(theme)) {
            MapFrame before = Pictures.frame(painter(atlas), spec);
            MapFrame after = Pictures.frame(painter(mirrored(mirror).get(2)), spec);
            for (int y = 0; y < before.height(); y++) {
                for (int x = 0; x < before.width(); x++) {
                    exchange.compare(spec, before, after, x, y);
                }
            }
            exchange.comparePainted(
                    Pictures.painted(painter(atlas), spec),
                    Pictures.painted(painter(mirrored(mirror).get(2)), spec));
        }
        assertThat(exchange.faults).isEmpty();
        // Otherwise nothing would have been compared.
        assertThat(exchange.toSecond).isGreaterThan(2000);
        assertThat(exchange.toFirst).isGreaterThan(2000);
        assertThat(exchange.contested).isGreaterThan(50);
        assertThat(exchange.others).isGreaterThan(2000);
    }

    /** Compares pixels of the picture with those of its mirror. */
    private static final class Exchange {
        /** Several roundings to whole steps of a channel come together in a pixel. */
        private static final double ROUNDING = 6;

        final Mirror mirror;
        final double[] way = new double[3];
        final List<String> faults = new ArrayList<>();
        int toFirst;
        int toSecond;
        int contested;
        int others;

        Exchange(Theme theme, Mirror mirror) {
            this.mirror = mirror;
            ControlStyles styles = new ControlStyles(theme, Pictures.bundled().actors());
            for (int i = 0; i < 3; i++) {
                way[i] = channel(styles.fill(mirror.second()), i) - channel(styles.fill(mirror.first()), i);
            }
        }

        private static int channel(int rgb, int i) {
            return rgb >> 16 - 8 * i & 0xFF;
        }

        void compare(PictureSpec spec, MapFrame before, MapFrame after, int x, int y) {
            int at = y * before.width() + x;
            double part = part(before.pixels()[at], after.pixels()[at], at);
            int zone = before.zoneAt(x, y);
            if (after.zoneAt(x, y) != zone) {
                fault("another zone", at);
            }
            if (!isInside(before, x, y, zone)) {
                return;
            }
            Optional<Control> control = zone < 0
                    ? Optional.empty()
                    : painter(Pictures.bundled())
                            .timeline()
                            .periodAt(zone, spec.day())
                            .map(ControlPeriod::control);
            String code = control.map(Control::code).orElse("");
            // Slivers of others, thinner than half a pixel, may lie even here.
            if (code.equals(mirror.first())) {
                toSecond += part > 0.9 ? 1 : 0;
                expect(part > -0.5, at);
            } else if (code.equals(mirror.second())) {
                toFirst += part < -0.9 ? 1 : 0;
                expect(part < 0.5, at);
            } else if (control.filter(c -> c instanceof Control.Contested).isPresent()) {
                contested += Math.abs(part) > 0.9 ? 1 : 0;
            } else {
                others++;
                expect(Math.abs(part) < 0.5, at);
            }
        }

        private static boolean isInside(MapFrame frame, int x, int y, int zone) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    if (frame.zoneAt(x + dx, y + dy) != zone) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void expect(boolean holds, int at) {
            if (!holds) {
                fault("the wrong way", at);
            }
        }

        void comparePainted(int[] before, int[] after) {
            for (int at = 0; at < before.length; at++) {
                part(before[at], after[at], at);
            }
        }

        /** Which part of the way from the first colour to the second the pixel has gone, from -1 to 1. */
        private double part(int before, int after, int at) {
            if (before == after) {
                return 0;
            }
            double along = 0;
            double length = 0;
            for (int i = 0; i < 3; i++) {
                along += way[i] * (channel(after, i) - channel(before, i));
                length += way[i] * way[i];
            }
            double part = along / length;
            for (int i = 0; i < 3; i++) {
                double aside = channel(after, i) - channel(before, i) - part * way[i];
                if (Math.abs(aside) > ROUNDING || Math.abs(part) > 1 + ROUNDING / Math.sqrt(length)) {
                    fault(
                            String.format("%06x became %06x, %.1f aside", before & 0xFFFFFF, after & 0xFFFFFF, aside),
                            at);
                    break;
                }
            }
            return part;
        }

        private void fault(String what, int at) {
            if (faults.size() < 20) {
                faults.add(what + " at " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void twoContestantsHaveBandsOfTheSameWidth(Theme theme) {
        Map<String, Actor> actors = Pictures.bundled().actors();
        ControlStyles styles = new ControlStyles(theme, actors);
        for (Mirror mirror : MIRRORS) {
            FillStyle style = styles.style(
                            new Control.Contested(List.of(mirror.first(), mirror.second())),
                            Certainty.AGREED,
                            Optional.empty())
                    .orElseThrow();
            HatchTile tile = new HatchTile(style, VIEWS.get(0));
            int half = tile.side() / 2;
            int a = styles.fill(mirror.first());
            int b = styles.fill(mirror.second());
            assertThat(a).isNotEqualTo(b);
            for (int i = 0; i < 3; i++) {
                for (int y = 0; y < tile.side(); y++) {
                    for (int x = 0; x < tile.side(); x++) {
                        // Moved by one band, what the one had the other has.
                        assertThat(Exchange.channel(tile.at(x, y), i) + Exchange.channel(tile.at(x + half, y), i))
                                .isBetween(
                                        Exchange.channel(a, i) + Exchange.channel(b, i) - 1,
                                        Exchange.channel(a, i) + Exchange.channel(b, i) + 1);
                    }
                }
            }
        }
    }
}
