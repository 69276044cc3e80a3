package org.controlatlas.export.text;

/** Text and numbers for XML. */
public final class Xml {
    private Xml() {}

    /**
     * Escaped for content and attributes. Characters that XML forbids are written as {@code \\u0000}: nobody takes the
     * name for another one.
     */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (!isAllowed(c)) {
                        SafeText.appendEscaped(out, c);
                    } else if (c == '\r' || SafeText.isCommand(c)) {
                        // The same character to a reader of XML, and none to a terminal; a bare CR is read as a line's
                        // end.
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** As {@link #text}, for an attribute in which breaks of lines and tabs matter: bare ones are read as spaces. */
    public static String attribute(String text) {
        return text(text).replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** As {@link #text}, for HTML, in which a reference to one of the controls behind {@code ~} means another character. */
    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c >= 0x7F && c <= 0x9F) {
                SafeText.appendEscaped(out, c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return text(out.toString());
    }

    private static boolean isAllowed(int c) {
        return (c >= ' ' || c == '\t' || c == '\n' || c == '\r') && c != 0xFFFE && c != 0xFFFF && !SafeText.isHalf(c);
    }

    /** Two decimals, 1/9600 inch, without trailing zeros. */
    public static String number(double value) {
        StringBuilder out = new StringBuilder();
        appendNumber(out, value);
        return out.toString();
    }

    /** Six decimals, without trailing zeros. */
    public static String fineNumber(double value) {
        long millionths = Math.round(value * 1_000_000);
        StringBuilder out = new StringBuilder(millionths < 0 ? "-" : "").append(Math.abs(millionths) / 1_000_000);
        String rest =
                Long.toString(1_000_000 + Math.abs(millionths) % 1_000_000).substring(1);
        int digits = rest.length();
        while (digits > 0 && rest.charAt(digits - 1) == '0') {
            digits--;
        }
        return digits == 0
                ? out.toString()
                : out.append('.').append(rest, 0, digits).toString();
    }

    public static void appendNumber(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }
}
