package org.controlatlas.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the text that is no good in a file of many, one a line or each after a separator (RFC 8142), and where the next one
 * begins.
 */
final class LineFinder {
    /** Stands before each text of a sequence (RFC 8142). */
    static final int SEPARATOR = 0x1E;

    /**
     * @param number of the line that it begins on, from 1
     * @param next where the next text begins, in bytes from the file's beginning; -1 for none
     */
    record Line(long number, long next) {}

    private final Path file;
    /** Up to where lines have been counted. */
    private long counted;

    private long number = 1;

    LineFinder(Path file) {
        this.file = file;
    }

    /**
     * @param end where the text before it ends; not before that of an earlier call
     * @param isFirst whether it is the first of all
     * @return empty if it is no text of many: then what follows cannot be told from it
     */
    Optional<Line> after(long end, boolean isFirst) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(counted);
            while (counted < end) {
                take(in);
            }
            boolean sequence = false;
            int sign = take(in);
            while (isSpace(sign) || sign == SEPARATOR) {
                sequence |= sign == SEPARATOR;
                sign = take(in);
            }
            long begins = number;
            return sequence ? toSeparator(in, sign, begins) : toLineEnd(in, sign, begins, isFirst);
        }
    }

    private Optional<Line> toSeparator(InputStream in, int first, long begins) throws IOException {
        int sign = first;
        while (sign >= 0 && sign != SEPARATOR) {
            sign = take(in);
        }
        if (sign >= 0) {
            counted--;
        }
        return Optional.of(new Line(begins, sign < 0 ? -1 : counted));
    }

    private Optional<Line> toLineEnd(InputStream in, int first, long begins, boolean isFirst) throws IOException {
        int last = first;
        int sign = first;
        while (sign >= 0 && sign != '\n') {
            last = isSpace(sign) ? last : sign;
            sign = take(in);
        }
        long next = counted;
        long nextNumber = number;
        int following = sign;
        while (isSpace(following)) {
            following = take(in);
        }
        // Of an object over several lines the next has a member; after a list's line stands a comma.
        boolean isLine = last != ',' && last != '[' && (following == '{' || following < 0 && !isFirst);
        counted = next;
        number = nextNumber;
        return isLine ? Optional.of(new Line(begins, following < 0 ? -1 : next)) : Optional.empty();
    }

    private static boolean isSpace(int sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
    }

    private int take(InputStream in) throws IOException {
        int sign = in.read();
        if (sign >= 0) {
            counted++;
            number += sign == '\n' ? 1 : 0;
        }
        return sign;
    }
}
