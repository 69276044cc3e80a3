package org.controlatlas.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.atlas.BundledAtlas;
import org.controlatlas.model.Actor;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.render.view.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours of control must be told apart by every eye and in print without colour. */
class PaletteTest {
    /** A just noticeable difference is about 2.3 (CIE 1976); maps need several of them. */
    private static final double LEAST_DIFFERENCE = 10;

    /** Dichromatic vision in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
    private enum Vision {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] m;

        Vision(double... m) {
            this.m = m;
        }

        double[] see(double[] rgb) {
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double sum = m[3 * i] * rgb[0] + m[3 * i + 1] * rgb[1] + m[3 * i + 2] * rgb[2];
                seen[i] = Math.max(0, Math.min(1, sum));
            }
            return seen;
        }
    }

    private static Map<String, Actor> actors;

    @BeforeAll
    static void read() throws IOException {
        actors = BundledAtlas.read().actors();
    }

    private static List<String> parties() {
        return actors.values().stream()
                .filter(actor -> actor.kind() == Actor.Kind.PARTY)
                .map(Actor::id)
                .toList();
    }

    /** WCAG 2.2, success criterion 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void namesOfWatersCanBeReadOnWater(Theme theme) {
        assertThat(contrast(theme.waterInk(), theme.water())).isGreaterThan(LEAST_CONTRAST);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anyTwoPartiesDifferToEveryEye(Theme theme) {
        ControlStyles styles = new ControlStyles(theme, actors);
        List<String> tooClose = new ArrayList<>();
        for (Vision vision : Vision.values()) {
            for (String a : parties()) {
                for (String b : parties()) {
                    double difference = difference(styles.fill(a), styles.fill(b), vision);
                    if (a.compareTo(b) < 0 && difference < LEAST_DIFFERENCE) {
                        tooClose.add(
                                String.format("%s, %s: %s and %s differ by %.1f", theme, vision, a, b, difference));
                    }
                }
            }
        }
        assertThat(tooClose).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void doubtShowsInGreyOnEveryFill(Theme theme) {
        ControlStyles styles = new ControlStyles(theme, actors);
        for (String party : parties()) {
            for (Certainty certainty : List.of(Certainty.APPROXIMATE, Certainty.DISPUTED)) {
                FillStyle style = styles.style(new Control.By(party), certainty, Optional.empty())
                        .orElseThrow();
                Hatch mark = style.hatches().get(style.hatches().size() - 1);

                assertThat(contrast(style.rgb(), mark.rgb()))
                        .as(theme + " " + party + " " + certainty)
                        .isGreaterThan(1.5);
            }
        }
    }

    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(int rgb) {
        double[] c = linear(rgb);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    private static double difference(int a, int b, Vision vision) {
        double[] la = lab(vision.see(linear(a)));
        double[] lb = lab(vision.see(linear(b)));
        return Math.sqrt(Math.pow(la[0] - lb[0], 2) + Math.pow(la[1] - lb[1], 2) + Math.pow(la[2] - lb[2], 2));
    }

    private static double[] linear(int rgb) {
        double[] c = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = (rgb >> 16 - 8 * i & 0xFF) / 255.0;
            c[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
        return c;
    }

    private static double[] lab(double[] c) {
        double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
        double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
        double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
