package org.controlatlas.atlas;

import java.util.Optional;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.ControlPeriod.Doubt;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.OutlineSource;

/**
 * How certain a period's control and its date are. A data file says it in one of two ways: {@code certainty} of the
 * control with {@code date_certainty} beside it, or one {@code certainty} with {@code certainty_of} telling what it is
 * about.
 */
final class PeriodCertainty {
    private PeriodCertainty() {}

    static Doubt read(CheckedFields row, Optional<Edtf> start) {
        Certainty given = row.certainty();
        Certainty ofDay = ControlPeriod.certaintyOf(start);
        Optional<Certainty> date = row.certainty("date_certainty");
        if (date.isPresent()) {
            return new Doubt(given, date.get());
        }
        String about = row.text("certainty_of", "control");
        if (about.equals("date")) {
            return new Doubt(besideDate(row, given), given.or(ofDay));
        }
        if (!about.equals("control")) {
            row.problem("certainty_of", ReadingProblem.CERTAINTY_OF, about);
        }
        return new Doubt(given, ofDay);
    }

    /** Once a date in doubt is past, control is agreed; an outline drawn by eye stays approximate. */
    private static Certainty besideDate(CheckedFields row, Certainty ofDate) {
        boolean sketched = row.text("geometry_source")
                .filter(OutlineSource.SKETCH.code()::equals)
                .isPresent();
        return sketched && ofDate != Certainty.AGREED ? Certainty.APPROXIMATE : Certainty.AGREED;
    }
}
