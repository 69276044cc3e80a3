package org.controlatlas.atlas;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which encoding a table stands. A byte order mark says it, and so does text that is in UTF-8 throughout; what else
 * there is can only be told by what spreadsheets on Windows write, so it is an assumption.
 *
 * @param mark bytes at the beginning that are no text
 * @param assumed true if nothing in the file says it
 */
public record TableEncoding(Charset charset, int mark, boolean assumed) {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** So many bytes tell enough. */
    private static final int LOOKED_AT = 1 << 16;

    private record Mark(Charset charset, int... bytes) {}

    /** The longer ones first: one begins as another. */
    private static final List<Mark> MARKS = List.of(
            new Mark(UTF_32LE, 0xFF, 0xFE, 0, 0),
            new Mark(UTF_32BE, 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** As found out from the bytes. */
    public static TableEncoding of(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (startsWith(bytes, mark.bytes())) {
                return new TableEncoding(mark.charset(), mark.bytes().length, false);
            }
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new TableEncoding(wide, 0, true);
        }
        return isUtf8(bytes)
                ? new TableEncoding(StandardCharsets.UTF_8, 0, false)
                : new TableEncoding(ofWindows(bytes), 0, true);
    }

    /** As somebody says; a byte order mark of that encoding is still none of the text. */
    public static TableEncoding of(byte[] bytes, Charset said) {
        TableEncoding found = of(bytes);
        boolean same = found.charset().equals(said) || said.equals(StandardCharsets.UTF_16);
        return new TableEncoding(found.mark() > 0 && same ? found.charset() : said, same ? found.mark() : 0, false);
    }

    /** The name that people know it by. */
    public String label() {
        return charset.name().replaceFirst("^[Xx]-", "");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: digits and separators leave one byte of two zero. Null if it is not that. */
    private static Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int firstIsZero = 0;
        int secondIsZero = 0;
        for (int i = 0; i < pairs; i++) {
            firstIsZero += bytes[2 * i] == 0 ? 1 : 0;
            secondIsZero += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (secondIsZero > pairs / 4 && firstIsZero == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return firstIsZero > pairs / 4 && secondIsZero == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * The code page of the words: Cyrillic words are of high bytes only, in Latin ones they stand between plain letters.
     * Of the Latin ones the Turkish page differs in six letters, which are frequent in Azerbaijani and rare elsewhere.
     */
    private static Charset ofWindows(byte[] bytes) {
        int cyrillic = 0;
        int latin = 0;
        boolean turkish = false;
        int high = 0;
        int plain = 0;
        for (int i = 0; i <= bytes.length; i++) {
            int b = i < bytes.length ? bytes[i] & 0xFF : ' ';
            if (b >= 0xC0 || b == 0xA8 || b == 0xB8) {
                high++;
                turkish |= b == 0xD0 || b == 0xDD || b == 0xDE || b == 0xF0 || b == 0xFD || b == 0xFE;
            } else if (Character.isLetter(b) && b < 0x80) {
                plain++;
            } else {
                cyrillic += plain == 0 && high > 1 ? 1 : 0;
                latin += plain > 0 && high > 0 ? 1 : 0;
                high = 0;
                plain = 0;
            }
        }
        return cyrillic > latin ? CYRILLIC : turkish ? TURKISH : WESTERN;
    }

    /** The text, and how many places of it are not in the encoding and became U+FFFD. */
    public Decoded decode(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer to = CharBuffer.allocate((int) Math.ceil(from.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        int lost = 0;
        CoderResult result = decoder.decode(from, to, true);
        while (result.isError()) {
            // The text may hold this sign of its own, so it is no use to count it afterwards.
            to.put(decoder.replacement());
            from.position(from.position() + result.length());
            lost++;
            result = decoder.decode(from, to, true);
        }
        decoder.flush(to);
        return new Decoded(to.flip().toString(), lost);
    }

    /**
     * @param text the whole of it
     * @param lost places that are not in the encoding
     */
    public record Decoded(String text, int lost) {}
}
