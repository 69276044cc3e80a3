package org.controlatlas.validation;

import java.util.ArrayList;
import java.util.List;

/** What the checks found, in the order found. */
public final class Findings {
    /** An error makes a data set invalid; a remark is something to know. */
    public enum Kind {
        ERROR,
        REMARK
    }

    /**
     * @param check name of the rule
     * @param text the file, the feature and the field, then one clear sentence
     */
    public record Finding(Kind kind, String check, String text) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    public void error(String check, Subject subject, String field, String sentence) {
        findings.add(new Finding(Kind.ERROR, check, subject.with(field, sentence)));
    }

    /** An error about the data set as a whole. */
    public void error(String check, String text) {
        findings.add(new Finding(Kind.ERROR, check, text));
    }

    public void remark(String check, Subject subject, String field, String sentence) {
        findings.add(new Finding(Kind.REMARK, check, subject.with(field, sentence)));
    }

    /**
     * A remark about what is no single record.
     *
     * @param where file and feature; may be empty
     */
    public void remark(String where, String sentence) {
        findings.add(new Finding(Kind.REMARK, "", where.isEmpty() ? sentence : where + ": " + sentence));
    }

    /** A line of a table to print, such as measured beside published areas. */
    public void line(String text) {
        tables.add(text);
    }

    public List<Finding> all() {
        return List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(f -> f.kind() == Kind.ERROR).toList();
    }

    public List<String> tables() {
        return List.copyOf(tables);
    }
}
