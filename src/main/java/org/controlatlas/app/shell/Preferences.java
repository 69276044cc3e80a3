package org.controlatlas.app.shell;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.controlatlas.app.state.ThemeChoice;

/**
 * What is kept from one session to the next. Codes are as in links and messages; null for what was never chosen.
 *
 * @param view link to the last view
 * @param opensAddresses whether the user has agreed that a browser opens the addresses of sources
 * @param habits what else was switched
 */
record Preferences(
        Window window,
        Look look,
        boolean panelShown,
        Playing playing,
        String view,
        boolean opensAddresses,
        Habits habits) {
    public static final Preferences NONE = new Preferences(
            null, new Look(null, null, false), true, new Playing(null, null), null, false, Habits.USUAL);

    /**
     * How the window looks.
     *
     * @param language BCP 47 tag
     * @param theme code of a {@link ThemeChoice}
     */
    record Look(String language, String theme, boolean reducedMotion) {}

    /**
     * How time passes.
     *
     * @param speed code of a playback speed
     * @param scope code of a change scope
     */
    record Playing(String speed, String scope) {}

    public String language() {
        return look.language();
    }

    public String theme() {
        return look.theme();
    }

    public boolean reducedMotion() {
        return look.reducedMotion();
    }

    public String speed() {
        return playing.speed();
    }

    public String scope() {
        return playing.scope();
    }

    /**
     * Switches.
     *
     * @param trueTime whether the timeline gives all days the same room
     * @param snaps whether a dragged thumb stops on changes
     * @param storyDeclined whether no story is to be offered any more
     * @param export what was chosen in the export dialog last; null before the first time
     */
    record Habits(boolean trueTime, boolean snaps, boolean storyDeclined, String export) {
        static final Habits USUAL = new Habits(false, true, false, null);

        static Habits of(Map<?, ?> members) {
            return new Habits(
                    member(members, "trueTime", Boolean.class, USUAL.trueTime),
                    member(members, "snaps", Boolean.class, USUAL.snaps),
                    member(members, "storyDeclined", Boolean.class, USUAL.storyDeclined),
                    member(members, "export", String.class, null));
        }

        void write(JsonGenerator json) throws IOException {
            json.writeBooleanField("trueTime", trueTime);
            json.writeBooleanField("snaps", snaps);
            json.writeBooleanField("storyDeclined", storyDeclined);
            json.writeStringField("export", export);
        }
    }

    /** Where the window was, in logical pixels of the screen. */
    public record Window(double x, double y, double width, double height, boolean maximized) {
        static Window of(Map<?, ?> members) {
            return new Window(
                    number(members, "x"),
                    number(members, "y"),
                    number(members, "width"),
                    number(members, "height"),
                    member(members, "maximized", Boolean.class, false));
        }

        private static double number(Map<?, ?> members, String name) {
            return member(members, name, Number.class, 0).doubleValue();
        }

        void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("x", x);
            json.writeNumberField("y", y);
            json.writeNumberField("width", width);
            json.writeNumberField("height", height);
            json.writeBooleanField("maximized", maximized);
            json.writeEndObject();
        }
    }

    /**
     * From the members of a JSON object; what is missing is as in {@link #NONE}, what is not known is left out. By hand:
     * Jackson's data binding would take a tenth of the time until the window is there.
     *
     * @throws IllegalArgumentException if a member is of the wrong type
     */
    static Preferences of(Map<?, ?> members) {
        Map<?, ?> window = member(members, "window", Map.class, null);
        return new Preferences(
                window == null ? null : Window.of(window),
                new Look(
                        member(members, "language", String.class, null),
                        member(members, "theme", String.class, null),
                        member(members, "reducedMotion", Boolean.class, NONE.reducedMotion())),
                member(members, "panelShown", Boolean.class, NONE.panelShown),
                new Playing(member(members, "speed", String.class, null), member(members, "scope", String.class, null)),
                member(members, "view", String.class, null),
                member(members, "opensAddresses", Boolean.class, NONE.opensAddresses),
                Habits.of(members));
    }

    private static <T> T member(Map<?, ?> members, String name, Class<T> type, T missing) {
        Object value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("'" + name + "' is no " + type.getSimpleName() + ".");
        }
        return value == null ? missing : type.cast(value);
    }

    /** As a JSON object. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (window != null) {
            json.writeFieldName("window");
            window.write(json);
        }
        json.writeStringField("language", language());
        json.writeStringField("theme", theme());
        json.writeBooleanField("reducedMotion", reducedMotion());
        json.writeBooleanField("panelShown", panelShown);
        json.writeStringField("speed", speed());
        json.writeStringField("scope", scope());
        json.writeStringField("view", view);
        json.writeBooleanField("opensAddresses", opensAddresses);
        habits.write(json);
        json.writeEndObject();
    }
}
