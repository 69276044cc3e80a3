package org.controlatlas.cli.option;

/** How a command writes its answer. */
public enum AnswerFormat {
    TEXT,
    JSON,
    CSV
}
