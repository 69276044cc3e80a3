package org.controlatlas.atlas;

/**
 * One thing wrong in a data set.
 *
 * @param file the file, as it was named; empty if it is about the set as a whole
 * @param feature {@code feature 'id'} or {@code entry #3}; may be empty
 * @param field the property concerned; may be empty
 * @param sentence what is wrong
 * @param mend what to do about it
 */
public record Problem(String file, String feature, String field, String sentence, String mend) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (!feature.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(feature);
        }
        if (!field.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append('\'').append(field).append('\'');
        }
        return text.append(text.isEmpty() ? "" : ": ")
                .append(sentence)
                .append(mend.isEmpty() ? "" : " " + mend)
                .toString();
    }
}
