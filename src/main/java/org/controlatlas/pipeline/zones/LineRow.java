package org.controlatlas.pipeline.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Names;

/**
 * What {@code lines.geojson} says of a line beside its course.
 *
 * @param start ISO day or null for an open start; likewise {@code end}
 */
record LineRow(
        String id,
        String kind,
        Names names,
        String start,
        String end,
        boolean sketch,
        int accuracyM,
        String note,
        List<String> sources) {
    static final LineRow STATE_BORDER = new LineRow(
            "state-border",
            "state-border",
            Names.of(
                    "State border of Armenia and Azerbaijan",
                    "Ermənistan və Azərbaycanın dövlət sərhədi",
                    "Հայաստանի և Ադրբեջանի պետական սահման",
                    "Государственная граница Армении и Азербайджана"),
            null,
            null,
            false,
            50,
            "As OpenStreetMap draws it, after the administrative border of Soviet times; most of it is not delimited.",
            List.of("osm-geo-maps"));
    static final LineRow OUTER_BORDER = new LineRow(
            "state-border-outer",
            "state-border",
            Names.of(
                    "State borders with the neighbours",
                    "Qonşularla dövlət sərhədləri",
                    "Պետական սահմաններ հարևանների հետ",
                    "Государственные границы с соседями"),
            null,
            null,
            false,
            50,
            "As OpenStreetMap draws it.",
            List.of("osm-geo-maps"));
    static final LineRow OBLAST = new LineRow(
            "oblast-1991",
            "oblast-1991",
            Names.of(
                    "Boundary of the Nagorno-Karabakh Autonomous Oblast, 1991",
                    "Dağlıq Qarabağ Muxtar Vilayətinin sərhədi, 1991",
                    "Լեռնային Ղարաբաղի Ինքնավար Մարզի սահման, 1991",
                    "Граница Нагорно-Карабахской автономной области, 1991"),
            null,
            null,
            false,
            2000,
            "Generalised; the area inside is 2 to 3 % smaller than the published one.",
            List.of("natural-earth"));
    static final LineRow CONTACT = new LineRow(
            "line-of-contact-1994",
            "line-of-contact",
            Names.of(
                    "Line of contact, 1994–2020",
                    "Təmas xətti, 1994–2020",
                    "Շփման գիծ, 1994–2020",
                    "Линия соприкосновения, 1994–2020"),
            "1994-05-12",
            "2020-11-10",
            false,
            2500,
            "Generalised; single settlements on it lie up to 2.3 km on the wrong side.",
            List.of("natural-earth"));
    static final LineRow DELIMITED_2024 = new LineRow(
            "demarcated-qazax-2024",
            "demarcated-border",
            Names.of(
                    "Border sections described in 2024",
                    "2024-cü ildə təsvir edilmiş sərhəd hissələri",
                    "2024-ին նկարագրված սահմանի հատվածներ",
                    "Описанные в 2024 году участки границы"),
            "2024-05-24",
            null,
            true,
            2000,
            "12.7 km in four sections are published as a length only; the course is that of the state border beside the four villages.",
            List.of("azernews-226488", "trend-3903455", "mediamax-54782", "project-sketch"));
    static final LineRow INFERRED_EDGE = new LineRow(
            "",
            "inferred-edge",
            Names.of("Inferred limit", "Təxmini hədd", "Ենթադրյալ եզր", "Предполагаемый предел"),
            null,
            null,
            true,
            3000,
            "Inferred between documented places; no source draws it.",
            List.of("project-sketch"));
    static final LineRow CORRIDOR_LIMIT = new LineRow(
            "",
            "corridor-limit",
            Names.of("Limit of the corridor", "Dəhlizin həddi", "Միջանցքի եզր", "Предел коридора"),
            "2020-11-10",
            "2024-06-12",
            true,
            2500,
            "2.5 km from a road sketched between known places; no source draws it.",
            List.of("pm-am-2020-11-10", "mfa-az-2020-11-10", "project-sketch"));

    /** The same kind of line under another id and over another time. */
    LineRow as(String otherId, String otherStart, String otherEnd) {
        return new LineRow(otherId, kind, names, otherStart, otherEnd, sketch, accuracyM, note, sources);
    }

    Map<String, Object> properties() {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("id", id);
        p.put("kind", kind);
        ZoneFiles.putNames(p, names);
        p.put("start_date", start);
        p.put("end_date", end);
        p.put("sketch", sketch);
        p.put("accuracy_m", accuracyM);
        p.put("note", note);
        p.put("sources", sources);
        return p;
    }
}
