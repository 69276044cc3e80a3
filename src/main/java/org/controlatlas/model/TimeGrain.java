package org.controlatlas.model;

/** How finely the dates of a data set are given, and so how finely they are shown. */
public enum TimeGrain {
    /** No date at all: what the data say holds on any day, and none is shown. */
    UNDATED,
    /** Years only. */
    YEAR,
    /** Days, or months. */
    DAY
}
