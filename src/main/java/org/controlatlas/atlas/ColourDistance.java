package org.controlatlas.atlas;

import java.util.HashMap;
import java.util.Map;

/**
 * How far apart two parties' colours lie as fills on a map, light or dark, to the eye that tells them apart the worst:
 * full sight or one of the three kinds of colour blindness (Machado, Oliveira and Fernandes 2009, severity 1). CIE 1976;
 * a difference of 2.3 is just seen.
 */
final class ColourDistance {
    private static final double[][] SIGHTS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    /** What colours are mixed with to be fills: land of the light theme and of the dark one. */
    private static final int[] LANDS = {0xF4F2EC, 0x2C2F33};

    private static final double STRENGTH = 0.6;

    private final Map<Integer, double[][]> seen = new HashMap<>();

    /** @param a 0xRRGGBB */
    double between(int a, int b) {
        double[][] one = seen.computeIfAbsent(a, ColourDistance::seen);
        double[][] other = seen.computeIfAbsent(b, ColourDistance::seen);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < one.length; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += (one[i][k] - other[i][k]) * (one[i][k] - other[i][k]);
            }
            least = Math.min(least, sum);
        }
        return Math.sqrt(least);
    }

    private static double[][] seen(int rgb) {
        double[][] all = new double[LANDS.length * SIGHTS.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = lab(rgb, LANDS[i / SIGHTS.length], SIGHTS[i % SIGHTS.length]);
        }
        return all;
    }

    private static double[] lab(int rgb, int land, double[] sight) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            int shift = 16 - 8 * i;
            double mixed = (land >> shift & 0xFF) * (1 - STRENGTH) + (rgb >> shift & 0xFF) * STRENGTH;
            double level = mixed / 255;
            linear[i] = level <= 0.04045 ? level / 12.92 : StrictMath.pow((level + 0.055) / 1.055, 2.4);
        }
        double[] c = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = sight[3 * i] * linear[0] + sight[3 * i + 1] * linear[1] + sight[3 * i + 2] * linear[2];
            c[i] = Math.max(0, Math.min(1, sum));
        }
        double x = root((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
        double y = root(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
        double z = root((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? StrictMath.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
