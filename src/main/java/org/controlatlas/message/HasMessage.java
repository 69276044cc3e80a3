package org.controlatlas.message;

/** An exception that says what is wrong by a code. Its {@code getMessage()} is the same in English. */
public interface HasMessage {
    Message message();
}
