package org.controlatlas.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.timeline.AreaRange;
import org.controlatlas.timeline.AreaRanges;

/** The low and high figures of all ground, as areas over time have them ({@link AreaSeries}), for a legend. */
public final class HolderRanges implements AreaRanges {
    private final AreaSeries series;

    public HolderRanges(Atlas atlas) {
        Survey survey = Survey.of(atlas);
        this.series = new AreaSeries(survey, MeasuredGround.all(survey));
    }

    /** Which remember those of the last day asked for: while a page is laid out it is asked for again and again. */
    public static AreaRanges remembering(Atlas atlas) {
        AtomicReference<OfDay> last = new AtomicReference<>();
        return date -> {
            OfDay known = last.get();
            if (known == null || !known.date.equals(date)) {
                known = new OfDay(date, new HolderRanges(atlas).on(date));
                last.set(known);
            }
            return known.ranges;
        };
    }

    private record OfDay(LocalDate date, Map<Control, AreaRange> ranges) {}

    @Override
    public Map<Control, AreaRange> on(LocalDate date) {
        Map<Control, AreaRange> ranges = new HashMap<>();
        series.byControl(date).forEach((control, exact) -> {
            AreaBand band = exact.toHundredths();
            if (!band.isErrorUnknown()) {
                ranges.put(control, new AreaRange(band.lowSquareKm(), band.highSquareKm()));
            }
        });
        return ranges;
    }

    /** Both days and those between them on which a figure can change. */
    public List<LocalDate> changeDays(LocalDate from, LocalDate to) {
        return series.changeDays(from, to);
    }
}
