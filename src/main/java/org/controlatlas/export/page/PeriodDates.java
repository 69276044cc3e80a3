package org.controlatlas.export.page;

import java.time.LocalDate;
import java.util.Optional;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Edtf;
import org.controlatlas.words.EdtfWords;

/** From when to when a period lasts, in the words of pages. */
public record PeriodDates(PageTexts texts) {
    /** {@code about 18 May 1992 – 9 November 2020}. */
    public String of(ControlPeriod period) {
        return texts.get(
                "span",
                day(period.startEdtf(), period.time().start()),
                day(period.endEdtf(), period.time().end()));
    }

    /** A single date as precise as the sources give it. */
    public String day(Optional<Edtf> edtf, Optional<LocalDate> date) {
        if (edtf.isEmpty()) {
            return date.map(texts::date).orElse("…");
        }
        return EdtfWords.in(texts.language()).of(edtf.get());
    }
}
