package org.controlatlas.app.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.panel.ControlWords;
import org.controlatlas.app.state.OpenAtlas;
import org.controlatlas.app.state.Settings;
import org.controlatlas.app.state.TimeState;
import org.controlatlas.app.state.WindowView;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Source;
import org.controlatlas.model.Zone;
import org.controlatlas.render.view.StateLink;
import org.locationtech.jts.geom.Coordinate;

/**
 * What somebody who found a mistake can send to those who keep the data: which data, which day, which place, what is
 * shown and from which sources; and two questions to answer. It is text on the clipboard: nothing is sent by the program.
 */
final class MistakeReport {
    private MistakeReport() {}

    /** @param place where, in degrees; empty for the zone as a whole */
    static String of(
            OpenAtlas open,
            TimeState time,
            Settings settings,
            WindowView windowView,
            Optional<Coordinate> place,
            Optional<Zone> zone) {
        Messages messages = settings.messages();
        AtlasInfo info = open.atlas().info();
        LocalDate date = time.shownDateProperty().get();
        StringBuilder text = new StringBuilder();
        line(text, messages.get("report.title", info.title().in(settings.language()), info.version()));
        line(text, messages.get("report.date", date.toString()));
        place.ifPresent(
                at -> line(text, messages.get("report.place", String.format(Locale.ROOT, "%.5f, %.5f", at.y, at.x))));
        zone.ifPresent(of -> zone(text, open, settings, of, date));
        line(text, messages.get("report.link", StateLink.format(windowView.current())));
        line(text, messages.get("report.data", info.hash()));
        line(text, "");
        line(text, messages.get("report.wrong"));
        line(text, messages.get("report.source"));
        return text.toString();
    }

    private static void zone(StringBuilder text, OpenAtlas open, Settings settings, Zone zone, LocalDate date) {
        Messages messages = settings.messages();
        line(text, messages.get("report.zone", zone.names().in(settings.language()), zone.id()));
        OptionalInt index = open.timeline().indexOf(zone.id());
        Optional<ControlPeriod> period =
                index.isPresent() ? open.timeline().periodAt(index.getAsInt(), date) : Optional.empty();
        period.ifPresent(shown -> {
            String from = shown.startEdtf().map(Edtf::text).orElse("…");
            String to = shown.endEdtf().map(Edtf::text).orElse("…");
            line(
                    text,
                    messages.get(
                            "report.shown",
                            new ControlWords(open.atlas(), messages).control(shown.control(), date),
                            from,
                            to));
            line(text, messages.get("report.sources", String.join("; ", titles(open, shown.sources()))));
        });
    }

    private static List<String> titles(OpenAtlas open, List<String> ids) {
        return ids.stream()
                .map(id -> Optional.ofNullable(open.atlas().sources().get(id))
                        .map(Source::title)
                        .orElse(id))
                .toList();
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append('\n');
    }
}
