package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.Survey;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;

/** Zones that another side holds than the state they belong to in law: exclaves, ground across a border. */
final class HeldElsewhere {
    private final Survey ground;
    private final Language language;

    HeldElsewhere(Survey ground, Language language) {
        this.ground = ground;
        this.language = language;
    }

    /** A heading and a line for each zone in the order of the data; nothing where there is none. */
    List<WordsModel.Line> lines(LocalDate date) {
        AnalysisWords words = new AnalysisWords(ground.atlas(), language);
        Messages messages = Messages.in(language);
        List<WordsModel.Line> lines = new ArrayList<>();
        List<Zone> zones = ground.timeline().zones();
        for (int i = 0; i < zones.size(); i++) {
            Optional<ControlPeriod> period = ground.timeline().periodAt(i, date);
            if (period.filter(HeldElsewhere::isElsewhere).isPresent()) {
                Zone zone = zones.get(i);
                lines.add(new WordsModel.Line(
                        zone.namesAt(ValidTime.dayOf(date)).in(language) + ": "
                                + words.control(period.get().control(), date) + " · " + messages.get("status.deJure")
                                + ": " + words.actor(period.get().deJure(), date),
                        Optional.of(zone.id())));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, new WordsModel.Line(messages.get("words.elsewhere", lines.size()), Optional.empty()));
        }
        return lines;
    }

    private static boolean isElsewhere(ControlPeriod period) {
        return period.control() instanceof Control.By by
                && period.deJure() != null
                && !period.deJure().isBlank()
                && !Objects.equals(by.code(), period.deJure());
    }
}
