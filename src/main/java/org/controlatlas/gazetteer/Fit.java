package org.controlatlas.gazetteer;

/** How well a name fits what somebody types, best first. */
public enum Fit {
    /** The same name apart from accents and script. */
    SAME,
    /** The name begins so. */
    BEGINNING,
    /** One of its words begins so. */
    WORD,
    /** The same in a coarser transcription: Dzharma for Cərmə. */
    ALIKE,
    /** The text stands somewhere in the name. */
    PART,
    /** A few letters differ. */
    NEAR
}
