package org.controlatlas.validation;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/** What the checks found, in the order found. */
public final class Findings {
    /** An error makes a data set invalid; a remark is something to know. */
    public enum Kind {
        ERROR,
        REMARK
    }

    /**
     * @param check name of the rule
     * @param message the file, the feature and the field, then one clear sentence
     */
    public record Finding(Kind kind, String check, Message message) {
        /** In English. */
        public String text() {
            return message.toString();
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> tables = new ArrayList<>();

    public void error(String check, Subject subject, String field, MessageCode code, Object... values) {
        error(check, subject, field, Message.of(code, values));
    }

    public void error(String check, Subject subject, String field, Message what) {
        findings.add(new Finding(Kind.ERROR, check, subject.with(field, what)));
    }

    public void error(String check, Subject subject, String field, String sentence) {
        error(check, subject, field, Message.plain(sentence));
    }

    /** An error about the data set as a whole. */
    public void error(String check, MessageCode code, Object... values) {
        findings.add(new Finding(Kind.ERROR, check, Message.of(code, values)));
    }

    /** An error about the data set as a whole. */
    public void error(String check, String text) {
        findings.add(new Finding(Kind.ERROR, check, Message.plain(text)));
    }

    public void remark(String check, Subject subject, String field, MessageCode code, Object... values) {
        findings.add(new Finding(Kind.REMARK, check, subject.with(field, Message.of(code, values))));
    }

    public void remark(String check, Subject subject, String field, String sentence) {
        findings.add(new Finding(Kind.REMARK, check, subject.with(field, Message.plain(sentence))));
    }

    /**
     * A remark about what is no single record.
     *
     * @param where file and feature; may be empty
     */
    public void remark(Message where, Message sentence) {
        findings.add(new Finding(Kind.REMARK, "", sentence.after(where)));
    }

    /** A line of a table to print, such as measured beside published areas. */
    public void line(String text) {
        line(Message.plain(text));
    }

    /** A line in words. */
    public void line(Message text) {
        tables.add(text);
    }

    public List<Finding> all() {
        return List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(f -> f.kind() == Kind.ERROR).toList();
    }

    public List<String> tables() {
        return tables.stream().map(Message::toString).toList();
    }

    /** As {@link #tables}, to be worded. */
    public List<Message> lines() {
        return List.copyOf(tables);
    }
}
