package org.controlatlas.gazetteer;

/**
 * Something found by what is typed.
 *
 * @param matched the form of the name that fitted, as written in the data
 */
public record Hit(Entry entry, String matched, Fit fit) {}
