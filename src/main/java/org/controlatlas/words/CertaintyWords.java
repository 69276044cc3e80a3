package org.controlatlas.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;

/** Words for how sure the sources are: who controls a zone and, apart from that, since which day. */
public final class CertaintyWords {
    private static final Map<Language, CertaintyWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new CertaintyWords(new TextTable(CertaintyWords.class, "words", language)));
        }
    }

    private final TextTable texts;

    private CertaintyWords(TextTable texts) {
        this.texts = texts;
    }

    public static CertaintyWords in(Language language) {
        return ALL.get(language);
    }

    /** {@code Sources disagree on who controls it}. */
    public String control(Certainty certainty) {
        return texts.get("control." + certainty.code());
    }

    /** {@code Sources disagree on the date}. */
    public String date(Certainty certainty) {
        return texts.get("date." + certainty.code());
    }

    /** What sources do not agree on about a period whose dates are past; empty if they agree on everything. */
    public List<String> doubts(ControlPeriod period) {
        List<String> doubts = new ArrayList<>();
        if (period.certainty() != Certainty.AGREED) {
            doubts.add(control(period.certainty()));
        }
        if (period.dateCertainty() != Certainty.AGREED) {
            doubts.add(date(period.dateCertainty()));
        }
        return doubts;
    }
}
