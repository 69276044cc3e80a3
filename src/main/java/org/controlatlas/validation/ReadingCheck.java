package org.controlatlas.validation;

import java.util.stream.Stream;
import org.controlatlas.message.Message;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.DataRemark;

/** Tells what the reader decided about the data: what is one zone, what was there twice. */
final class ReadingCheck implements RuleCheck {
    /** Told one by one; the others are counted. */
    static final int MOST = 50;

    @Override
    public Rule rule() {
        return Rule.READING;
    }

    @Override
    public void run(Atlas atlas, Findings findings) {
        atlas.remarks().stream()
                .filter(remark -> remark.feature().isEmpty())
                .forEach(remark -> findings.line(remark.message()));
        Stream<DataRemark> ofFeatures =
                atlas.remarks().stream().filter(remark -> !remark.feature().isEmpty());
        long count = atlas.remarks().stream()
                .filter(remark -> !remark.feature().isEmpty())
                .count();
        ofFeatures
                .limit(MOST)
                .forEach(remark ->
                        findings.remark(Message.sequence(remark.file(), ": ", remark.place()), remark.message()));
        if (count > MOST) {
            findings.remark(Message.EMPTY, Message.of(RuleProblem.MORE_FEATURES, count - MOST));
        }
    }
}
