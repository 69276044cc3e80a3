package org.controlatlas.app.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.analysis.AnalysisWords;
import org.controlatlas.analysis.MapDescriber;
import org.controlatlas.analysis.MapDescription;
import org.controlatlas.analysis.Survey;
import org.controlatlas.model.Language;

/** The lines of the map in words: the same sentences as the command describe, all areas among them. Knows no control. */
public final class WordsModel {
    private static final int FEW = 30;

    private WordsModel() {}

    /**
     * @param areaId of the area or zone that the line tells of; empty for a heading
     */
    public record Line(String words, Optional<String> areaId) {}

    /** All lines of a day. To be called off the JavaFX thread. */
    public static List<Line> lines(Survey ground, LocalDate date, Language language) {
        MapDescription map = new MapDescriber(ground).on(date);
        AnalysisWords words = new AnalysisWords(ground.atlas(), language);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.sentence(map), Optional.empty()));
        map.last().ifPresent(last -> lines.add(new Line(words.last(last), Optional.empty())));
        List<Line> elsewhere = new HeldElsewhere(ground, language).lines(date);
        // A few are what people ask for first; of many one reads after the holders.
        boolean first = elsewhere.size() <= FEW;
        if (first) {
            lines.addAll(elsewhere);
        }
        for (MapDescription.Holding holding : map.holders()) {
            lines.add(new Line(words.head(holding), Optional.empty()));
            holding.areas().forEach(held -> lines.add(new Line(words.line(held, map.date()), Optional.of(held.id()))));
        }
        if (!first) {
            lines.addAll(elsewhere);
        }
        return lines;
    }
}
