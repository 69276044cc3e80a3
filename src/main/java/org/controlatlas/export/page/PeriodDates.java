package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;

/** From when to when a period lasts, in the words of pages. */
public record PeriodDates(PageTexts texts) {
    /** {@code 18 May 1992~ – 9 November 2020}. */
    public String of(ControlPeriod period) {
        return texts.get(
                "span",
                day(period.startEdtf(), period.time().start()),
                day(period.endEdtf(), period.time().end()));
    }

    /** The date as the sources give it, with its mark of doubt; the first and the last of several days. */
    /** As {@link #of} of a single date. */
    public String day(Optional<Edtf> edtf, Optional<LocalDate> date) {
        if (edtf.isEmpty()) {
            return date.map(texts::date).orElse("…");
        }
        String doubt = edtf.get().text().replaceAll("[^~?%]", "");
        return switch (edtf.get().precision()) {
            case DAY -> date.map(texts::date).orElse("…") + doubt;
            case INTERVAL -> texts.days(edtf.get().earliest(), edtf.get().latest());
            case MONTH, YEAR -> edtf.get().text();
        };
    }
}
