package org.controlatlas.export.gis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.controlatlas.export.text.ListText;
import org.controlatlas.export.text.Xml;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.render.style.ControlStyles;
import org.controlatlas.render.style.FillStyle;
import org.controlatlas.render.style.Hatch;
import org.controlatlas.render.view.Theme;
import org.controlatlas.words.CertaintyWords;

/**
 * A style file of QGIS 3 for the zones' features: one rule for each state of control that they have, in the colours and
 * patterns of the map, and the temporal controller switched on. A file with the name of the data and the ending {@code
 * .qml} is taken by QGIS without being asked for.
 */
public final class QgisStyle {
    /** What kind of file the style is for. */
    public enum Container {
        /**
         * The contestants are an array. QGIS hands a comparison of fields on to GDAL, which passes over all features of a
         * GeoJSON file that have no date; expressions of functions it works out itself.
         */
        GEOJSON("array_to_string(\"contested_by\", '; ')", 4),
        /** The contestants are ids in one text. */
        GEOPACKAGE("\"contested_by\"", 2);

        private final String contestants;
        /** QGIS' number of the way in which a layer has times: 2 by fields, 4 by expressions. */
        private final int temporalMode;

        Container(String contestants, int temporalMode) {
            this.contestants = contestants;
            this.temporalMode = temporalMode;
        }

        private String listed(List<String> contestants) {
            return this == GEOPACKAGE ? ListText.of(contestants) : String.join("; ", contestants);
        }

        /** Expression for an end of a feature's time; none where QGIS reads the field itself. */
        private String expression(String field, boolean exists, String open) {
            if (this == GEOPACKAGE) {
                return "";
            }
            return exists ? "coalesce(\"" + field + "\", " + open + ")" : open;
        }
    }

    /** Unit of all lengths, as on the map. */
    private static final String PIXEL = "Pixel";

    private final Atlas atlas;
    private final Language language;
    private final Container container;

    public QgisStyle(Atlas atlas, Language language, Container container) {
        this.atlas = atlas;
        this.language = language;
        this.container = container;
    }

    /** {@code state.qml} beside {@code state.geojson}: where QGIS looks for it. */
    public static Path beside(Path data) {
        String name = String.valueOf(data.getFileName());
        int dot = name.lastIndexOf('.');
        return data.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".qml");
    }

    /**
     * The whole file.
     *
     * @param periods of the features. A GeoJSON file has a field only where one of them has a value, and an expression on
     *     any other field hides all features: the style names those alone that are there
     */
    public String text(Collection<ControlPeriod> periods) {
        boolean peacekeepers =
                periods.stream().anyMatch(period -> period.peacekeepers().isPresent());
        boolean starts =
                periods.stream().anyMatch(period -> period.time().start().isPresent());
        boolean ends = periods.stream().anyMatch(period -> period.time().end().isPresent());
        Map<String, ControlPeriod> states = new LinkedHashMap<>();
        periods.stream()
                .filter(period -> !(period.control() instanceof Control.NoData))
                .forEach(period -> states.putIfAbsent(filter(period, peacekeepers), period));
        List<Map.Entry<String, ControlPeriod>> sorted = new ArrayList<>(states.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        StringBuilder rules = new StringBuilder();
        StringBuilder symbols = new StringBuilder();
        ControlStyles styles = new ControlStyles(
                Theme.LIGHT, atlas.actors(), atlas.info().reading().cautious());
        for (int i = 0; i < sorted.size(); i++) {
            ControlPeriod period = sorted.get(i).getValue();
            rules.append("      <rule key=\"state-")
                    .append(i)
                    .append("\" symbol=\"")
                    .append(i)
                    .append("\" label=\"")
                    .append(Xml.attribute(label(period)))
                    .append("\" filter=\"")
                    .append(Xml.attribute(sorted.get(i).getKey()))
                    .append("\"/>\n");
            symbol(symbols, i, styles.style(period).orElseThrow());
        }
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
                + "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling|Temporal\">\n"
                + "  <temporal enabled=\"1\" mode=\"" + container.temporalMode
                + "\" limitMode=\"0\" startField=\"start_date\" endField=\"end_date\" startExpression=\""
                + Xml.attribute(container.expression("start_date", starts, "make_date(1, 1, 1)"))
                + "\" endExpression=\""
                + Xml.attribute(container.expression("end_date", ends, "make_date(9999, 12, 31)"))
                + "\" durationField=\"\" durationUnit=\"min\" fixedDuration=\"0\""
                + " accumulate=\"0\">\n"
                + "    <fixedRange><start></start><end></end></fixedRange>\n"
                + "  </temporal>\n"
                + "  <renderer-v2 type=\"RuleRenderer\" forceraster=\"0\" symbollevels=\"0\" enableorderby=\"0\">\n"
                + "    <rules key=\"states\">\n" + rules + "    </rules>\n"
                + "    <symbols>\n" + symbols + "    </symbols>\n"
                + "  </renderer-v2>\n"
                + "  <layerGeometryType>2</layerGeometryType>\n"
                + "</qgis>\n";
    }

    private String filter(ControlPeriod period, boolean peacekeepers) {
        List<String> parts = new ArrayList<>();
        parts.add("\"control\" = " + quoted(period.control().code()));
        if (period.control() instanceof Control.Contested contested
                && !contested.asNamed().isEmpty()) {
            parts.add(container.contestants + " = " + quoted(container.listed(contested.asNamed())));
        }
        parts.add("\"certainty\" = " + quoted(period.certainty().code()));
        if (peacekeepers) {
            parts.add(period.peacekeepers()
                    .map(id -> "\"peacekeepers\" = " + quoted(id))
                    .orElse("\"peacekeepers\" IS NULL"));
        }
        return String.join(" AND ", parts);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private String label(ControlPeriod period) {
        List<String> parts = new ArrayList<>();
        parts.add(String.join(
                " | ", period.control().named().stream().map(this::name).toList()));
        period.peacekeepers().map(this::name).ifPresent(parts::add);
        parts.add(CertaintyWords.in(language).control(period.certainty()));
        return String.join(" · ", parts);
    }

    /** A rule holds for all times: the last name of each. */
    private String name(String actor) {
        return Optional.ofNullable(atlas.actors().get(actor))
                .map(known -> known.lastNames().in(language))
                .orElse(actor);
    }

    private static void symbol(StringBuilder out, int number, FillStyle style) {
        out.append("      <symbol type=\"fill\" name=\"")
                .append(number)
                .append("\" alpha=\"1\" clip_to_extent=\"1\">\n");
        out.append("        <layer class=\"SimpleFill\" enabled=\"1\" pass=\"0\" locked=\"0\">\n");
        option(out, "color", colour(style.rgb()));
        option(out, "style", "solid");
        option(out, "outline_color", colour(0x5A5A5A));
        option(out, "outline_style", "solid");
        option(out, "outline_width", "0.6");
        option(out, "outline_width_unit", PIXEL);
        out.append("        </layer>\n");
        for (int i = 0; i < style.hatches().size(); i++) {
            hatch(out, number, i + 1, style.hatches().get(i));
        }
        out.append("      </symbol>\n");
    }

    private static void hatch(StringBuilder out, int number, int layer, Hatch hatch) {
        // The inner symbol's name is its path in the outer one.
        String inner = "@" + number + "@" + layer;
        if (hatch.kind().isDots()) {
            out.append("        <layer class=\"PointPatternFill\" enabled=\"1\" pass=\"0\" locked=\"0\">\n");
            for (String axis : List.of("distance_x", "distance_y")) {
                option(out, axis, number(hatch.period()));
                option(out, axis + "_unit", PIXEL);
            }
            option(out, "displacement_x", number(hatch.period() / 2.0));
            option(out, "displacement_x_unit", PIXEL);
            out.append("          <symbol type=\"marker\" name=\"")
                    .append(inner)
                    .append("\" alpha=\"1\">\n");
            out.append("            <layer class=\"SimpleMarker\" enabled=\"1\" pass=\"0\" locked=\"0\">\n");
            option(out, "name", "circle");
            option(out, "color", colour(hatch.rgb()));
            option(out, "outline_style", "no");
            option(out, "size", number(hatch.width()));
            option(out, "size_unit", PIXEL);
        } else {
            boolean slanted = hatch.kind() == Hatch.Kind.RISING || hatch.kind() == Hatch.Kind.FALLING;
            out.append("        <layer class=\"LinePatternFill\" enabled=\"1\" pass=\"0\" locked=\"0\">\n");
            option(
                    out,
                    "angle",
                    switch (hatch.kind()) {
                        case RISING -> "45";
                        case FALLING -> "135";
                        case VERTICAL -> "90";
                        case HORIZONTAL, DOTS -> "0";
                    });
            // Ours is counted along the x axis, theirs across the lines.
            option(out, "distance", number(hatch.period() * (slanted ? Math.sqrt(0.5) : 1)));
            option(out, "distance_unit", PIXEL);
            out.append("          <symbol type=\"line\" name=\"").append(inner).append("\" alpha=\"1\">\n");
            out.append("            <layer class=\"SimpleLine\" enabled=\"1\" pass=\"0\" locked=\"0\">\n");
            option(out, "line_color", colour(hatch.rgb()));
            option(out, "line_width", number(hatch.width()));
            option(out, "line_width_unit", PIXEL);
        }
        out.append("            </layer>\n          </symbol>\n        </layer>\n");
    }

    private static void option(StringBuilder out, String key, String value) {
        out.append("          <prop k=\"")
                .append(key)
                .append("\" v=\"")
                .append(value)
                .append("\"/>\n");
    }

    private static String colour(int rgb) {
        return (rgb >> 16 & 255) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + ",255";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
