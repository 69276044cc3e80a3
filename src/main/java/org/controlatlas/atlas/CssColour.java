package org.controlatlas.atlas;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour as web pages and GIS programs write it: {@code #abc}, {@code #ff8800}, {@code ff8800}, {@code 0xff8800},
 * {@code rgb(1, 2, 3)}, {@code 255,128,0}, {@code hsl(120, 50%, 50%)}, {@code seagreen}. How far it lets through what is
 * under it is left out.
 */
final class CssColour {
    private static final Pattern HEX = Pattern.compile("(?:#|0x)?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern SHORT_WITH_ALPHA = Pattern.compile("#([0-9a-f]{3})[0-9a-f]");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:rgba?\\()?\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*(?:[,/ ]\\s*[\\d.]+%?\\s*)?\\)?");
    private static final Pattern SHADE = Pattern.compile(
            "hsla?\\(\\s*(\\d{1,3})(?:deg)?\\s*[, ]\\s*(\\d{1,3})%\\s*[, ]\\s*(\\d{1,3})%\\s*(?:[,/ ]\\s*[\\d.]+%?\\s*)?\\)");
    private static final int MOST = 255;
    private static final double HUNDRED = 100;
    private static final Properties NAMED = named();

    private CssColour() {}

    /** As 0xRRGGBB; empty for what is no colour. */
    static Optional<Integer> rgb(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        String name = NAMED.getProperty(text);
        if (name != null) {
            return Optional.of(Integer.parseInt(name, 16));
        }
        Matcher four = SHORT_WITH_ALPHA.matcher(text);
        Matcher hex = HEX.matcher(four.matches() ? four.group(1) : text);
        if (hex.matches()) {
            String digits = hex.group(1);
            String all = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
            return Optional.of(Integer.parseInt(all.substring(0, 6), 16));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return mixed(number(numbers, 1), number(numbers, 2), number(numbers, 3));
        }
        Matcher shade = SHADE.matcher(text);
        return shade.matches() ? shade(number(shade, 1), number(shade, 2), number(shade, 3)) : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<Integer> mixed(int red, int green, int blue) {
        return Math.max(red, Math.max(green, blue)) > MOST
                ? Optional.empty()
                : Optional.of(red << 16 | green << 8 | blue);
    }

    private static Optional<Integer> shade(int hue, int saturation, int lightness) {
        if (Math.max(saturation, lightness) > HUNDRED) {
            return Optional.empty();
        }
        return mixed(
                channel(0, hue, saturation, lightness),
                channel(8, hue, saturation, lightness),
                channel(4, hue, saturation, lightness));
    }

    /** As the CSS Color Module gives it. */
    private static int channel(int n, int hue, int saturation, int lightness) {
        double k = (n + hue / 30.0) % 12;
        double l = lightness / HUNDRED;
        double a = saturation / HUNDRED * Math.min(l, 1 - l);
        return (int) Math.round(MOST * (l - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
    }

    private static Properties named() {
        Properties names = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(CssColour.class.getResourceAsStream("css-colours.properties")),
                StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
