package org.controlatlas.app.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.model.Edtf;

/** Dates as precise as the sources give them, in words: {@code about 23 October 1993}, {@code May 1992}. */
public final class EdtfWords {
    private final Messages messages;

    public EdtfWords(Messages messages) {
        this.messages = messages;
    }

    public String of(Edtf date) {
        String plain =
                switch (date.precision()) {
                    case DAY -> day(middle(date));
                    case MONTH -> messages.dates().month(YearMonth.from(date.earliest()));
                    case YEAR -> year(date);
                    case INTERVAL -> interval(date);
                };
        if (date.approximate()) {
            plain = messages.get("edtf.about", plain);
        }
        return date.uncertain() ? messages.get("edtf.uncertain", plain) : plain;
    }

    /** {@code 25 November 2020}. */
    public String day(LocalDate day) {
        return messages.dates().longDate(day);
    }

    /** An approximate day spreads evenly to both sides of the one written. */
    private static LocalDate middle(Edtf date) {
        long days = date.earliest().until(date.latest(), java.time.temporal.ChronoUnit.DAYS);
        return date.earliest().plusDays(days / 2);
    }

    private String year(Edtf date) {
        String first = String.valueOf(date.earliest().getYear());
        return date.earliest().getYear() == date.latest().getYear()
                ? messages.get("edtf.year", first)
                : messages.get("edtf.years", first, String.valueOf(date.latest().getYear()));
    }

    private String interval(Edtf date) {
        if (date.earliest().equals(LocalDate.MIN)) {
            return messages.get("edtf.by", day(date.latest()));
        }
        if (date.latest().equals(LocalDate.MAX)) {
            return messages.get("edtf.notBefore", day(date.earliest()));
        }
        return messages.get("edtf.between", day(date.earliest()), day(date.latest()));
    }
}
