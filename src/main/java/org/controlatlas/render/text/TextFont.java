package org.controlatlas.render.text;

/**
 * How text is set.
 *
 * @param size of the em in logical pixels
 * @param tracking added between letters, in ems
 */
public record TextFont(boolean bold, double size, double tracking) {
    public static TextFont regular(double size) {
        return new TextFont(false, size, 0);
    }

    public static TextFont bold(double size) {
        return new TextFont(true, size, 0);
    }

    /** With so much more between letters, in ems. */
    public TextFont tracked(double ems) {
        return new TextFont(bold, size, ems);
    }

    /** Logical pixels added between letters. */
    public double spacing() {
        return tracking * size;
    }

    /** Written out, as is the hash: what Java makes for records is linked at first use, in the way of a start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TextFont font
                && bold == font.bold
                && Double.compare(size, font.size) == 0
                && Double.compare(tracking, font.tracking) == 0;
    }

    @Override
    public int hashCode() {
        return (31 * Double.hashCode(size) + Double.hashCode(tracking)) * 2 + (bold ? 1 : 0);
    }
}
