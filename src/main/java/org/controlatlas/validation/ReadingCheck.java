package org.controlatlas.validation;

import java.util.stream.Stream;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataRemark;

/** Tells what the reader decided about the data: what is one zone, what was there twice. */
final class ReadingCheck implements Check {
    /** Told one by one; the others are counted. */
    static final int MOST = 50;

    @Override
    public String name() {
        return "how the data were read";
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        atlas.remarks().stream()
                .filter(remark -> remark.feature().isEmpty())
                .forEach(remark -> findings.line(remark.sentence()));
        Stream<DataRemark> ofFeatures =
                atlas.remarks().stream().filter(remark -> !remark.feature().isEmpty());
        long count = atlas.remarks().stream()
                .filter(remark -> !remark.feature().isEmpty())
                .count();
        ofFeatures
                .limit(MOST)
                .forEach(remark -> findings.remark(remark.file() + ": " + remark.feature(), remark.sentence()));
        if (count > MOST) {
            findings.remark("", "and " + (count - MOST) + " more of such features.");
        }
    }
}
