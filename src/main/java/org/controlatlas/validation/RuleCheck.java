package org.controlatlas.validation;

import org.controlatlas.message.Message;

/** A check of a rule that every data set must keep. */
interface RuleCheck extends Check {
    Rule rule();

    @Override
    default String name() {
        return rule().english();
    }

    @Override
    default Message title() {
        return Message.of(rule());
    }
}
