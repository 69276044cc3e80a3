package org.controlatlas.render.view;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.controlatlas.message.BadValueException;
import org.controlatlas.message.Message;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.Language;
import org.controlatlas.model.Reading;
import org.controlatlas.model.WrittenDate;

/**
 * A view as one line of text: {@code control-atlas://view?date=2020-11-25&at=46.0437,40.1068&zoom=8.5&layers=…&zone=…&
 * lang=en&theme=light}; of two days with {@code &compare=swipe&with=2020-09-26}; read in another way than usual with
 * {@code &viewpoint=de-jure}, {@code &cautious=yes} or {@code &data-version=1.1.0}. A link gives coordinates to 5 decimals
 * (1 m) and the zoom to 3; written again after being read it is the same text. Parts may stand in any order; one that is
 * missing keeps what is shown.
 */
public final class StateLink {
    /** What every link begins with. */
    public static final String PREFIX = "control-atlas://view?";

    private static final String YES = "yes";
    /** Gives what is of no interest where a link is only looked into. */
    private static final ViewState NOWHERE = new ViewState(
            LocalDate.EPOCH, new ViewState.Camera(0, 0, 1), Set.of(), Optional.empty(), ViewState.Look.USUAL);

    private StateLink() {}

    /**
     * Of a picture.
     *
     * @param with the earlier day, if the picture shows two
     * @param reading how the data of the picture are read
     */
    public static String of(PictureSpec shown, Optional<ViewState.Compared> with, Reading reading) {
        ViewState view = ViewState.of(shown).seenAs(SeenAs.of(reading));
        return format(with.map(view::compared).orElse(view));
    }

    public static String format(ViewState state) {
        StringBuilder link = new StringBuilder(PREFIX)
                .append("date=")
                .append(state.date())
                .append(String.format(Locale.ROOT, "&at=%.5f,%.5f&zoom=%.3f", state.lon(), state.lat(), state.zoom()))
                .append("&layers=")
                .append(state.layers().stream().map(MapLayerKind::code).collect(Collectors.joining(",")));
        state.zone().ifPresent(zone -> link.append("&zone=").append(URLEncoder.encode(zone, StandardCharsets.UTF_8)));
        state.compared().ifPresent(compared -> link.append("&compare=")
                .append(compared.mode().code())
                .append("&with=")
                .append(compared.date()));
        seen(link, state.seen());
        return link.append("&lang=")
                .append(state.language().tag())
                .append("&theme=")
                .append(state.theme().code())
                .toString();
    }

    /** Only what differs from the usual reading. */
    private static void seen(StringBuilder link, SeenAs seen) {
        if (!seen.viewpoint().equals(SeenAs.USUAL.viewpoint())) {
            link.append("&viewpoint=").append(URLEncoder.encode(seen.viewpoint(), StandardCharsets.UTF_8));
        }
        if (seen.cautious()) {
            link.append("&cautious=").append(YES);
        }
        seen.version().ifPresent(version -> link.append("&data-version=")
                .append(URLEncoder.encode(version, StandardCharsets.UTF_8)));
    }

    /**
     * Reads a link; space around it is ignored, unknown parts too, so that links of later versions still open.
     *
     * @param present gives what the link does not say; but a link that names no zone selects none, one that compares no
     *     days shows one, and one that names no viewpoint, caution or version has the usual
     * @param known the layers that there are; others that the link names are passed over
     * @throws IllegalArgumentException with one sentence that names the part that is wrong
     */
    public static ViewState parse(String text, ViewState present, Collection<MapLayerKind> known) {
        String link = text.strip();
        if (!link.startsWith(PREFIX)) {
            throw new BadValueException(LinkProblem.OTHER_BEGINNING, PREFIX, start(link));
        }
        Map<String, String> parts = parts(link.substring(PREFIX.length()));
        double[] at = parts.containsKey("at") ? position(parts.get("at")) : new double[] {present.lon(), present.lat()};
        return new ViewState(
                parts.containsKey("date") ? date(parts.get("date")) : present.date(),
                new ViewState.Camera(
                        at[0],
                        at[1],
                        parts.containsKey("zoom")
                                ? number(LinkProblem.ZOOM, parts.get("zoom"), 0, 30)
                                : present.zoom()),
                parts.containsKey("layers") ? layers(parts.get("layers"), known) : present.layers(),
                Optional.ofNullable(parts.get("zone")).filter(zone -> !zone.isBlank()),
                new ViewState.Look(
                        parts.containsKey("lang") ? Language.ofTag(parts.get("lang")) : present.language(),
                        parts.containsKey("theme") ? Theme.ofCode(parts.get("theme")) : present.theme()),
                compared(parts),
                seen(parts));
    }

    private static Optional<ViewState.Compared> compared(Map<String, String> parts) {
        if (!parts.containsKey("compare")) {
            return Optional.empty();
        }
        CompareMode mode = CompareMode.ofCode(parts.get("compare"))
                .orElseThrow(() -> new BadValueException(LinkProblem.COMPARE, start(parts.get("compare"))));
        if (!parts.containsKey("with")) {
            throw new BadValueException(LinkProblem.NAMES_ONE_DAY);
        }
        return Optional.of(new ViewState.Compared(mode, date(parts.get("with"))));
    }

    private static SeenAs seen(Map<String, String> parts) {
        String cautious = parts.getOrDefault("cautious", "no");
        if (!cautious.equals(YES) && !cautious.equals("no")) {
            throw new BadValueException(LinkProblem.CAUTIOUS, start(cautious));
        }
        return new SeenAs(
                Optional.ofNullable(parts.get("viewpoint"))
                        .filter(id -> !id.isBlank())
                        .orElse(SeenAs.USUAL.viewpoint()),
                cautious.equals(YES),
                Optional.ofNullable(parts.get("data-version")).filter(version -> !version.isBlank()));
    }

    /**
     * How the data are to be read for the view of a link.
     *
     * @throws IllegalArgumentException as {@link #parse} does
     */
    public static SeenAs seen(String text) {
        return parse(text, NOWHERE, MapLayerKind.ofEveryAtlas()).seen();
    }

    /**
     * Whether the text can be read as a link, before there is a view to show it in.
     *
     * @throws IllegalArgumentException as {@link #parse} does
     */
    public static void check(String text) {
        ViewState unused = parse(text, NOWHERE, MapLayerKind.ofEveryAtlas());
    }

    private static Map<String, String> parts(String query) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), decode(part.substring(equals + 1)));
            }
        }
        return parts;
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadValueException(Message.of(LinkProblem.BADLY_ENCODED, start(value)), e);
        }
    }

    private static LocalDate date(String value) {
        try {
            return WrittenDate.parse(value).first();
        } catch (IllegalArgumentException e) {
            throw new BadValueException(Message.of(LinkProblem.NO_DAY, start(value)), e);
        }
    }

    private static double[] position(String value) {
        String[] lonLat = value.split(",", -1);
        if (lonLat.length != 2) {
            throw new BadValueException(LinkProblem.NO_POSITION, start(value));
        }
        return new double[] {
            number(LinkProblem.LONGITUDE, lonLat[0], -180, 180), number(LinkProblem.LATITUDE, lonLat[1], -85, 85)
        };
    }

    private static double number(LinkProblem what, String value, double least, double most) {
        double number = Numbers.parse(value)
                .orElseThrow(() -> new BadValueException(LinkProblem.NO_NUMBER, Message.of(what), start(value)));
        if (!(number >= least && number <= most)) {
            throw new BadValueException(LinkProblem.OUT_OF_RANGE, Message.of(what), start(value), least, most);
        }
        return number;
    }

    private static Set<MapLayerKind> layers(String value, Collection<MapLayerKind> known) {
        Set<MapLayerKind> layers = new LinkedHashSet<>();
        for (String code : value.split(",")) {
            MapLayerKind.ofCode(code, known).ifPresent(layers::add);
        }
        return layers;
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
