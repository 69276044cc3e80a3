package org.controlatlas.model;

/**
 * Something to know about how a data set was read; no error.
 *
 * @param file as it was named
 * @param feature which one of it; empty where it is about many
 * @param sentence in English, whole
 */
public record DataRemark(String file, String feature, String sentence) {}
