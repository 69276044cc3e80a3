package org.controlatlas.message;

/** A code that may have a remedy, of which its enum keeps both sentences as one. */
public interface WordedCode extends MessageCode {
    Wording wording();

    @Override
    default String english() {
        return wording().text();
    }

    @Override
    default String englishRemedy() {
        return wording().remedy();
    }
}
