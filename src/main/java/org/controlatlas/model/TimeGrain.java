package org.controlatlas.model;

import java.util.Optional;
import java.util.stream.Stream;

/** How finely the dates of a data set are given, and so how finely they are shown. */
public enum TimeGrain {
    /** No date at all: what the data say holds on any day, and none is shown. */
    UNDATED("undated"),
    /** Years only. */
    YEAR("year"),
    /** Days, or months. */
    DAY("day");

    private final String code;

    TimeGrain(String code) {
        this.code = code;
    }

    /** As a data set's description has it. */
    public String code() {
        return code;
    }

    public static Optional<TimeGrain> find(String code) {
        return Stream.of(values()).filter(grain -> grain.code.equals(code)).findFirst();
    }
}
