package org.controlatlas.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;

/**
 * What became of a data set of one's own: which properties stand for what, how many features are shown, what was passed over
 * or mended, and what one should know. Filled while reading, and not changed after it.
 */
public final class ReadingReport {
    /** Up to here things are told one by one; after that they are counted. */
    public static final int LIMIT = 200;

    /** Why a feature is not shown, or not as it should be. */
    public enum Reason implements MessageCode {
        NO_GEOMETRY("no geometry"),
        NO_POLYGON("points and lines"),
        NO_AREA("no area"),
        BAD_GEOMETRY("geometry that cannot be read"),
        BAD_DATE("date that cannot be read"),
        ENDS_FIRST("ends before it starts"),
        SAME_DAY("followed by another on the same day"),
        NO_FEATURE("no feature"),
        FILE("file that cannot be read");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For a list. */
        @Override
        public String english() {
            return words;
        }
    }

    /**
     * What stands for something.
     *
     * @param property as the file calls it
     * @param features how many take their value from it
     * @param examples some of its values
     */
    public record Choice(FieldRole role, String property, int features, List<String> examples) {}

    /**
     * A property of the data.
     *
     * @param features how many have a value in it
     * @param examples some of them
     */
    public record Property(String name, int features, List<String> examples) {}

    private final String source;
    private final List<Property> properties = new ArrayList<>();
    private ReadingChoices said = ReadingChoices.NONE;
    private Optional<Ends> ends = Optional.empty();
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Reason, Integer> passedOver = new EnumMap<>(Reason.class);
    private final Map<Mend, Integer> mended = new LinkedHashMap<>();
    private final List<Problem> details = new ArrayList<>();
    private final Set<Problem> shownAllTheSame = new HashSet<>();
    private final List<Message> remarks = new ArrayList<>();
    private int more;
    private int shown;
    private int nameless;

    /** @param source the data set, as the user calls it */
    ReadingReport(String source) {
        this.source = source;
    }

    void choice(Choice choice) {
        choices.add(choice);
    }

    void property(Property property) {
        properties.add(property);
    }

    void said(ReadingChoices choices) {
        said = choices;
    }

    void ends(Ends taken) {
        ends = Optional.of(taken);
    }

    void passedOver(Reason reason, Problem problem) {
        passedOver.merge(reason, 1, Integer::sum);
        add(problem);
    }

    /** Of a feature that is shown all the same. */
    void detail(Problem problem) {
        shownAllTheSame.add(problem);
        add(problem);
    }

    private void add(Problem problem) {
        if (details.size() < LIMIT) {
            details.add(problem);
        } else {
            more++;
        }
    }

    void mended(Mend what) {
        mended.merge(what, 1, Integer::sum);
    }

    void remark(MessageCode code, Object... values) {
        remark(Message.of(code, values));
    }

    void remark(Message sentence) {
        remarks.add(sentence);
    }

    void shown(boolean named) {
        shown++;
        nameless += named ? 0 : 1;
    }

    public String source() {
        return source;
    }

    public List<Choice> choices() {
        return List.copyOf(choices);
    }

    /** All properties that features have, in the order in which they first occurred. */
    public List<Property> properties() {
        return List.copyOf(properties);
    }

    /** What somebody had said of the data set, in options or beside it. */
    public ReadingChoices said() {
        return said;
    }

    /** Whether ends were taken to belong to their periods; empty where there are none. */
    public Optional<Ends> ends() {
        return ends;
    }

    /** The property that most features took the role's value from; empty if there is none. */
    public Optional<String> main(FieldRole role) {
        return choices.stream()
                .filter(choice -> choice.role() == role)
                .max(Comparator.comparingInt(Choice::features))
                .map(Choice::property);
    }

    /** What is to be known of the data set, as sentences in English. */
    public List<String> remarks() {
        return remarks.stream().map(Message::toString).toList();
    }

    /** As {@link #remarks}, to be worded. */
    public List<Message> remarkMessages() {
        return List.copyOf(remarks);
    }

    /** What was passed over or not understood, one by one up to {@link #LIMIT}. */
    public List<Problem> details() {
        return List.copyOf(details);
    }

    /** True for one of {@link #details} whose feature is shown all the same. */
    public boolean isShownAllTheSame(Problem detail) {
        return shownAllTheSame.contains(detail);
    }

    /** How many more there are. */
    public int more() {
        return more;
    }

    public int shown() {
        return shown;
    }

    /** How many of those shown name nobody, and so are drawn as no data. */
    public int nameless() {
        return nameless;
    }

    public Map<Reason, Integer> passedOver() {
        return new EnumMap<>(passedOver.isEmpty() ? new EnumMap<>(Reason.class) : passedOver);
    }

    /** What was done to outlines, with the number of features. */
    public Map<Message, Integer> mended() {
        Map<Message, Integer> all = new LinkedHashMap<>();
        mended.forEach((what, count) -> all.put(Message.of(what), count));
        return all;
    }

    public int passedOverCount() {
        return passedOver.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** True if every feature was taken as it stands. */
    public boolean isClean() {
        return details.isEmpty() && passedOver.isEmpty() && mended.isEmpty() && nameless == 0;
    }

    /** {@code 1,317 features shown, 12 of them as no data: no name; 17 passed over: no geometry (17)}, without a stop. */
    public Message counted() {
        List<Object> parts = new ArrayList<>();
        parts.add(Message.of(shown == 1 ? OwnDataRemark.ONE_SHOWN : OwnDataRemark.SHOWN, count(shown)));
        if (nameless > 0) {
            parts.add(", ");
            parts.add(Message.of(OwnDataRemark.NAMELESS, count(nameless)));
        }
        if (!passedOver.isEmpty()) {
            parts.add(nameless > 0 ? "; " : ", ");
            parts.add(notShown());
        }
        return Message.sequence(parts.toArray());
    }

    /** {@code 17 passed over: no geometry (17)}, without a stop. */
    Message notShown() {
        List<Message> reasons = passedOver.entrySet().stream()
                .map(entry -> Message.sequence(Message.of(entry.getKey()), " (", count(entry.getValue()), ")"))
                .toList();
        return Message.of(OwnDataRemark.PASSED_OVER, count(passedOverCount()), Message.joined(", ", reasons));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
