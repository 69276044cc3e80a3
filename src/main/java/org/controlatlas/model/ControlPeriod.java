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
 * @param startEdtf the start as the sources give it (EDTF level 1), empty for an open start
 * @param endEdtf the end likewise, empty for an open end
 * @param announced when the side that gained the ground announced it, where that is known; no date of entry
 * @param control who controls, de facto
 * @param peacekeepers id of the actor whose peacekeepers are there, if any
 * @param deJure id of the actor to which the zone belongs in law; null only in data sets that do not say
 * @param status a word: {@code own} (the controller is the de jure one), {@code held} (it is another), {@code
 *     peacekeeping}, {@code contested}, {@code unknown}, {@code context} (a neighbour)
 * @param certainty how sure the sources are of who controls the zone, once the period's dates are past
 * @param dateCertainty how sure they are of the day on which the period began; that control changed is not in doubt
 * @param geometrySource how the shape came to be: {@code border}, {@code district}, {@code nearest
 *     settlement}, {@code corridor}, {@code sketch}, or a word that the data set declares
 * @param accuracyM error of the outline in metres; 0 when not stated
 * @param access of a corridor: {@code open}, {@code blocked}, {@code checkpoint}, {@code closed}; else empty
 * @param startEvent id of the event that began the period, if one is recorded
 * @param note one neutral English sentence, if there is more to say
 * @param sources ids of the sources, at least one in the bundled atlas
 */
public record ControlPeriod(
        String zoneId,
        ValidTime time,
        Optional<Edtf> startEdtf,
        Optional<Edtf> endEdtf,
        Optional<Edtf> announced,
        Control control,
        Optional<String> peacekeepers,
        String deJure,
        String status,
        Certainty certainty,
        Certainty dateCertainty,
        String geometrySource,
        int accuracyM,
        Optional<String> access,
        Optional<String> startEvent,
        Optional<String> note,
        List<String> sources) {
    public ControlPeriod {
        Objects.requireNonNull(zoneId);
        Objects.requireNonNull(time);
        Objects.requireNonNull(control);
        Objects.requireNonNull(certainty);
        Objects.requireNonNull(dateCertainty);
        sources = List.copyOf(sources);
    }

    /** A period that nobody announced. */
    public ControlPeriod(
            String zoneId,
            ValidTime time,
            Optional<Edtf> startEdtf,
            Optional<Edtf> endEdtf,
            Control control,
            Optional<String> peacekeepers,
            String deJure,
            String status,
            Certainty certainty,
            Certainty dateCertainty,
            String geometrySource,
            int accuracyM,
            Optional<String> access,
            Optional<String> startEvent,
            Optional<String> note,
            List<String> sources) {
        this(
                zoneId,
                time,
                startEdtf,
                endEdtf,
                Optional.empty(),
                control,
                peacekeepers,
                deJure,
                status,
                certainty,
                dateCertainty,
                geometrySource,
                accuracyM,
                access,
                startEvent,
                note,
                sources);
    }

    /** A period whose date is as certain as the day in {@code startEdtf} is exact. */
    public ControlPeriod(
            String zoneId,
            ValidTime time,
            Optional<Edtf> startEdtf,
            Optional<Edtf> endEdtf,
            Control control,
            Optional<String> peacekeepers,
            String deJure,
            String status,
            Certainty certainty,
            String geometrySource,
            int accuracyM,
            Optional<String> access,
            Optional<String> startEvent,
            Optional<String> note,
            List<String> sources) {
        this(
                zoneId,
                time,
                startEdtf,
                endEdtf,
                control,
                peacekeepers,
                deJure,
                status,
                certainty,
                certaintyOf(startEdtf),
                geometrySource,
                accuracyM,
                access,
                startEvent,
                note,
                sources);
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
        Certainty on = certainty;
        if (startEdtf.isPresent() && isSpan(startEdtf.get()) && day <= lastDay(startEdtf.get())) {
            on = on.or(dateCertainty).or(Certainty.APPROXIMATE);
        }
        if (endEdtf.isPresent() && isSpan(endEdtf.get()) && day >= firstDay(endEdtf.get())) {
            on = on.or(Certainty.APPROXIMATE);
        }
        return on;
    }

    /** Days of the period from which {@link #certaintyOn} can differ from the day before; ascending, the first not among them. */
    public int[] certaintyDays() {
        TreeSet<Integer> days = new TreeSet<>();
        if (startEdtf.isPresent() && isSpan(startEdtf.get())) {
            days.add(lastDay(startEdtf.get()) + 1);
        }
        if (endEdtf.isPresent() && isSpan(endEdtf.get())) {
            days.add(firstDay(endEdtf.get()));
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
        boolean begins = start == time.startDay();
        return Optional.of(lasting(
                new ValidTime(start, end),
                begins ? startEdtf : Optional.empty(),
                end == time.endDay() ? endEdtf : Optional.empty(),
                begins ? announced : Optional.empty(),
                begins ? startEvent : Optional.empty()));
    }

    /** The same state over another time, with what the sources say of its start and end. */
    private ControlPeriod lasting(
            ValidTime other,
            Optional<Edtf> start,
            Optional<Edtf> end,
            Optional<Edtf> startAnnounced,
            Optional<String> event) {
        return new ControlPeriod(
                zoneId,
                other,
                start,
                end,
                startAnnounced,
                control,
                peacekeepers,
                deJure,
                status,
                certainty,
                dateCertainty,
                geometrySource,
                accuracyM,
                access,
                event,
                note,
                sources);
    }

    /** This period and the one that follows it at once as one, if they say the same and differ in their times only. */
    public Optional<ControlPeriod> joined(ControlPeriod next) {
        boolean same = time.endDay() == next.time.startDay()
                && sameState(next)
                && Objects.equals(status, next.status)
                && Objects.equals(geometrySource, next.geometrySource)
                && accuracyM == next.accuracyM
                && next.startEvent.isEmpty()
                && next.announced.isEmpty()
                && next.startEdtf.isEmpty()
                && endEdtf.isEmpty()
                && note.equals(next.note)
                && sources.equals(next.sources);
        return same
                ? Optional.of(lasting(
                        new ValidTime(time.startDay(), next.time.endDay()),
                        startEdtf,
                        next.endEdtf,
                        announced,
                        startEvent))
                : Optional.empty();
    }

    /** The same span of time with another control, as where several outlines claim the ground. */
    public ControlPeriod shared(Control between, ValidTime during, Certainty doubt, List<String> allSources) {
        boolean contested = between instanceof Control.Contested;
        return new ControlPeriod(
                zoneId,
                during,
                during.startDay() == time.startDay() ? startEdtf : Optional.empty(),
                during.endDay() == time.endDay() ? endEdtf : Optional.empty(),
                Optional.empty(),
                between,
                peacekeepers,
                contested ? null : deJure,
                contested ? "contested" : status,
                doubt,
                dateCertainty,
                geometrySource,
                accuracyM,
                access,
                Optional.empty(),
                note,
                allSources);
    }

    /** True if both periods would be drawn and described alike, whatever their dates and sources. */
    public boolean sameState(ControlPeriod other) {
        return control.equals(other.control)
                && peacekeepers.equals(other.peacekeepers)
                && certainty == other.certainty
                && dateCertainty == other.dateCertainty
                && access.equals(other.access)
                && Objects.equals(deJure, other.deJure);
    }
}
