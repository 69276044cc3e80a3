package org.controlatlas.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One zone's state over one span of valid time.
 *
 * @param zoneId the zone
 * @param time valid time {@code [start, end)} that slider and index use
 */
public record ControlPeriod(
        String zoneId, ValidTime time, Dates dates, State state, Doubt doubt, Outline outline, Basis basis) {
    /**
     * What is told of its start and its end.
     *
     * @param startEdtf the start as the sources give it (EDTF level 1), empty for an open start
     * @param endEdtf the end likewise, empty for an open end
     * @param announced when the side that gained the ground announced it, where that is known; no date of entry
     * @param startEvent id of the event that began the period, if one is recorded
     */
    public record Dates(
            Optional<Edtf> startEdtf, Optional<Edtf> endEdtf, Optional<Edtf> announced, Optional<String> startEvent) {
        /** Nothing but the valid time is known. */
        public static final Dates UNTOLD =
                new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Dates {
            Objects.requireNonNull(startEdtf);
            Objects.requireNonNull(endEdtf);
            Objects.requireNonNull(announced);
            Objects.requireNonNull(startEvent);
        }

        /** What of this stays with a part of the period that begins or ends where the whole does. */
        Dates kept(boolean begins, boolean ends) {
            return new Dates(
                    begins ? startEdtf : Optional.empty(),
                    ends ? endEdtf : Optional.empty(),
                    begins ? announced : Optional.empty(),
                    begins ? startEvent : Optional.empty());
        }
    }

    /**
     * In what state the zone is.
     *
     * @param control who controls, de facto
     * @param peacekeepers id of the actor whose peacekeepers are there, if any
     * @param deJure id of the actor to which the zone belongs in law; null only in data sets that do not say
     * @param status a word for how the two are related; null only where nobody asks for it
     * @param access whether a corridor can be used; else empty
     */
    public record State(
            Control control, Optional<String> peacekeepers, String deJure, Status status, Optional<LinkState> access) {
        public State {
            Objects.requireNonNull(control);
            Objects.requireNonNull(peacekeepers);
            Objects.requireNonNull(access);
        }

        /** The same ground in other hands; who holds it in law and how the two are related is said anew. */
        public State with(Control other, String otherDeJure, Status otherStatus) {
            return new State(other, peacekeepers, otherDeJure, otherStatus, access);
        }
    }

    /**
     * How control and law are related: one below, or a word of the data's own, which stands for itself.
     *
     * @param code the word in data files
     */
    public record Status(String code) {
        /** The controller is the de jure one. */
        public static final Status OWN = new Status("own");
        /** It is another. */
        public static final Status HELD = new Status("held");

        public static final Status PEACEKEEPING = new Status("peacekeeping");
        public static final Status CONTESTED = new Status("contested");
        public static final Status UNKNOWN = new Status("unknown");
        /** A neighbour. */
        public static final Status CONTEXT = new Status("context");

        public Status {
            Objects.requireNonNull(code);
        }
    }

    /**
     * How sure the sources are.
     *
     * @param control of who controls the zone, once the period's dates are past
     * @param date of the day on which the period began; that control changed is not in doubt
     */
    public record Doubt(Certainty control, Certainty date) {
        public Doubt {
            Objects.requireNonNull(control);
            Objects.requireNonNull(date);
        }
    }

    /**
     * How the shape came to be.
     *
     * @param accuracyM error of the outline in metres; 0 when not stated
     */
    public record Outline(OutlineSource source, int accuracyM) {
        /** The data set says nothing of it. */
        public static final Outline UNSTATED = new Outline(OutlineSource.UNSTATED, 0);

        public Outline {
            Objects.requireNonNull(source);
        }
    }

    public ControlPeriod {
        Objects.requireNonNull(zoneId);
        Objects.requireNonNull(time);
        Objects.requireNonNull(dates);
        Objects.requireNonNull(state);
        Objects.requireNonNull(doubt);
        Objects.requireNonNull(outline);
        Objects.requireNonNull(basis);
    }

    public Optional<Edtf> startEdtf() {
        return dates.startEdtf();
    }

    public Optional<Edtf> endEdtf() {
        return dates.endEdtf();
    }

    public Optional<Edtf> announced() {
        return dates.announced();
    }

    public Optional<String> startEvent() {
        return dates.startEvent();
    }

    public Control control() {
        return state.control();
    }

    public Optional<String> peacekeepers() {
        return state.peacekeepers();
    }

    public String deJure() {
        return state.deJure();
    }

    public Status status() {
        return state.status();
    }

    public Optional<LinkState> access() {
        return state.access();
    }

    public Certainty certainty() {
        return doubt.control();
    }

    public Certainty dateCertainty() {
        return doubt.date();
    }

    public OutlineSource geometrySource() {
        return outline.source();
    }

    public int accuracyM() {
        return outline.accuracyM();
    }

    public Optional<String> note() {
        return basis.note();
    }

    public List<String> sources() {
        return basis.sources();
    }

    /** The same period of another zone. */
    public ControlPeriod ofZone(String otherId) {
        return zoneId.equals(otherId) ? this : new ControlPeriod(otherId, time, dates, state, doubt, outline, basis);
    }

    /** The certainty that an EDTF date itself expresses: an exact day is agreed, one of several days is approximate. */
    public static Certainty certaintyOf(Optional<Edtf> date) {
        return date.filter(ControlPeriod::isSpan).isPresent() ? Certainty.APPROXIMATE : Certainty.AGREED;
    }

    /**
     * How certain it is who controls the zone on that day: what the map draws and all answers for a day say. On the days
     * on which the period may not have begun yet a doubt about the date is one about the control; on the days on which it
     * may have ended already the control is approximate at best.
     *
     * @param day an epoch day inside {@link #time()}
     */
    public Certainty certaintyOn(int day) {
        Certainty on = certainty();
        if (startEdtf().isPresent()
                && isSpan(startEdtf().get())
                && day <= lastDay(startEdtf().get())) {
            on = on.or(dateCertainty()).or(Certainty.APPROXIMATE);
        }
        if (endEdtf().isPresent()
                && isSpan(endEdtf().get())
                && day >= firstDay(endEdtf().get())) {
            on = on.or(Certainty.APPROXIMATE);
        }
        return on;
    }

    /** Whether it is not certain who controls the zone on that day of the period, or since when. */
    public boolean isDoubtfulOn(int day) {
        return certaintyOn(day) != Certainty.AGREED;
    }

    /** Days of the period from which {@link #certaintyOn} can differ from the day before; ascending, the first not among them. */
    public int[] certaintyDays() {
        TreeSet<Integer> days = new TreeSet<>();
        if (startEdtf().isPresent() && isSpan(startEdtf().get())) {
            days.add(lastDay(startEdtf().get()) + 1);
        }
        if (endEdtf().isPresent() && isSpan(endEdtf().get())) {
            days.add(firstDay(endEdtf().get()));
        }
        days.removeIf(day -> day <= time.startDay() || day >= time.endDay());
        int[] ascending = new int[days.size()];
        int next = 0;
        for (int day : days) {
            ascending[next++] = day;
        }
        return ascending;
    }

    private static boolean isSpan(Edtf edtf) {
        return edtf.earliest().isBefore(edtf.latest());
    }

    /** An open end counts as none: a doubt that never ends is one about the control. */
    private static int lastDay(Edtf edtf) {
        return edtf.latest().equals(LocalDate.MAX)
                ? Integer.MIN_VALUE
                : (int) edtf.latest().toEpochDay();
    }

    private static int firstDay(Edtf edtf) {
        return edtf.earliest().equals(LocalDate.MIN)
                ? Integer.MAX_VALUE
                : (int) edtf.earliest().toEpochDay();
    }

    /** The part of the period that lies in the time; what is said of a start or end stays where that start or end does. */
    public Optional<ControlPeriod> within(ValidTime span) {
        int start = Math.max(time.startDay(), span.startDay());
        int end = Math.min(time.endDay(), span.endDay());
        if (start >= end) {
            return Optional.empty();
        }
        if (start == time.startDay() && end == time.endDay()) {
            return Optional.of(this);
        }
        return Optional.of(
                lasting(new ValidTime(start, end), dates.kept(start == time.startDay(), end == time.endDay())));
    }

    /** The same state over another time, with what the sources say of its start and end. */
    private ControlPeriod lasting(ValidTime other, Dates told) {
        return new ControlPeriod(zoneId, other, told, state, doubt, outline, basis);
    }

    /** This period and the one that follows it at once as one, if they say the same and differ in their times only. */
    public Optional<ControlPeriod> joined(ControlPeriod next) {
        boolean same = time.endDay() == next.time.startDay()
                && sameState(next)
                && Objects.equals(status(), next.status())
                && outline.equals(next.outline)
                && next.startEvent().isEmpty()
                && next.announced().isEmpty()
                && next.startEdtf().isEmpty()
                && endEdtf().isEmpty()
                && basis.equals(next.basis);
        return same
                ? Optional.of(lasting(
                        new ValidTime(time.startDay(), next.time.endDay()),
                        new Dates(startEdtf(), next.endEdtf(), announced(), startEvent())))
                : Optional.empty();
    }

    /** The same span of time with another control, as where several outlines claim the ground. */
    public ControlPeriod shared(Control between, ValidTime during, Certainty control, List<String> allSources) {
        boolean contested = between instanceof Control.Contested;
        Dates told = new Dates(
                during.startDay() == time.startDay() ? startEdtf() : Optional.empty(),
                during.endDay() == time.endDay() ? endEdtf() : Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ControlPeriod(
                zoneId,
                during,
                told,
                state.with(between, contested ? null : deJure(), contested ? Status.CONTESTED : status()),
                new Doubt(control, dateCertainty()),
                outline,
                new Basis(note(), allSources));
    }

    /** True if both periods would be drawn and described alike, whatever their dates and sources. */
    public boolean sameState(ControlPeriod other) {
        return control().equals(other.control())
                && peacekeepers().equals(other.peacekeepers())
                && doubt.equals(other.doubt)
                && access().equals(other.access())
                && Objects.equals(deJure(), other.deJure());
    }
}
