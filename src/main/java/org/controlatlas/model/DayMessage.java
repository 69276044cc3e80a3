package org.controlatlas.model;

import org.controlatlas.message.MessageCode;

/** A day or a year where it is said in words and not in digits alone. */
enum DayMessage implements MessageCode {
    ANY_DAY("any day"),
    YEAR_BEFORE_THE_FIRST("{0} BCE");

    private final String english;

    DayMessage(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
