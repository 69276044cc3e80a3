package org.controlatlas.app.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.controlatlas.app.i18n.DateWords;
import org.controlatlas.app.state.TimeRange;
import org.controlatlas.model.RoundYears;
import org.controlatlas.model.TimeGrain;

/**
 * Where the axis has ticks and what stands there. The unit is the finest whose labels keep their distance; above the
 * labels stands the next larger unit once, so that "12" is never without its month.
 */
public final class BandTicks {
    /** Least distance between labels in logical pixels. */
    private static final double LABEL_DISTANCE = 52;

    private static final double DAY_LABEL_DISTANCE = 26;

    /** Of years with an era or more than four digits. */
    private static final double LONG_LABEL_DISTANCE = 96;

    /** From 1970 to the year 1, about: further away years are written longer. */
    private static final double PLAIN_YEARS_DAYS = 719_000;

    /**
     * One tick.
     *
     * @param day position
     * @param label text; empty for a small tick
     * @param context the larger unit that begins here, such as the year at January; else empty
     */
    public record Tick(int day, String label, String context) {
        public boolean isMajor() {
            return !label.isEmpty();
        }
    }

    private enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(30.4),
        QUARTER(91.3),
        YEAR(365.25),
        YEARS_2(730.5),
        YEARS_5(1826.25),
        YEARS_10(3652.5),
        YEARS_50(18262.5),
        YEARS_100(36525),
        YEARS_200(73050),
        YEARS_500(182625),
        YEARS_1000(365250),
        YEARS_2000(730500),
        YEARS_5000(1826250),
        YEARS_10000(3652500),
        YEARS_20000(7305000),
        YEARS_50000(18262500);

        private final double days;

        Unit(double days) {
            this.days = days;
        }

        int years() {
            return compareTo(YEAR) <= 0 ? 1 : Integer.parseInt(name().substring("YEARS_".length()));
        }
    }

    private BandTicks() {}

    /** The ticks in view, in order, labels in the given language. */
    public static List<Tick> ticks(TimeRange range, double widthPx, DateWords words) {
        if (words.grain() == TimeGrain.UNDATED) {
            return List.of();
        }
        double pixelsPerDay = widthPx / range.length();
        boolean longYears = isLong(range);
        Unit labelled = Unit.YEARS_50000;
        for (Unit unit : Unit.values()) {
            double distance = unit == Unit.DAY ? DAY_LABEL_DISTANCE : longYears ? LONG_LABEL_DISTANCE : LABEL_DISTANCE;
            boolean given = words.grain() == TimeGrain.DAY || unit.compareTo(Unit.YEAR) >= 0;
            if (given && unit.days * pixelsPerDay >= distance) {
                labelled = unit;
                break;
            }
        }
        Unit small = finer(labelled, pixelsPerDay);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = floor(LocalDate.ofEpochDay((long) Math.floor(range.start())), small);
        while (day.toEpochDay() <= range.end()) {
            if (day.toEpochDay() >= range.start()) {
                ticks.add(tick(day, labelled, words));
            }
            day = next(day, small);
        }
        return ticks;
    }

    /** The ticks in view, in order, of days that all have the same room or not. */
    static List<Tick> ticks(BandScale scale, DateWords words) {
        return scale.time().isTrueTime()
                ? ticks(scale.range(), scale.width(), words)
                : new UnevenTicks(scale, words).ticks();
    }

    /** The years named on an axis that names nothing finer, in order. */
    public static List<Integer> years(BandScale scale, DateWords words) {
        if (words.grain() == TimeGrain.UNDATED) {
            return List.of();
        }
        if (!scale.time().isTrueTime()) {
            return new UnevenTicks(scale, words).years();
        }
        TimeRange range = scale.range();
        double distance = isLong(range) ? LONG_LABEL_DISTANCE : LABEL_DISTANCE;
        return RoundYears.between(
                        LocalDate.ofEpochDay((long) Math.ceil(range.start())),
                        LocalDate.ofEpochDay((long) Math.floor(range.end())),
                        RoundYears.step(scale.width() / range.length() * Unit.YEAR.days, distance))
                .boxed()
                .toList();
    }

    private static boolean isLong(TimeRange range) {
        return Math.max(Math.abs(range.start()), Math.abs(range.end())) > PLAIN_YEARS_DAYS;
    }

    /** What stands at the left end: the larger unit that goes on there, e.g. "2020" or "November 2020". */
    static String contextAtStart(BandScale scale, DateWords words) {
        return scale.time().isTrueTime()
                ? contextAtStart(scale.range(), scale.width(), words)
                : new UnevenTicks(scale, words).contextAtStart();
    }

    /** As {@link #contextAtStart(BandScale, DateWords)}, in true time. */
    public static String contextAtStart(TimeRange range, double widthPx, DateWords words) {
        if (words.grain() != TimeGrain.DAY) {
            return "";
        }
        LocalDate day = LocalDate.ofEpochDay((long) Math.floor(range.start()));
        double pixelsPerDay = widthPx / range.length();
        if (pixelsPerDay * Unit.WEEK.days >= LABEL_DISTANCE) {
            return words.month(YearMonth.from(day));
        }
        return pixelsPerDay * Unit.QUARTER.days >= LABEL_DISTANCE ? words.year(day.getYear()) : "";
    }

    private static Tick tick(LocalDate day, Unit labelled, DateWords words) {
        int epochDay = (int) day.toEpochDay();
        if (!day.equals(floor(day, labelled))) {
            return new Tick(epochDay, "", "");
        }
        return switch (labelled) {
            case DAY, WEEK ->
                new Tick(
                        epochDay,
                        String.valueOf(day.getDayOfMonth()),
                        startsMonth(day, labelled) ? words.month(YearMonth.from(day)) : "");
            case MONTH, QUARTER ->
                new Tick(epochDay, words.monthName(day), day.getMonthValue() == 1 ? words.year(day.getYear()) : "");
            default -> {
                int round = RoundYears.round(day.getYear(), labelled.years());
                yield new Tick((int) LocalDate.of(round, 1, 1).toEpochDay(), words.year(round), "");
            }
        };
    }

    private static boolean startsMonth(LocalDate day, Unit unit) {
        return unit == Unit.DAY ? day.getDayOfMonth() == 1 : day.getDayOfMonth() <= 7;
    }

    private static Unit finer(Unit unit, double pixelsPerDay) {
        Unit small = unit;
        for (Unit each : Unit.values()) {
            // Ticks closer than 5 pixels are a grey bar, not ticks.
            if (each.compareTo(unit) < 0 && each.days * pixelsPerDay >= 5 && divides(each, unit)) {
                small = each;
                break;
            }
        }
        return small;
    }

    /** Weeks do not divide months, nor 2 years 5. */
    private static boolean divides(Unit small, Unit large) {
        return switch (small) {
            case WEEK -> false;
            case YEARS_2, YEARS_20000, YEARS_2000, YEARS_200 -> large.years() % small.years() == 0;
            default -> true;
        };
    }

    private static LocalDate floor(LocalDate day, Unit unit) {
        return switch (unit) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            default -> LocalDate.of(Math.floorDiv(day.getYear(), unit.years()) * unit.years(), 1, 1);
        };
    }

    private static LocalDate next(LocalDate day, Unit unit) {
        return switch (unit) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case QUARTER -> day.plusMonths(3);
            default -> day.plusYears(unit.years());
        };
    }
}
