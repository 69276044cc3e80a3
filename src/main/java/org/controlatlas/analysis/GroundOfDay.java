package org.controlatlas.analysis;

import java.util.List;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.timeline.GroundPiece;

/** What holds on each piece of ground on one day, by the piece's index. Made by {@link Survey#on}; not changed after. */
final class GroundOfDay {
    private static final Control NO_DATA = new Control.NoData();

    private final int day;
    /** Null where the data say nothing. */
    private final ControlPeriod[] periods;
    /** Beside the periods, as each edge asks for those of its neighbours. */
    private final double[] accuraciesM;

    GroundOfDay(List<GroundPiece> pieces, int day) {
        this.day = day;
        this.periods = new ControlPeriod[pieces.size()];
        this.accuraciesM = new double[pieces.size()];
        for (int p = 0; p < periods.length; p++) {
            periods[p] = pieces.get(p).periodAt(day).orElse(null);
            accuraciesM[p] = isThere(p) ? periods[p].accuracyM() : 0;
        }
    }

    int day() {
        return day;
    }

    boolean isThere(int piece) {
        return periods[piece] != null;
    }

    Control control(int piece) {
        return isThere(piece) ? periods[piece].control() : NO_DATA;
    }

    /** In metres; 0 where the data do not say. */
    double accuracyM(int piece) {
        return accuraciesM[piece];
    }

    /** Whether it is not certain who controls the piece, or since when. */
    boolean isDoubtful(int piece) {
        return isThere(piece) && periods[piece].isDoubtfulOn(day);
    }
}
