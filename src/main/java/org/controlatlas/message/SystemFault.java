package org.controlatlas.message;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a system and Java's own readers refuse most often: they say so in English, of which each constant knows a phrase. */
public enum SystemFault implements MessageCode {
    DISK_FULL("No space left on device|There is not enough space on the disk.*", "No space left on device"),
    QUOTA("Disk quota exceeded", "Disk quota exceeded"),
    READ_ONLY("Read-only file system", "Read-only file system"),
    REFUSED("Permission denied|Access is denied.*|Operation not permitted", "Permission denied"),
    IS_FOLDER("Is a directory", "Is a directory"),
    NO_FOLDER("Not a directory", "Not a directory"),
    NAME_TOO_LONG("File name too long", "File name too long"),
    TOO_LARGE("File too large", "File too large"),
    TOO_MANY_OPEN("Too many open files.*", "Too many open files"),
    TOO_MANY_LINKS("Too many levels of symbolic links.*", "Too many levels of symbolic links"),
    READING_FAILED("Input/output error", "Input/output error"),
    READER_GONE("Broken pipe", "Broken pipe"),
    BUSY("Device or resource busy|Text file busy|The process cannot access the file.*", "Another program uses it"),
    ENDS_TOO_SOON(
            "Unexpected end of ZLIB input stream|Unexpected end of file|zip END header not found|Premature EOF",
            "it ends too soon"),
    NO_ZIP(
            "(?:zip file is empty|invalid (?:CEN|LOC|END) header.*|error in opening zip file.*)",
            "it is no whole archive"),
    NO_GZIP(
            "Not in GZIP format|Corrupt GZIP trailer|invalid (?:block type|stored block lengths|distance.*|code.*)",
            "what is packed in it is damaged");

    private final Pattern phrase;
    private final String english;

    SystemFault(String phrase, String english) {
        this.phrase = Pattern.compile(phrase);
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    /** @param said by the system; stands for itself where it is no phrase that is known */
    public static Message of(String said) {
        return known(said).orElseGet(() -> Message.plain(said));
    }

    /** Empty where it is no phrase that is known. */
    public static Optional<Message> known(String said) {
        String phrase = said.strip();
        return Stream.of(values())
                .filter(fault -> fault.phrase.matcher(phrase).matches())
                .findFirst()
                .map(Message::of);
    }
}
